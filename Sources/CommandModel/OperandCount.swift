// SPDX-License-Identifier: GPL-3.0-or-later

/// How many words an operand takes.
public enum OperandCount: Sendable, Hashable {
  case one
  case optional
  /// Any number, none included.
  case many
  case oneOrMore

  public var minimum: Int {
    switch self {
    case .one, .oneOrMore: return 1
    case .optional, .many: return 0
    }
  }

  public var takesMany: Bool { self == .many || self == .oneOrMore }
}
