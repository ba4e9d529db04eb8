// SPDX-License-Identifier: GPL-3.0-or-later

/// What the words of a line name.
enum Resolution {
  /// No word at all.
  case nothing
  /// The other words are the operands.
  case command(CommandSpec, operands: [LineToken])
  /// Words of a group without the verb.
  case group([String], specs: [CommandSpec])
  /// A word that names nothing behind the words before it.
  case unknown(LineToken, word: String, group: [String], specs: [CommandSpec])
}
