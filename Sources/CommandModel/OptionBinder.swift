// SPDX-License-Identifier: GPL-3.0-or-later

/// Gives the options of a line to the command that the line names.
struct OptionBinder {
  private let table: CommandTable
  /// Nil while the line names no command: then only global options are understood.
  private let spec: CommandSpec?
  private let globalDeclarations: [AnyOpt]

  private(set) var own = GivenValues()
  private(set) var globals = GivenValues()
  private(set) var wantsHelp = false
  private(set) var wantsVersion = false
  private(set) var errors: [PlacedError] = []
  /// The long names seen, also with a bad value: a second time is a second time, and nothing is missing.
  private var seen: Set<String> = []

  init(table: CommandTable, spec: CommandSpec?) {
    self.table = table
    self.spec = spec
    globalDeclarations = spec.map(table.globals(for:)) ?? GlobalOption.all
  }

  mutating func bind(_ tokens: [LineToken]) {
    for token in tokens {
      switch token.kind {
      case .option(let name, let value): bind(name, value: value, at: token.position)
      case .unknownOption(let typed): fail(unknown(typed), at: token.position)
      case .word: break
      }
    }
    for option in spec?.options ?? [] where option.isRequired && !seen.contains(option.long) {
      fail(.missingOption(option.name, command: spec?.path ?? []), at: .max)
    }
  }

  private mutating func bind(_ name: OptionName, value: String?, at position: Int) {
    if let option = spec?.options.first(where: name.names) {
      take(option, value, at: position) { $0.own.add($1, for: option.long) }
    } else if let option = globalDeclarations.first(where: name.names) {
      take(option, value, at: position) { $0.globals.add($1, for: option.long) }
    } else if name.names(GlobalOption.help.erased) {
      takeFlag(GlobalOption.help.erased, value, at: position) { $0.wantsHelp = true }
    } else if name.names(GlobalOption.version.erased) && spec == nil {
      takeFlag(GlobalOption.version.erased, value, at: position) { $0.wantsVersion = true }
    } else if let spec {
      fail(notOf(spec, name), at: position)
    }
  }

  private mutating func take(
    _ option: AnyOpt, _ value: String?, at position: Int, store: (inout OptionBinder, String) -> Void
  ) {
    if option.arity == .flag {
      return takeFlag(option, value, at: position) { if !$0.isStored(option) { store(&$0, "") } }
    }
    if !option.arity.isRepeated && seen.contains(option.long) {
      return fail(.duplicateOption(option.name), at: position)
    }
    reportConflicts(of: option, at: position)
    seen.insert(option.long)
    guard let value else {
      return fail(.missingValue(option.name, metavar: option.metavar), at: position)
    }
    for piece in pieces(of: value, option.arity) {
      if option.accepts(piece) {
        store(&self, piece)
      } else {
        fail(option.badValue(piece), at: position)
      }
    }
  }

  private mutating func takeFlag(
    _ option: AnyOpt, _ value: String?, at position: Int, store: (inout OptionBinder) -> Void
  ) {
    reportConflicts(of: option, at: position)
    seen.insert(option.long)
    if let value {
      return fail(.unexpectedValue(option.name, value: EchoedWord.of(value)), at: position)
    }
    store(&self)
  }

  private func isStored(_ option: AnyOpt) -> Bool { own.has(option.long) || globals.has(option.long) }

  private func pieces(of value: String, _ arity: Arity) -> [String] {
    guard arity == .repeated(commas: true) else { return [value] }
    return value.split(omittingEmptySubsequences: false) { $0 == "," || $0 == "，" || $0 == "、" }
      .map { $0.trimmingPrefix(while: \.isWhitespace) }.map(String.init)
  }

  private mutating func reportConflicts(of option: AnyOpt, at position: Int) {
    for group in spec?.exclusive ?? [] where group.contains(where: { $0.long == option.long }) {
      for other in group where other.long != option.long && seen.contains(other.long) {
        fail(.conflicting(other.name, option.name), at: position)
      }
    }
  }

  private func unknown(_ typed: String) -> UsageError {
    .unknownOption(
      EchoedWord.of(typed), command: spec?.path ?? [],
      suggestions: table.suggestions(forOption: typed, of: spec))
  }

  /// An option that exists, but not here: a global one that does not apply, or another command's.
  private func notOf(_ spec: CommandSpec, _ name: OptionName) -> UsageError {
    if let option = GlobalOption.everywhere.first(where: name.names) {
      return .optionDoesNotApply(option.name, command: spec.path)
    }
    switch name {
    case .long(let long): return unknown("--" + long)
    case .short(let letter): return unknown("-" + String(letter))
    }
  }

  private mutating func fail(_ error: UsageError, at position: Int) {
    errors.append(PlacedError(error: error, position: position))
  }
}
