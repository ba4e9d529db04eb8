// SPDX-License-Identifier: GPL-3.0-or-later

/// What an import does to a cell before it looks at it: white space of every kind around it goes, and a
/// leading apostrophe.
enum ImportCleaning {
  /// Each once: the least that cleaning does.
  static func once(_ cell: String) -> [UInt8] {
    let text = trimmed(Array(cell.unicodeScalars)[...])
    let rest = text.first == "'" ? text.dropFirst() : text
    return Array(String(String.UnicodeScalarView(rest)).utf8)
  }

  /// Both until nothing is left to do: the most that cleaning does.
  static func throughout(_ cell: String) -> [UInt8] {
    var text = Array(cell.unicodeScalars)[...]
    while true {
      let before = text.count
      text = trimmed(text)
      if text.first == "'" { text = text.dropFirst() }
      if text.count == before { return Array(String(String.UnicodeScalarView(text)).utf8) }
    }
  }

  private static func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var text = text.drop(while: isWhite)
    while let last = text.last, isWhite(last) { text.removeLast() }
    return text
  }

  private static func isWhite(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || [0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar.value)
  }
}
