// SPDX-License-Identifier: GPL-3.0-or-later

/// The first word of several commands, such as `renewal`, with what they have in common.
public struct CommandGroup: Sendable {
  public let word: String
  /// Other words for it: `延续注册`. Written in simplified script.
  public let aliases: [String]
  /// One line without a full stop, at most 60 columns wide.
  public let summary: LocalText

  public init(_ word: String, aliases: [String] = [], summary: LocalText) {
    self.word = word
    self.aliases = aliases
    self.summary = summary
  }
}
