// SPDX-License-Identifier: GPL-3.0-or-later

/// Questions about the UTF-8 of a cell.
enum CellText {
  static func isBlank(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var i = 0
    while i < text.count {
      let length = whiteSpaceLength(text, at: i)
      if length == 0 { return false }
      i += length
    }
    return true
  }

  /// Whether the character that begins with this byte is a letter or digit of ASCII or one of U+4000...U+9FFF.
  static func isText(_ first: UInt8) -> Bool {
    first &- 0x30 < 10 || (first | 0x20) &- 0x61 < 26 || first &- 0xE4 < 6
  }

  /// The length of the white space that starts at `i`, or 0: Unicode's White_Space, and the marks that
  /// take no room (zero-width ones, those of writing direction, the byte order mark).
  private static func whiteSpaceLength(_ text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let first = text[i]
    if first < 0x80 { return first == 0x20 || (0x09...0x0D).contains(first) ? 1 : 0 }
    guard i + 1 < text.count else { return 0 }
    let second = text[i + 1]
    if first == 0xC2 { return second == 0x85 || second == 0xA0 ? 2 : 0 }
    guard first >= 0xE1, i + 2 < text.count else { return 0 }
    switch (first, second, text[i + 2]) {
    case (0xE1, 0x9A, 0x80), (0xE1, 0xA0, 0x8E),  // U+1680, U+180E
      (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF),  // U+2000...U+200F, U+2028...U+202F
      (0xE2, 0x81, 0x9F...0xAF),  // U+205F...U+206F
      (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF):  // U+3000, U+FEFF
      return 3
    default: return 0
    }
  }
}
