// SPDX-License-Identifier: GPL-3.0-or-later

/// A character that could steer a terminal or turn the order of a line around: C0, DEL and C1 controls,
/// the line and paragraph separators U+2028 and U+2029, and the directional embeddings, overrides
/// and isolates U+202A–202E and U+2066–2069 of UAX #9.
struct ControlCharacter {
  let scalar: UInt16
  /// In bytes of UTF-8.
  let length: Int

  /// A tab or something that ends a line: it parts words and is shown as a space.
  var isBlank: Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: true
    default: false
    }
  }

  /// A control of the text's direction or a separator of lines beyond ASCII.
  var isFormatting: Bool { scalar >= 0x2028 }

  /// The control character whose UTF-8 begins at `index`; nil when another character begins there or
  /// the index is within one.
  @inline(__always)
  static func at(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> ControlCharacter? {
    let byte = bytes[index]
    if byte >= 0x20 && byte != 0x7F && byte != 0xC2 && byte != 0xE2 { return nil }
    return among(index, bytes)
  }

  private static func among(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> ControlCharacter? {
    let byte = bytes[index]
    switch byte {
    case 0xC2:
      let next = bytes[index + 1]
      return next < 0xA0 ? ControlCharacter(scalar: UInt16(next), length: 2) : nil
    case 0xE2:
      let scalar = 0x2000 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
      switch scalar {
      case 0x2028...0x202E, 0x2066...0x2069: return ControlCharacter(scalar: scalar, length: 3)
      default: return nil
      }
    default:
      return ControlCharacter(scalar: UInt16(byte), length: 1)
    }
  }
}
