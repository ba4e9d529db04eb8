// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// Writes the pages of one language.
struct ManualWriter {
  let table: CommandTable
  let language: Language
  /// The program and its version.
  let source: String
  let date: String

  /// Columns of the longest term of a topic's list that is set as a table. What longer terms mean is longer too.
  private static let shortTerm = 8

  private var words: ManualWords { ManualWords(language: language) }
  private var help: HelpWords { HelpWords(language: language) }
  private var body: ManualBody { ManualBody(table: table, language: language) }

  /// The page of a group, or of the command that is named by the word alone.
  func page(of word: String) -> String {
    if let group = table.groups.first(where: { $0.word == word }) { return self.group(group) }
    return table.visibleSpecs(behind: word).first.map(command) ?? ""
  }

  private func command(_ spec: CommandSpec) -> String {
    var page = page(named: ManualPage.name(of: spec.path[0], in: table), spec.summary)
    page.section(ManualWords.synopsis)
    body.synopsis(of: spec, on: &page)
    page.section(words.heading(words.description))
    body.description(of: spec, on: &page)
    body.details(of: spec, on: &page) { $0.section(words.heading($1)) }
    seeAlso([table.program], on: &page)
    return page.text
  }

  private func group(_ group: CommandGroup) -> String {
    let specs = table.visibleSpecs(behind: group.word)
    var page = page(named: ManualPage.name(of: group.word, in: table), group.summary)
    page.section(ManualWords.synopsis)
    for spec in specs { body.synopsis(of: spec, on: &page) }
    page.section(words.heading(words.description))
    page.prose(words.sentence(group.summary[language]))
    if !group.aliases.isEmpty { page.prose(help.aliases(group.aliases)) }
    for spec in specs {
      page.section(spec.name)
      body.description(of: spec, on: &page)
      body.details(of: spec, on: &page) { $0.subsection($1) }
    }
    seeAlso([table.program], on: &page)
    return page.text
  }

  /// The page that leads to the others, with what all commands share.
  func program() -> String {
    var page = page(named: table.program, table.about)
    page.section(ManualWords.synopsis)
    page.macro("Nm", RoffText.arguments(table.program))
    page.macro("Op", RoffText.arguments(help.someOptions))
    page.macro("Ar", RoffText.arguments(help.command) + " …")
    page.section(words.heading(words.description))
    page.prose(words.sentence(table.about[language]))
    page.prose(
      help.text(
        zh: "每个命令、每组命令各有一页，见文末；在终端上也可用 \(table.program) help 命令 查看。",
        en: """
          Every command or group of commands has a page of its own, named at the end; \
          \(table.program) help COMMAND shows it on a terminal.
          """))
    page.section(words.heading(words.commands))
    for section in table.overviewSections { commands(of: section, on: &page) }
    page.section(words.heading(words.globalOptions))
    body.options(GlobalOption.everywhere, on: &page)
    for topic in table.topics { self.topic(topic, on: &page) }
    page.section(words.heading(words.examples))
    for spec in table.specs where !spec.isHidden && spec.path.count == 1 {
      if let example = spec.examples.first { body.example(example, on: &page) }
    }
    seeAlso(table.firstWords.map { ManualPage.name(of: $0, in: table) }, on: &page)
    return page.text
  }

  private func page(named name: String, _ summary: LocalText) -> RoffPage {
    // A page without a summary is not found by what it is about; its name is better than nothing.
    let summary = summary[language].isEmpty ? name : summary[language]
    return RoffPage(name: name, summary: summary, source: source, date: date)
  }

  private func commands(of section: CommandSection, on page: inout RoffPage) {
    page.subsection(section.title[language])
    page.beginCompactList(of: section.words)
    for word in section.words {
      guard let summary = table.summary(of: word) else { continue }
      page.item("Ic " + RoffText.arguments(word))
      page.prose(summary[language])
    }
    page.endList()
  }

  private func topic(_ topic: HelpTopic, on page: inout RoffPage) {
    page.section(words.heading(topic.title[language]))
    for block in topic.blocks {
      switch block {
      case .prose(let text): page.prose(text[language])
      case .terms(let kind, let terms): self.terms(terms, of: kind, on: &page)
      }
    }
  }

  private func terms(_ terms: [HelpTerm], of kind: TermKind, on page: inout RoffPage) {
    let names = terms.map { $0.name[language] }
    let isShort = names.allSatisfy { TextWidth.of($0) <= Self.shortTerm }
    if isShort {
      page.paragraph()
      page.beginCompactList(of: names)
    } else {
      page.beginList()
    }
    for term in terms {
      page.item(words.term(term, of: kind))
      page.prose(term.meaning[language])
    }
    page.endList()
  }

  private func seeAlso(_ names: [String], on page: inout RoffPage) {
    page.section(words.heading(words.seeAlso))
    let sorted = names.sorted()
    for name in sorted {
      page.macro("Xr", RoffText.arguments(name) + " 1" + (name == sorted.last ? "" : " ,"))
    }
  }
}
