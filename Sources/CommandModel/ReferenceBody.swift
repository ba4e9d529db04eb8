// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// One language of a reference page.
struct ReferenceBody {
  private let table: CommandTable
  private let language: Language
  private let words: HelpWords

  init(table: CommandTable, language: Language) {
    self.table = table
    self.language = language
    words = HelpWords(language: language)
  }

  func write(_ spec: CommandSpec, on page: inout MarkdownPage) {
    page.paragraph(page.plain(spec.summary[language]))
    page.heading(3, words.usage)
    page.code([words.usage(of: spec, as: spec.path, program: table.program)], language: "text")
    let aliases = table.allAliases(of: spec).map { "`\($0.joined(separator: " "))`" }
    if !aliases.isEmpty { page.paragraph(words.aliases(aliases)) }
    if let office = words.office(spec.office) { page.paragraph(office) }
    page.prose(spec.discussion[language])
    section(words.operands, spec.operands.map { row($0, on: page) }, on: &page)
    section(words.options, spec.options.map { row($0, on: page) }, on: &page)
    if !spec.rows.isEmpty {
      let keys = Field.flatKeys(of: spec.rows).map { "`\($0)`" }.joined(separator: " ")
      page.heading(3, words.keys)
      page.paragraph(keys)
    }
    let globals = table.listedGlobals(for: spec).map { "`\($0.name)`" }.joined(separator: " ")
    page.heading(3, words.globalOptions)
    page.paragraph("\(globals) → [\(words.globalOptions)](\(ReferencePage.indexFileName))")
    if !spec.examples.isEmpty { page.heading(3, words.examples) }
    for example in spec.examples {
      page.paragraph(page.plain(example.meaning[language]))
      page.code([example.line], language: "sh")
    }
    section(
      words.exitCodes, spec.allExitCodes.map { ["\($0.code.rawValue)", page.plain($0.meaning[language])] },
      on: &page)
  }

  /// What the index says for all commands.
  func writeShared(on page: inout MarkdownPage) {
    page.heading(2, words.globalOptions)
    page.table([words.options, words.meaning], GlobalOption.everywhere.map { row($0, on: page) })
    page.heading(2, words.exitCodes)
    page.table(
      [words.exitCodes, words.meaning],
      ExitCode.allCases.map { ["\($0.rawValue)", page.plain($0.meaning[language])] })
  }

  private func section(_ title: String, _ rows: [[String]], on page: inout MarkdownPage) {
    if rows.isEmpty { return }
    page.heading(3, title)
    page.table([title, words.meaning], rows)
  }

  private func row(_ option: AnyOpt, on page: MarkdownPage) -> [String] {
    [
      page.codeCell(words.term(option)),
      page.plain(option.help[language] + words.notes(on: option)) + values(option.allowed, on: page),
    ]
  }

  private func row(_ operand: AnyOperand, on page: MarkdownPage) -> [String] {
    let list = words.list(of: operand.allowed, metavar: operand.metavar)
    return [
      page.codeCell(words.term(operand)),
      page.plain(operand.help[language] + list) + values(operand.allowed, on: page),
    ]
  }

  private func values(_ allowed: [AllowedValue], on page: MarkdownPage) -> String {
    AllowedValue.explained(allowed).map { value in
      let meaning = value.meaning.map { " " + page.plain($0[language]) } ?? ""
      return "<br>" + page.codeCell(value.name) + meaning
    }.joined()
  }
}
