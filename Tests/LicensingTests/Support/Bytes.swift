// SPDX-License-Identifier: GPL-3.0-or-later

/// A text as its UTF-8 bytes: two are equal only byte for byte, and a failing test shows them.
struct Bytes: Equatable, CustomStringConvertible {
  let bytes: [UInt8]
  let description: String

  init(_ text: String) {
    bytes = Array(text.utf8)
    description = "\(text) \(text.unicodeScalars.map { String($0.value, radix: 16) })"
  }

  static func == (a: Bytes, b: Bytes) -> Bool { a.bytes == b.bytes }
}
