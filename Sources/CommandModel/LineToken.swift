// SPDX-License-Identifier: GPL-3.0-or-later

/// A piece of a command line.
struct LineToken: Sendable, Hashable {
  enum Kind: Sendable, Hashable {
    /// An option that some command or the program knows. A flag has a value only if one was typed.
    case option(OptionName, value: String?)
    /// An option that nobody knows, as typed.
    case unknownOption(String)
    /// A word of the command, or an operand.
    case word(String)
  }

  let kind: Kind

  var isWord: Bool { if case .word = kind { true } else { false } }

  /// Counted along the line; errors are told in this order.
  let position: Int
  /// True for a word behind an unknown option: it may have been meant as its value.
  let mayBeValue: Bool
}
