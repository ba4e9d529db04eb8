// SPDX-License-Identifier: GPL-3.0-or-later

/// An option: both its declaration and the only key that reads its value.
///
///     static let institution = Opt<InstitutionCode>("institution", metavar: …, help: …, parse: …)
///     CommandSpec(…, options: [Self.institution.erased])
///     arguments[Self.institution]          // InstitutionCode?
public struct Opt<Value: Sendable>: Sendable {
  /// The declaration without its type, as the table holds it.
  public let erased: AnyOpt
  let parse: @Sendable (String) -> Value?

  /// A valued option. `parse` is pure and answers nil for a value that is not acceptable; `expected` then
  /// tells people what is. `allowed` lists the values of a closed list; `parse` may know more spellings than
  /// are listed.
  public init(
    _ long: String, short: Character? = nil, metavar: LocalText, help: LocalText, arity: Arity = .single,
    isRequired: Bool = false, allowed: [AllowedValue] = [], expected: LocalText? = nil,
    completion: Completion = .none, parse: @escaping @Sendable (String) -> Value?
  ) {
    self.parse = parse
    erased = AnyOpt(
      long: long, short: short, metavar: metavar, help: help, arity: arity, isRequired: isRequired,
      allowed: allowed, expected: expected, completion: completion, accepts: { parse($0) != nil })
  }

  /// An option with a closed list of values. Anything else is a usage error.
  public static func choice(
    _ long: String, short: Character? = nil, metavar: LocalText? = nil, help: LocalText,
    arity: Arity = .single, isRequired: Bool = false, completion: Completion = .values,
    values: [Choice<Value>]
  ) -> Opt {
    let allowed = values.map { AllowedValue($0.name, $0.meaning) }
    return Opt(
      long, short: short, metavar: metavar ?? AllowedValue.alternatives(allowed), help: help, arity: arity,
      isRequired: isRequired, allowed: allowed, completion: completion,
      parse: { text in
        let typed = FullWidth.folded(text.unicodeScalars)
        return values.first { $0.name == typed }?.value
      })
  }
}

extension Opt where Value == Bool {
  /// An option without a value; read as `arguments[flag]`, a plain `Bool`.
  public static func flag(_ long: String, short: Character? = nil, help: LocalText) -> Opt {
    Opt(
      long, short: short, metavar: LocalText(same: ""), help: help, arity: .flag,
      parse: { $0.isEmpty ? true : nil })
  }
}

extension Opt where Value == String {
  /// An option whose value stays as it was typed; an empty one is refused.
  public static func text(
    _ long: String, short: Character? = nil, metavar: LocalText, help: LocalText, arity: Arity = .single,
    isRequired: Bool = false, completion: Completion = .none
  ) -> Opt {
    Opt(
      long, short: short, metavar: metavar, help: help, arity: arity, isRequired: isRequired,
      expected: LocalText(zh: "不能为空", en: "it must not be empty"), completion: completion,
      parse: { $0.isEmpty ? nil : $0 })
  }
}

extension Opt where Value == Int {
  /// An option whose value is a whole number in ASCII digits.
  public static func number(
    _ long: String, short: Character? = nil, metavar: LocalText, help: LocalText, arity: Arity = .single,
    isRequired: Bool = false, in range: ClosedRange<Int>
  ) -> Opt {
    Opt(
      long, short: short, metavar: metavar, help: help, arity: arity, isRequired: isRequired,
      expected: WholeNumber.expected(in: range), parse: { WholeNumber.parse($0, in: range) })
  }
}
