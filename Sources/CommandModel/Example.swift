// SPDX-License-Identifier: GPL-3.0-or-later

/// A line that a person could type, and what it does.
public struct Example: Sendable, Hashable {
  /// As typed at a shell, with the program's name: `ecert-admin why 110450203000123`.
  public let line: String
  public let meaning: LocalText

  public init(_ line: String, _ meaning: LocalText) {
    self.line = line
    self.meaning = meaning
  }
}
