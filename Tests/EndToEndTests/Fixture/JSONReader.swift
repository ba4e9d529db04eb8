// SPDX-License-Identifier: GPL-3.0-or-later

/// Reads RFC 8259 strictly.
struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func value() throws -> JSON {
    skipSpace()
    switch try peek() {
    case UInt8(ascii: "{"): return try record()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    default: return try number()
    }
  }

  mutating func end() throws {
    skipSpace()
    if place < bytes.count { throw malformed }
  }

  private var malformed: JSON.Malformed {
    JSON.Malformed(offset: place, text: String(decoding: bytes, as: UTF8.self))
  }

  private func peek() throws -> UInt8 {
    guard place < bytes.count else { throw malformed }
    return bytes[place]
  }

  private mutating func skipSpace() {
    while place < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[place]) { place += 1 }
  }

  private mutating func expect(_ byte: Character) throws {
    skipSpace()
    guard try peek() == byte.asciiValue else { throw malformed }
    place += 1
  }

  private mutating func word(_ word: String, _ value: JSON) throws -> JSON {
    guard bytes[place...].starts(with: word.utf8) else { throw malformed }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws -> JSON {
    let digits = bytes[place...].prefix { (0x30...0x39).contains($0) || Array("+-.eE".utf8).contains($0) }
    let text = String(decoding: digits, as: UTF8.self)
    guard Double(text) != nil else { throw malformed }
    place += digits.count
    return .number(text)
  }

  private mutating func list() throws -> JSON {
    try expect("[")
    var elements: [JSON] = []
    while try !isClosed(by: "]", first: elements.isEmpty) { elements.append(try value()) }
    return .list(elements)
  }

  private mutating func record() throws -> JSON {
    try expect("{")
    var members: [JSON.Member] = []
    while try !isClosed(by: "}", first: members.isEmpty) {
      skipSpace()
      let key = String(decoding: try text(), as: UTF8.self)
      if members.contains(where: { $0.key == key }) { throw malformed }
      try expect(":")
      members.append(JSON.Member(key: key, value: try value()))
    }
    return .record(members)
  }

  /// Passes the closing mark, or the comma in front of the next element.
  private mutating func isClosed(by mark: Character, first: Bool) throws -> Bool {
    skipSpace()
    if try peek() == mark.asciiValue {
      place += 1
      return true
    }
    if !first { try expect(",") }
    return false
  }

  private mutating func text() throws -> [UInt8] {
    try expect("\"")
    var text: [UInt8] = []
    while try peek() != UInt8(ascii: "\"") {
      if bytes[place] < 0x20 { throw malformed }
      if bytes[place] == UInt8(ascii: "\\") {
        text += try escape()
      } else {
        text.append(bytes[place])
        place += 1
      }
    }
    place += 1
    guard String(validating: text, as: UTF8.self) != nil else { throw malformed }
    return text
  }

  private mutating func escape() throws -> [UInt8] {
    place += 1
    let letter = try peek()
    place += 1
    let plain: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
    if let byte = plain[letter] { return [byte] }
    guard letter == 0x75, place + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(value)
    else { throw malformed }
    place += 4
    return Array(String(Character(scalar)).utf8)
  }
}
