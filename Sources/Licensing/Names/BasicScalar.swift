// SPDX-License-Identifier: GPL-3.0-or-later

/// A code point of Unicode's basic plane, read from UTF-8 without trusting it. A byte that begins none, as
/// each of a character beyond it does, is the value 0 and passed over by itself.
struct BasicScalar {
  let value: UInt32
  let length: Int

  @inline(__always)
  init(at index: Int, in utf8: UnsafeBufferPointer<UInt8>) {
    let lead = utf8[index]
    if lead & 0xF0 == 0xE0, index + 2 < utf8.count, Self.follows(utf8[index + 1]), Self.follows(utf8[index + 2]) {
      let read = UInt32(lead & 0x0F) << 12 | UInt32(utf8[index + 1] & 0x3F) << 6 | UInt32(utf8[index + 2] & 0x3F)
      value = read < 0x800 ? 0 : read
      length = 3
    } else if lead < 0x80 {
      value = UInt32(lead)
      length = 1
    } else if lead & 0xE0 == 0xC0, lead >= 0xC2, index + 1 < utf8.count, Self.follows(utf8[index + 1]) {
      value = UInt32(lead & 0x1F) << 6 | UInt32(utf8[index + 1] & 0x3F)
      length = 2
    } else {
      value = 0
      length = 1
    }
  }

  /// This letter of the Latin alphabet, ASCII or full-width, in lower-case ASCII; nil for anything else.
  @inline(__always)
  var latinLetter: UInt8? {
    let ascii = value &- 0xFEE0 < 0x80 ? value &- 0xFEE0 : value
    guard ascii < 0x80, case let letter = UInt8(truncatingIfNeeded: ascii | 0x20), letter.isASCIILowerCase
    else { return nil }
    return letter
  }

  /// Whether it is a Latin letter with a mark, or a mark on the letter before: `é`, `ễ`, U+0301.
  var isMarked: Bool {
    (0xC0...0x036F).contains(value) || (0x1E00...0x1EFF).contains(value)
  }

  @inline(__always)
  private static func follows(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
