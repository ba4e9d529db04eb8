// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// The text of a shared string or an inline one: its runs joined, without the readings that stand above characters
/// (`rPh`, ECMA-376, 18.4.6).
struct TextRun {
  private(set) var bytes: [UInt8] = []
  private var isText = false
  private var readings = 0

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    isText = false
    readings = 0
  }

  mutating func start(_ name: XMLName) {
    switch name {
    case "rPh": readings += 1
    case "t": isText = readings == 0
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "rPh": readings -= 1
    case "t": isText = false
    default: break
    }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    // A longer one is refused by whoever reads the table; here it only must not grow.
    guard isText, bytes.count <= TableLimits.contract.cellBytes else { return }
    bytes.append(contentsOf: text)
  }

  /// Resolves `_x000D_`: characters that XML cannot hold (ECMA-376, 22.9.2.19).
  mutating func finish() {
    guard bytes.contains(UInt8(ascii: "_")) else { return }
    var (text, rest) = ([UInt8](), bytes[...])
    text.reserveCapacity(bytes.count)
    while let first = rest.first {
      if let scalar = Self.escaped(rest) {
        text += Array(String(Character(scalar)).utf8)
        rest = rest.dropFirst(Self.escapeLength)
      } else {
        text.append(first)
        rest = rest.dropFirst()
      }
    }
    bytes = text
  }

  private static let escapeLength = 7

  private static func escaped(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let piece = text.prefix(escapeLength)
    guard piece.count == escapeLength, piece.starts(with: Array("_x".utf8)), piece.last == UInt8(ascii: "_") else { return nil }
    let digits = piece.dropFirst(2).dropLast()
    guard digits.allSatisfy({ isHexDigit($0) }) else { return nil }
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
