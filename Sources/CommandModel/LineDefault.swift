// SPDX-License-Identifier: GPL-3.0-or-later

/// A value that an option has for every line of a session that takes it and does not give it itself.
public struct LineDefault: Sendable, Hashable {
  /// The long name: `as-of`.
  public let option: String
  /// nil: a flag.
  public let value: String?

  public init(_ option: String, _ value: String?) {
    self.option = option
    self.value = value
  }
}

extension CommandTable {
  /// The words of a session's line, also where they were copied with the program's name in front.
  public func withoutProgram(_ words: [String]) -> [String] {
    words.first == program ? Array(words.dropFirst()) : words
  }

  /// The words of a line with these values in front.
  public func words(_ words: [String], with defaults: [LineDefault]) -> [String] {
    let tokens = Lexer.tokens(of: words, takesValue: takesValue)
    guard case .command(let spec, let operands) = CommandResolver.resolve(tokens, in: self) else { return words }
    // `init --institution` says whose desk a new cache is, `notice 3` whom it is about: what narrows lists has nothing
    // to do with either.
    let namesPeople = !operands.isEmpty && spec.operands.contains { $0.completion == .person }
    let isNarrowed = spec.effect == .reads && !namesPeople
    let options = spec.options.filter { $0.completion == .institution && isNarrowed } + globals(for: spec)
    let taken = defaults.filter { value in
      options.contains { option in
        option.long == value.option && !tokens.contains { token in
          if case .option(let name, _) = token.kind { name.names(option) } else { false }
        } && value.value.map(option.accepts) ?? true
      }
    }
    return taken.map { "--" + $0.option + ($0.value.map { "=" + $0 } ?? "") } + words
  }
}

extension ParsedArguments {
  /// Whether the line names people by an operand.
  public var namesPeople: Bool { spec.operands.contains { $0.completion == .person } }

  /// The same line with other words for the people that it names.
  ///
  /// - Throws: `UsageError` where one person is wanted and several come; what `words` throws.
  public func replacingPeople(_ words: (String) throws -> [String]) throws -> ParsedArguments {
    var operands = operands
    var options = options
    func people(_ typed: [String], several: Bool) throws -> [String] {
      try typed.flatMap { word in
        let people = try words(word)
        if people.count > 1, !several { throw UsageError.severalPeople(EchoedWord.of(word), command: spec.path) }
        return people
      }
    }
    for operand in spec.operands where operand.completion == .person {
      operands.set(try people(operands.all(operand.name), several: operand.count.takesMany), for: operand.name)
    }
    for option in spec.options where option.completion == .person {
      options.set(try people(options.all(option.long), several: option.arity.isRepeated), for: option.long)
    }
    return ParsedArguments(spec: spec, globals: globals, options: options, operands: operands)
  }
}
