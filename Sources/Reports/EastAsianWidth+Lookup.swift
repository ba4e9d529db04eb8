// SPDX-License-Identifier: GPL-3.0-or-later

extension EastAsianWidth {
  /// The columns a code point takes behind a letter: 0, 1 or 2.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value >= 0x20 && value < 0x7F { return 1 }
    if value >= 0x4E00 && value < 0xA000 { return 2 }
    let entry = entry(value)
    return entry == emojiForm ? 1 : Int(entry)
  }

  /// Whether a code point of one column takes two when U+FE0F asks for its form as an emoji.
  static func isWideAsEmoji(_ scalar: Unicode.Scalar) -> Bool { entry(scalar.value) == emojiForm }

  /// The entry of the code points that are one column wide and two as emoji.
  private static let emojiForm: UInt32 = 3

  private static func entry(_ value: UInt32) -> UInt32 {
    boundaries.withUnsafeBufferPointer { boundaries in
      // The last boundary not behind the code point holds for it; the first is at 0.
      var low = 0
      var high = boundaries.count
      while high - low > 1 {
        let middle = (low + high) / 2
        if boundaries[middle] >> 2 <= value { low = middle } else { high = middle }
      }
      return boundaries[low] & 3
    }
  }
}
