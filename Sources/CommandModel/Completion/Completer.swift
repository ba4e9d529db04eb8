// SPDX-License-Identifier: GPL-3.0-or-later

/// Completes the words of a line from the table: for the shells and for a session alike. Pure.
public struct Completer: Sendable {
  private let table: CommandTable
  private let language: Language

  public init(table: CommandTable, language: Language) {
    self.table = table
    self.language = language
  }

  /// - Parameters:
  ///   - words: those in front of the word at the cursor, without the program's name.
  ///   - typed: what stands of the word so far.
  public func query(behind words: [String], typed: String) -> CompletionQuery {
    let globals = table.globals(in: words)
    return LineCompletion(
      table: table, language: globals.language ?? language, cache: globals.cache, words: words, typed: typed
    ).query
  }
}

/// One line at whose end a word is to be completed.
private struct LineCompletion {
  let table: CommandTable
  let language: Language
  let cache: String?
  let words: [String]
  let typed: String
  private let tokens: [LineToken]
  private let resolution: Resolution

  init(table: CommandTable, language: Language, cache: String?, words: [String], typed: String) {
    self.table = table
    self.language = language
    self.cache = cache
    self.words = words
    self.typed = typed
    tokens = Lexer.tokens(of: words, takesValue: table.takesValue)
    resolution = CommandResolver.resolve(tokens, in: table)
  }

  var query: CompletionQuery {
    // Behind `--` everything is an operand.
    if !words.contains("--") {
      if let option = optionWithoutValue { return values(of: option, typed) }
      if let query = optionWord { return query }
    }
    switch resolution {
    case .nothing: return commands(behind: 0, among: table.specs)
    case .group(let path, let specs): return commands(behind: path.count, among: specs)
    case .unknown: return made()
    case .command(let spec, let operands) where spec.path == BuiltIn.helpPath: return topics(behind: operands)
    case .command(let spec, let operands): return operand(of: spec, behind: operands.count)
    }
  }

  private func made(
    head: String = "", _ typed: String? = nil, _ fixed: [CompletionCandidate] = [], _ source: Completion = .none
  ) -> CompletionQuery {
    let typed = typed ?? self.typed
    return CompletionQuery(
      head: head, typed: typed, fixed: fixed.filter { $0.value.hasPrefix(CommandWord.folded(typed)) }, source: source,
      cache: cache)
  }

  // MARK: - Commands

  /// English words; others too once something is typed that begins one.
  private func commands(
    behind depth: Int, among specs: [CommandSpec], and topics: [HelpTopic] = []
  ) -> CompletionQuery {
    var found: [CompletionCandidate] = []
    func add(_ path: [String], _ meaning: LocalText?) {
      guard path.count > depth, !found.contains(where: { $0.value == path[depth] }) else { return }
      found.append(CompletionCandidate(path[depth], meaning?[language] ?? ""))
    }
    let visible = specs.filter { !$0.isHidden }
    for spec in visible { add(spec.path, depth == 0 ? table.summary(of: spec.path[0]) : spec.summary) }
    for topic in topics { add([topic.word], topic.summary) }
    if !typed.isEmpty {
      for topic in topics { for alias in topic.aliases { add([alias], topic.summary) } }
      if depth == 0 { for group in table.groups { for alias in group.aliases { add([alias], group.summary) } } }
      for spec in visible { for alias in spec.aliases { add(alias, spec.summary) } }
    }
    return made(nil, found)
  }

  /// `help renewal due`
  private func topics(behind words: [LineToken]) -> CompletionQuery {
    switch CommandResolver.resolve(words, in: table) {
    case .nothing: commands(behind: 0, among: table.specs, and: table.topics)
    case .group(let path, let specs): commands(behind: path.count, among: specs)
    case .command, .unknown: made()
    }
  }

  // MARK: - Options

  private var spec: CommandSpec? { if case .command(let spec, _) = resolution { spec } else { nil } }

  private var options: [AnyOpt] {
    spec.map { $0.options + table.listedGlobals(for: $0) } ?? GlobalOption.everywhere
  }

  /// The last word before the cursor, if it waits for a value.
  private var optionWithoutValue: AnyOpt? {
    guard case .option(let name, nil)? = tokens.last?.kind, table.takesValue(name) == true else { return nil }
    return table.option(name, of: spec)
  }

  /// The word is an option, or an option with the beginning of its value.
  private var optionWord: CompletionQuery? {
    guard let word = OptionWord(typed) else { return typed.hasPrefix("-") ? names("--") : nil }
    guard let value = word.value else { return names(word.isLong ? "--" + word.text : "-" + word.text) }
    guard word.isLong || word.text.count == 1,
      let option = table.option(word.isLong ? .long(word.text) : .short(Character(word.text)), of: spec),
      option.arity.takesValue
    else { return made() }
    return values(of: option, value, head: String(typed.dropLast(value.count)))
  }

  /// Those that are not given yet, unless they may be given again.
  private func names(_ typed: String) -> CompletionQuery {
    let given = tokens.compactMap { token -> OptionName? in
      if case .option(let name, _) = token.kind { name } else { nil }
    }
    let free = options.filter { option in option.arity.isRepeated || !given.contains { $0.names(option) } }
    return made(typed, free.map { CompletionCandidate($0.name, $0.help[language]) })
  }

  private func values(of option: AnyOpt, _ typed: String, head: String = "") -> CompletionQuery {
    var (head, typed) = (head, typed)
    if case .repeated(commas: true) = option.arity, let comma = typed.lastIndex(of: ",") {
      head += typed[...comma]
      typed = String(typed[typed.index(after: comma)...])
    }
    return made(head: head, typed, candidates(option.allowed), option.completion)
  }

  // MARK: - Operands

  private func operand(of spec: CommandSpec, behind count: Int) -> CompletionQuery {
    var place = count
    for operand in spec.operands {
      if operand.count.takesMany || place == 0 { return made(nil, candidates(operand.allowed), operand.completion) }
      place -= 1
    }
    return made()
  }

  private func candidates(_ allowed: [AllowedValue]) -> [CompletionCandidate] {
    allowed.map { CompletionCandidate($0.name, $0.meaning?[language] ?? "") }
  }
}
