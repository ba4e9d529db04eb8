// SPDX-License-Identifier: GPL-3.0-or-later

/// White space of every kind, as exports and the clipboard bring it: what Unicode calls white space
/// (tabs, line ends, U+00A0, U+3000 …) and the marks that take no width (U+200B–U+200F, the marks of
/// writing direction, U+2060–U+206F, U+180E, the byte order mark).
enum WhiteSpace {
  /// How many bytes the white space that begins at `index` takes; 0 when none begins there.
  static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes[index]
    if first < 0x80 { return isASCII(first) ? 1 : 0 }
    if first == 0xC2 {
      guard index + 1 < bytes.count else { return 0 }
      return bytes[index + 1] == 0x85 || bytes[index + 1] == 0xA0 ? 2 : 0
    }
    guard first == 0xE1 || first == 0xE2 || first == 0xE3 || first == 0xEF, index + 2 < bytes.count
    else { return 0 }
    return isThreeByte(first, bytes[index + 1], bytes[index + 2]) ? 3 : 0
  }

  /// How many bytes the white space that ends right before `end` takes; 0 when none ends there.
  static func length(before end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let length = length(at: start, in: bytes)
    return start + length == end ? length : 0
  }

  static func isASCII(_ byte: UInt8) -> Bool { byte == 0x20 || byte &- 0x09 < 5 }

  private static func isThreeByte(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A): third == 0x80
    case (0xE1, 0xA0): third == 0x8E
    case (0xE2, 0x80): third <= 0x8F || (0xA8...0xAF).contains(third)
    case (0xE2, 0x81): (0x9F...0xAF).contains(third)
    case (0xE3, 0x80): third == 0x80
    case (0xEF, 0xBB): third == 0xBF
    default: false
    }
  }
}
