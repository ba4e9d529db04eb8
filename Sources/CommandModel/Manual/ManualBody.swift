// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// What the pages of the manual say about commands, in one language.
struct ManualBody {
  let table: CommandTable
  let language: Language

  private var words: ManualWords { ManualWords(language: language) }
  private var help: HelpWords { HelpWords(language: language) }

  /// How a command is called: required options, the others, operands.
  func synopsis(of spec: CommandSpec, on page: inout RoffPage) {
    page.macro("Nm", RoffText.arguments(([table.program] + spec.path).joined(separator: " ")))
    for option in spec.options where option.isRequired {
      page.macro(words.flag(option) + words.value(of: option))
    }
    page.macro("Op", RoffText.arguments(help.someOptions))
    for operand in spec.operands {
      page.macro(words.term(operand))
    }
  }

  /// What the command does, its other names, and whose it is.
  func description(of spec: CommandSpec, on page: inout RoffPage) {
    page.prose(words.sentence(spec.summary[language]))
    page.prose(spec.discussion[language])
    let aliases = table.allAliases(of: spec).map { $0.joined(separator: " ") }
    if !aliases.isEmpty { page.prose(help.aliases(aliases)) }
    if let office = help.office(spec.office) { page.prose(words.sentence(office)) }
  }

  /// Operands, options, keys of a row, exit codes and examples, each under a heading of the level.
  func details(of spec: CommandSpec, on page: inout RoffPage, heading: (inout RoffPage, String) -> Void) {
    if !spec.operands.isEmpty { heading(&page, words.operands) }
    operands(spec.operands, on: &page)
    if !spec.options.isEmpty { heading(&page, words.options) }
    options(spec.options, on: &page)
    heading(&page, words.globalOptions)
    globalOptions(of: spec, on: &page)
    if !spec.rows.isEmpty {
      heading(&page, words.keys)
      page.fill(Field.flatKeys(of: spec.rows).joined(separator: " "), isTyped: true)
    }
    heading(&page, words.exitStatus)
    exitCodes(spec.allExitCodes, on: &page)
    if !spec.examples.isEmpty { heading(&page, words.examples) }
    for example in spec.examples { self.example(example, on: &page) }
  }

  func options(_ options: [AnyOpt], on page: inout RoffPage) {
    if options.isEmpty { return }
    page.beginList()
    for option in options {
      page.item(words.term(option))
      page.prose(option.help[language] + help.notes(on: option))
      values(option.allowed, on: &page)
    }
    page.endList()
  }

  func example(_ example: Example, on page: inout RoffPage) {
    page.prose(help.text(zh: example.meaning.zh + "：", en: example.meaning.en + ":"))
    page.literal(ExampleLines.of(example.line, width: Self.exampleWidth))
  }

  /// Columns of a page of 78 that indentation leaves for a line to type.
  private static let exampleWidth = 66

  private func operands(_ operands: [AnyOperand], on page: inout RoffPage) {
    if operands.isEmpty { return }
    page.beginList()
    for operand in operands {
      page.item(words.term(operand))
      page.prose(operand.help[language] + help.list(of: operand.allowed, metavar: operand.metavar))
      values(operand.allowed, on: &page)
    }
    page.endList()
  }

  /// Their names: what they do stands on the program's page.
  private func globalOptions(of spec: CommandSpec, on page: inout RoffPage) {
    page.paragraph()
    page.fill(help.text(zh: "说明见", en: "As described in"))
    page.macro("Xr", RoffText.arguments(table.program) + " 1 :")
    let options = table.listedGlobals(for: spec)
    for (index, option) in options.enumerated() {
      page.macro(words.flag(option) + (index < options.count - 1 ? " ," : ""))
    }
  }

  private func exitCodes(_ notes: [ExitNote], on page: inout RoffPage) {
    page.beginCompactList(of: notes.map { "\($0.code.rawValue)" })
    for note in notes {
      page.item("\(note.code.rawValue)")
      page.prose(note.meaning[language])
    }
    page.endList()
  }

  private func values(_ allowed: [AllowedValue], on page: inout RoffPage) {
    let values = AllowedValue.explained(allowed)
    if values.isEmpty { return }
    page.beginCompactList(of: values.map(\.name))
    for value in values {
      page.item("Cm " + RoffText.arguments(value.name))
      page.prose(value.meaning?[language] ?? "")
    }
    page.endList()
  }
}
