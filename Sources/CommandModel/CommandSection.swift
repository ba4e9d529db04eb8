// SPDX-License-Identifier: GPL-3.0-or-later

/// Commands and groups that the overview shows together, under one heading.
public struct CommandSection: Sendable {
  public let title: LocalText
  /// First words of commands, in the order shown.
  public let words: [String]

  public init(_ title: LocalText, _ words: [String]) {
    self.title = title
    self.words = words
  }
}
