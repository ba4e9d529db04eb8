// SPDX-License-Identifier: GPL-3.0-or-later

/// The declaration of an option without the type of its value: what the table, help and completions read.
public struct AnyOpt: Sendable {
  /// Without the dashes: `institution`.
  public let long: String
  public let short: Character?
  /// What stands for the value in help. Empty for a flag.
  public let metavar: LocalText
  public let help: LocalText
  public let arity: Arity
  /// True for an option without which the command is not complete.
  public let isRequired: Bool
  /// The closed list of values; empty where the list is open.
  public let allowed: [AllowedValue]
  /// What a good value looks like, for the error about a bad one.
  public let expected: LocalText?
  public let completion: Completion
  let accepts: @Sendable (String) -> Bool

  /// As it is typed: `--institution`.
  public var name: String { "--" + long }

  /// - Throws: `.badValue` for a value that the option does not take.
  public func check(_ value: String) throws(UsageError) { if !accepts(value) { throw badValue(value) } }

  func badValue(_ value: String) -> UsageError {
    let names = allowed.map(\.name)
    return .badValue(
      name, value: EchoedWord.of(value), allowed: names, expected: expected,
      suggestions: Suggestions.nearest(to: value, among: names))
  }

  /// The same option with only some of the values of its closed list.
  func narrowed(to names: [String]) -> AnyOpt {
    AnyOpt(
      long: long, short: short, metavar: metavar, help: help, arity: arity, isRequired: isRequired,
      allowed: allowed.filter { names.contains($0.name) }, expected: expected, completion: completion,
      accepts: { names.contains($0) && accepts($0) })
  }
}
