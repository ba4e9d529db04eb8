// SPDX-License-Identifier: GPL-3.0-or-later

/// A page of help about something that is no command: exit codes, formats, the files that the program keeps.
/// `help` shows it by its word, and the manual has it as a section of the program's page.
public struct HelpTopic: Sendable {
  /// As typed behind `help`: `exit-codes`.
  public let word: String
  /// Other words for it: `退出码`. Written in simplified script.
  public let aliases: [String]
  /// In English as manuals name the section that all of them have: Environment, Files, Exit status.
  public let title: LocalText
  /// One line without a full stop, at most 60 columns wide.
  public let summary: LocalText
  public let blocks: [HelpBlock]

  public init(
    _ word: String, aliases: [String] = [], title: LocalText, summary: LocalText, blocks: [HelpBlock]
  ) {
    self.word = word
    self.aliases = aliases
    self.title = title
    self.summary = summary
    self.blocks = blocks
  }
}
