// SPDX-License-Identifier: GPL-3.0-or-later

/// An operand: both its declaration and the only key that reads its value.
public struct Operand<Value: Sendable>: Sendable {
  /// The declaration without its type, as the table holds it.
  public let erased: AnyOperand
  let parse: @Sendable (String) -> Value?

  /// `name` tells the operands of one command apart and is never translated; `metavar` stands for it in help.
  public init(
    _ name: String, metavar: LocalText, help: LocalText, count: OperandCount = .one,
    allowed: [AllowedValue] = [], expected: LocalText? = nil, completion: Completion = .none,
    parse: @escaping @Sendable (String) -> Value?
  ) {
    self.parse = parse
    erased = AnyOperand(
      name: name, metavar: metavar, help: help, count: count, allowed: allowed, expected: expected,
      completion: completion, accepts: { parse($0) != nil })
  }

  /// An operand with a closed list of values. Anything else is a usage error.
  public static func choice(
    _ name: String, metavar: LocalText? = nil, help: LocalText, count: OperandCount = .one,
    values: [Choice<Value>]
  ) -> Operand {
    let allowed = values.map { AllowedValue($0.name, $0.meaning) }
    return Operand(
      name, metavar: metavar ?? AllowedValue.alternatives(allowed), help: help, count: count, allowed: allowed,
      completion: .values,
      parse: { text in
        let typed = FullWidth.folded(text.unicodeScalars)
        return values.first { $0.name == typed }?.value
      })
  }
}

extension Operand where Value == String {
  /// An operand that stays as it was typed; an empty one is refused.
  public static func text(
    _ name: String, metavar: LocalText, help: LocalText, count: OperandCount = .one,
    completion: Completion = .none
  ) -> Operand {
    Operand(
      name, metavar: metavar, help: help, count: count,
      expected: LocalText(zh: "不能为空", en: "it must not be empty"), completion: completion,
      parse: { $0.isEmpty ? nil : $0 })
  }
}

extension Operand where Value == Int {
  /// An operand that is a whole number in ASCII digits.
  public static func number(
    _ name: String, metavar: LocalText, help: LocalText, count: OperandCount = .one,
    in range: ClosedRange<Int>
  ) -> Operand {
    Operand(
      name, metavar: metavar, help: help, count: count, expected: WholeNumber.expected(in: range),
      parse: { WholeNumber.parse($0, in: range) })
  }
}
