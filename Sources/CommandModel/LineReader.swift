// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads a line against a table: cuts it into tokens, finds the command, gives it its options and operands.
struct LineReader {
  private let table: CommandTable
  private let resolution: Resolution
  private let options: OptionBinder

  init(table: CommandTable, words: [String]) {
    self.table = table
    let tokens = Lexer.tokens(of: words, takesValue: table.takesValue)
    resolution = CommandResolver.resolve(tokens, in: table)
    var spec: CommandSpec?
    if case .command(let found, _) = resolution { spec = found }
    var options = OptionBinder(table: table, spec: spec)
    options.bind(tokens)
    self.options = options
  }

  /// The global options that could be understood.
  var globals: GlobalOptions { GlobalOptions(options.globals) }

  var outcome: ParseOutcome {
    switch resolution {
    case .nothing:
      if options.wantsHelp { return .help(path: []) }
      return outcome(options.errors) { options.wantsVersion ? .version : .empty }
    case .group(let path, let specs):
      if options.wantsHelp { return .help(path: path) }
      return failure(options.errors + [missingVerb(of: path, among: specs)])
    case .unknown(let token, let word, let group, let specs):
      let error = unknown(word, at: token.position, behind: group, in: specs)
      return failure(options.wantsHelp ? [error] : options.errors + [error])
    case .command(let spec, let operands):
      return options.wantsHelp ? .help(path: spec.path) : outcome(of: spec, operands)
    }
  }

  private func outcome(of spec: CommandSpec, _ words: [LineToken]) -> ParseOutcome {
    if spec.path == BuiltIn.helpPath { return helpOutcome(about: words) }
    var operands = OperandBinder(spec: spec)
    operands.bind(words)
    return outcome(options.errors + operands.errors) {
      if spec.path == BuiltIn.versionPath { return .version }
      return .command(
        ParsedArguments(spec: spec, globals: globals, options: options.own, operands: operands.values))
    }
  }

  /// `help renewal due`: the words behind `help` name a topic, a command, a group or nothing.
  private func helpOutcome(about words: [LineToken]) -> ParseOutcome {
    if let outcome = topicOutcome(about: words) { return outcome }
    switch CommandResolver.resolve(words, in: table) {
    case .nothing: return outcome(options.errors) { .help(path: []) }
    case .group(let path, _): return outcome(options.errors) { .help(path: path) }
    case .unknown(let token, let word, let group, let specs):
      let error = unknown(word, at: token.position, behind: group, in: specs, isBehindHelp: true)
      return failure(options.errors + [error])
    case .command(let spec, let rest):
      var operands = OperandBinder(spec: BuiltIn.help(about: spec))
      operands.bind(rest)
      return outcome(options.errors + operands.errors) { .help(path: spec.path) }
    }
  }

  /// Nil where the first word names no topic.
  private func topicOutcome(about words: [LineToken]) -> ParseOutcome? {
    guard let first = words.first, case .word(let word) = first.kind else { return nil }
    let cut = FullWidth.cut(word)
    guard let topic = table.topic(named: cut.head) else { return nil }
    let tail = cut.tail.map { LineToken(kind: .word($0), position: first.position, mayBeValue: false) }
    var operands = OperandBinder(spec: BuiltIn.help(about: topic))
    operands.bind([tail].compactMap(\.self) + words.dropFirst())
    return outcome(options.errors + operands.errors) { .help(path: [topic.word]) }
  }

  private func unknown(
    _ word: String, at position: Int, behind group: [String], in specs: [CommandSpec],
    isBehindHelp: Bool = false
  ) -> PlacedError {
    PlacedError(
      error: .unknownCommand(
        EchoedWord.of(word), group: group,
        suggestions: table.suggestions(for: word, behind: group, in: specs, isBehindHelp: isBehindHelp)),
      position: position)
  }

  private func missingVerb(of path: [String], among specs: [CommandSpec]) -> PlacedError {
    let verbs = specs.filter { !$0.isHidden && $0.path.count > path.count }.map { $0.path[path.count] }
    return PlacedError(error: .missingSubcommand(group: path, verbs: verbs), position: .max)
  }

  private func outcome(_ errors: [PlacedError], otherwise: () -> ParseOutcome) -> ParseOutcome {
    errors.isEmpty ? otherwise() : failure(errors)
  }

  /// In the order of the line; errors at one place keep theirs.
  private func failure(_ errors: [PlacedError]) -> ParseOutcome {
    let ordered = errors.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    return .failure(ordered.map(\.element.error))
  }
}
