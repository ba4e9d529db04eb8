// SPDX-License-Identifier: GPL-3.0-or-later

/// `_x000D_` in the texts of a workbook: a character that XML cannot hold (ECMA-376, 22.9.2.19), or one that only looks
/// like it, whose own mark is then written so: `_x005F_x000D_`.
enum CharacterEscape {
  private static let length = 7
  private static let mark = UInt8(ascii: "_")

  /// The text that is meant.
  static func resolved(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(mark) else { return bytes }
    var (text, rest) = ([UInt8](), bytes[...])
    text.reserveCapacity(bytes.count)
    while let first = rest.first {
      if let scalar = scalar(at: rest) {
        text += Array(String(Character(scalar)).utf8)
        rest = rest.dropFirst(length)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The text as it has to be written to be had back.
  static func guarded(_ text: String) -> String {
    guard text.utf8.contains(mark) else { return text }
    var (guarded, rest) = ([UInt8](), Array(text.utf8)[...])
    while let first = rest.popFirst() {
      guarded.append(first)
      if first == mark, scalar(at: [mark] + rest.prefix(length - 1)) != nil { guarded += Array("x005F_".utf8) }
    }
    return String(decoding: guarded, as: UTF8.self)
  }

  private static func scalar(at text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let piece = text.prefix(length)
    guard piece.count == length, piece.starts(with: Array("_x".utf8)), piece.last == mark else { return nil }
    let digits = piece.dropFirst(2).dropLast()
    guard digits.allSatisfy(isHexDigit) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "F"),
      UInt8(ascii: "a")...UInt8(ascii: "f"):
      true
    default: false
    }
  }
}
