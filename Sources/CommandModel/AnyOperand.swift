// SPDX-License-Identifier: GPL-3.0-or-later

/// The declaration of an operand without the type of its value: what the table, help and completions read.
public struct AnyOperand: Sendable {
  /// Tells the operands of one command apart; never translated.
  public let name: String
  /// What stands for the operand in help.
  public let metavar: LocalText
  public let help: LocalText
  public let count: OperandCount
  /// The closed list of values; empty where the list is open.
  public let allowed: [AllowedValue]
  /// What a good value looks like, for the error about a bad one.
  public let expected: LocalText?
  public let completion: Completion
  let accepts: @Sendable (String) -> Bool
}
