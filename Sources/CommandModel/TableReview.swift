// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// The invariants of a table of commands.
struct TableReview {
  let table: CommandTable

  private static let widestSummary = 60

  func problems() -> [String] {
    paths() + groups() + sections() + sharedNames() + TopicReview(table: table).problems()
      + table.specs.flatMap { spec in
        let found =
          summary(spec.summary) + texts(of: spec) + options(of: spec) + operands(of: spec)
          + OptionReview.exclusive(of: spec) + ExampleReview(table: table, spec: spec).problems()
        return found.map { "\(spec.name): \($0)" }
      }
  }

  // MARK: - Names

  private func paths() -> [String] {
    let routes = table.specs.flatMap { spec in ([spec.path] + spec.aliases).map { (spec.name, $0) } }
    var problems: [String] = []
    for (index, (name, route)) in routes.enumerated() {
      if route.isEmpty || route.contains("") { problems.append("\(name): a path or alias is empty") }
      for word in route where CommandWord.folded(word) != word {
        problems.append("\(name): “\(word)” must be in simplified script and without full-width forms")
      }
      for (otherIndex, (other, otherRoute)) in routes.enumerated() where index != otherIndex {
        if route == otherRoute {
          if index < otherIndex { problems.append("“\(joined(route))” names \(name) and \(other)") }
        } else if otherRoute.starts(with: route) {
          problems.append("“\(joined(route))” names \(name) and begins “\(joined(otherRoute))”")
        }
      }
    }
    for spec in table.specs where !spec.path.allSatisfy(isKebab) {
      problems.append("\(spec.name): a path is made of a–z, digits and hyphens")
    }
    return problems
  }

  private func groups() -> [String] {
    let firstWords = Set(table.specs.filter { $0.path.count > 1 }.compactMap(\.path.first))
    let routes = Set(table.specs.flatMap { ([$0.path] + $0.aliases).compactMap(\.first) })
    var problems = Self.duplicates(of: table.groups.flatMap { [$0.word] + $0.aliases }).map {
      "“\($0)” names two groups"
    }
    for group in table.groups {
      if !firstWords.contains(group.word) { problems.append("group \(group.word) has no commands") }
      for alias in group.aliases where routes.contains(alias) || CommandWord.folded(alias) != alias {
        problems.append("group \(group.word): alias “\(alias)” is taken, or not in simplified script")
      }
      problems += summary(group.summary).map { "group \(group.word): \($0)" }
    }
    let missing = firstWords.subtracting(table.groups.map(\.word)).sorted()
    return problems + missing.map { "“\($0)” has subcommands, but no CommandGroup" }
  }

  private func sections() -> [String] {
    if table.sections.isEmpty { return [] }
    let visible = Set(table.specs.filter { !$0.isHidden }.compactMap(\.path.first))
    let shown = table.sections.flatMap(\.words)
    return Self.duplicates(of: shown).map { "“\($0)” stands in two sections" }
      + visible.subtracting(shown).sorted().map { "“\($0)” stands in no section" }
      + Set(shown).subtracting(visible).sorted().map { "a section names “\($0)”, which is no command" }
      + table.sections.flatMap { text($0.title, "the title of a section") }
  }

  /// The lexer cuts a line before it knows the command: a name takes a value everywhere or nowhere.
  private func sharedNames() -> [String] {
    var kinds: [OptionName: Bool] = [:]
    var problems: [String] = []
    for option in GlobalOption.everywhere + table.specs.flatMap(\.options) {
      let names = [OptionName.long(option.long)] + (option.short.map { [OptionName.short($0)] } ?? [])
      for name in names {
        if let other = kinds[name], other != option.arity.takesValue {
          problems.append("\(option.name), short or long, takes a value in one command and none in another")
        }
        kinds[name] = option.arity.takesValue
      }
    }
    return problems
  }

  // MARK: - Texts

  func summary(_ summary: LocalText) -> [String] {
    var problems = text(summary, "the summary")
    for language in Language.allCases {
      let line = summary[language]
      if TextWidth.of(line) > Self.widestSummary {
        problems.append("the summary is wider than \(Self.widestSummary) columns: \(line)")
      }
      if line.hasSuffix("。") || line.hasSuffix(".") {
        problems.append("the summary ends with a full stop: \(line)")
      }
      if line.contains("\n") { problems.append("the summary has more than one line") }
    }
    return problems
  }

  private func text(_ text: LocalText, _ name: String) -> [String] {
    if text.zh.isEmpty || text.en.isEmpty { return ["\(name) is empty"] }
    return text.zh == text.en ? ["\(name) is not translated: \(text.en)"] : []
  }

  private func texts(of spec: CommandSpec) -> [String] {
    let hasDiscussion = spec.discussion != LocalText(same: "")
    var problems = hasDiscussion ? text(spec.discussion, "the discussion") : []
    for option in spec.options { problems += text(option.help, "help for \(option.name)") }
    for operand in spec.operands { problems += text(operand.help, "help for the operand \(operand.name)") }
    for example in spec.examples { problems += text(example.meaning, "the meaning of an example") }
    let codes = Self.duplicates(of: spec.exitCodes.map { "\($0.code.rawValue)" })
    return problems + codes.map { "exit code \($0) stands twice" }
  }

  // MARK: - Options and operands

  private func options(of spec: CommandSpec) -> [String] {
    let declared =
      spec.options + table.globals(for: spec) + [GlobalOption.help.erased, GlobalOption.version.erased]
    let shorts = declared.compactMap { $0.short.map(String.init) }
    return Self.duplicates(of: declared.map(\.long)).map { "--\($0) is declared twice" }
      + Self.duplicates(of: shorts).map { "-\($0) is declared twice" }
      + spec.options.flatMap { OptionReview.problems(of: $0) }
  }

  private func operands(of spec: CommandSpec) -> [String] {
    var problems = Self.duplicates(of: spec.operands.map(\.name)).map { "the operand \($0) is declared twice" }
    if spec.operands.filter({ $0.count != .one }).count > 1 {
      problems.append("only one operand may take none or many")
    }
    for operand in spec.operands where operand.metavar.zh.isEmpty || operand.metavar.en.isEmpty {
      problems.append("the operand \(operand.name) has no metavar")
    }
    return problems
  }

  static func duplicates(of words: [String]) -> [String] {
    var seen: Set<String> = []
    return words.filter { !seen.insert($0).inserted }
  }

  private func isKebab(_ word: String) -> Bool { OptionReview.isKebab(word) }

  private func joined(_ words: [String]) -> String { words.joined(separator: " ") }
}
