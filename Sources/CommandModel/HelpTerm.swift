// SPDX-License-Identifier: GPL-3.0-or-later

/// A term of a topic and what it means.
public struct HelpTerm: Sendable, Hashable {
  public let name: LocalText
  public let meaning: LocalText

  public init(_ name: LocalText, _ meaning: LocalText) {
    self.name = name
    self.meaning = meaning
  }

  /// A term that is the same in both languages, such as a variable.
  public init(_ name: String, _ meaning: LocalText) {
    self.init(LocalText(same: name), meaning)
  }
}
