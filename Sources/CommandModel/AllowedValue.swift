// SPDX-License-Identifier: GPL-3.0-or-later

/// One value of a closed list as people type it, and what it means.
public struct AllowedValue: Sendable, Hashable {
  public let name: String
  /// Nil where the name says it all.
  public let meaning: LocalText?

  public init(_ name: String, _ meaning: LocalText? = nil) {
    self.name = name
    self.meaning = meaning
  }
}
