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

  /// The values to be listed with their meanings: none where no meaning is told.
  static func explained(_ values: [AllowedValue]) -> [AllowedValue] {
    values.contains { $0.meaning != nil } ? values : []
  }

  /// `a|b|c`. Not `joined`, which looks for a conformance at every start of the program.
  static func alternatives(_ values: [AllowedValue]) -> LocalText {
    var text = ""
    for value in values { text += text.isEmpty ? value.name : "|" + value.name }
    return LocalText(same: text)
  }
}
