// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// Help as the terminal shows it, made from the table. Pure; every line ends with a line feed and fits the
/// width, unless a single word of an example is wider.
public struct HelpText: Sendable {
  private let table: CommandTable
  private let language: Language
  private let width: Int
  private let words: HelpWords

  public init(table: CommandTable, language: Language, width: Int) {
    self.table = table
    self.language = language
    self.width = width
    words = HelpWords(language: language)
  }

  /// Help for what `ParseOutcome.help` names: a command, a group, a topic, or with an empty path the program.
  /// Nil if the table has nothing of that name.
  public func text(for path: [String]) -> String? {
    if path.isEmpty { return overview() }
    if let spec = table.specs.first(where: { $0.path == path }) { return command(spec) }
    if let topic = table.topics.first(where: { [$0.word] == path }) { return self.topic(topic) }
    return group(path)
  }

  /// All commands, each group as one line; the topics; the global options.
  public func overview() -> String {
    var page = HelpPage(width: width)
    if !table.about[language].isEmpty { page.paragraphs(table.about[language], indent: 0) }
    page.heading(words.usage)
    let usage = [table.program, words.optionsPlaceholder(), words.command, "…"]
    page.paragraphs(usage.joined(separator: " "), indent: 2)
    for section in table.overviewSections {
      let entries = section.words.compactMap { word in
        table.summary(of: word).map { HelpEntry(term: word, meaning: $0[language]) }
      }
      self.section(section.title[language], entries, on: &page)
    }
    section(
      words.topics, table.topics.map { HelpEntry(term: $0.word, meaning: $0.summary[language]) }, on: &page)
    section(words.globalOptions, options(GlobalOption.everywhere), on: &page)
    section(words.exitCodes, exitCodes(ExitCode.allCases.map { ExitNote($0) }), on: &page)
    page.gap()
    page.paragraphs(more, indent: 0)
    return page.text
  }

  /// Where to read on behind the overview.
  private var more: String {
    let help = "\(table.program) help"
    let command = words.text(zh: "某个命令的用法：\(help) 命令", en: "About a command: \(help) COMMAND")
    if table.topics.isEmpty { return command }
    return command + "\n" + words.text(zh: "某个主题：\(help) 主题", en: "About a topic: \(help) TOPIC")
  }

  /// The commands that begin with the same word. Nil if there are none.
  public func group(_ path: [String]) -> String? {
    let specs = table.specs.filter { !$0.isHidden && $0.path.starts(with: path) }
    guard let word = path.first, !specs.isEmpty else { return nil }
    var page = HelpPage(width: width)
    let group = table.groups.first { $0.word == word }
    if let group { page.paragraphs(group.summary[language], indent: 0) }
    page.heading(words.usage)
    let usage = ([table.program] + path + [words.command, "…"]).joined(separator: " ")
    page.paragraphs(usage, indent: 2)
    if let group, !group.aliases.isEmpty { page.paragraphs(words.aliases(group.aliases), indent: 2) }
    let entries = specs.map { HelpEntry(term: $0.name, meaning: $0.summary[language]) }
    section(words.commands, entries, on: &page)
    let line = ([table.program, "help"] + path + [words.command]).joined(separator: " ")
    let about = words.text(zh: "某个命令的用法：\(line)", en: "About a command: \(line)")
    page.gap()
    page.paragraphs(about, indent: 0)
    return page.text
  }

  /// Everything about one command.
  public func command(_ spec: CommandSpec) -> String {
    var page = HelpPage(width: width)
    page.paragraphs(spec.summary[language], indent: 0)
    page.heading(words.usage)
    page.paragraphs(words.usage(of: spec, as: spec.path, program: table.program), indent: 2)
    describe(spec, on: &page)
    section(words.operands, operands(spec.operands), on: &page)
    section(words.options, options(spec.options), on: &page)
    section(words.globalOptions, options(table.listedGlobals(for: spec)), on: &page)
    if !spec.examples.isEmpty { page.heading(words.examples) }
    for example in spec.examples { page.example(example.meaning[language], line: example.line) }
    section(words.exitCodes, exitCodes(spec.allExitCodes), on: &page)
    return page.text
  }

  private func topic(_ topic: HelpTopic) -> String {
    var page = HelpPage(width: width)
    page.paragraphs(topic.title[language], indent: 0)
    for block in topic.blocks {
      page.gap()
      switch block {
      case .prose(let text): page.paragraphs(text[language], indent: 2)
      case .terms(_, let terms):
        page.terms(terms.map { HelpEntry(term: $0.name[language], meaning: $0.meaning[language]) })
      }
    }
    if !topic.aliases.isEmpty {
      page.gap()
      page.paragraphs(words.aliases(topic.aliases), indent: 2)
    }
    return page.text
  }

  private func describe(_ spec: CommandSpec, on page: inout HelpPage) {
    let aliases = table.allAliases(of: spec).map { $0.joined(separator: " ") }
    let also = aliases.isEmpty ? nil : words.aliases(aliases)
    let paragraphs = [spec.discussion[language], also, words.office(spec.office)].compactMap(\.self)
      .filter { !$0.isEmpty }
    if paragraphs.isEmpty { return }
    page.heading(words.description)
    page.paragraphs(paragraphs.joined(separator: "\n\n"), indent: 2)
  }

  private func section(_ title: String, _ entries: [HelpEntry], on page: inout HelpPage) {
    if entries.isEmpty { return }
    page.heading(title)
    page.terms(entries)
  }

  private func options(_ options: [AnyOpt]) -> [HelpEntry] {
    options.map {
      HelpEntry(
        term: words.term($0), meaning: $0.help[language] + words.notes(on: $0), values: values($0.allowed))
    }
  }

  private func operands(_ operands: [AnyOperand]) -> [HelpEntry] {
    operands.map {
      let list = words.list(of: $0.allowed, metavar: $0.metavar)
      return HelpEntry(
        term: words.term($0), meaning: $0.help[language] + list, values: values($0.allowed))
    }
  }

  private func exitCodes(_ notes: [ExitNote]) -> [HelpEntry] {
    notes.map { HelpEntry(term: "\($0.code.rawValue)", meaning: $0.meaning[language]) }
  }

  private func values(_ allowed: [AllowedValue]) -> [(name: String, meaning: String)] {
    AllowedValue.explained(allowed).map { ($0.name, $0.meaning?[language] ?? "") }
  }
}
