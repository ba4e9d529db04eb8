// SPDX-License-Identifier: GPL-3.0-or-later

extension CanonicalValue {
  /// Reads a text that `text` wrote. nil: it is no such text, so somebody else wrote it.
  public init?(canonical text: String) {
    var reader = CanonicalReader(Array(text.utf8))
    guard let value = reader.value(), reader.isAtEnd, identical(value.text, text) else { return nil }
    self = value
  }
}

/// Reads canonical JSON and nothing else: no white space, no fractions.
struct CanonicalReader {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { at == bytes.count }

  mutating func value() -> CanonicalValue? {
    guard at < bytes.count else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "n"): return take("null") ? .null : nil
    case UInt8(ascii: "t"): return take("true") ? .flag(true) : nil
    case UInt8(ascii: "f"): return take("false") ? .flag(false) : nil
    case UInt8(ascii: "\""): return string().map { .text($0) }
    case UInt8(ascii: "["): return list()
    case UInt8(ascii: "{"): return object()
    default: return number()
    }
  }

  private mutating func take(_ word: String) -> Bool {
    guard bytes[at...].starts(with: word.utf8) else { return false }
    at += word.utf8.count
    return true
  }

  private mutating func number() -> CanonicalValue? {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    while at < bytes.count, bytes[at].isASCIIDigit { at += 1 }
    return Int(String(decoding: bytes[start..<at], as: UTF8.self)).map { .number($0) }
  }

  private mutating func list() -> CanonicalValue? {
    at += 1
    var values: [CanonicalValue] = []
    if take("]") { return .list(values) }
    while let value = value() {
      values.append(value)
      if at < bytes.count, take("]") { return .list(values) }
      guard at < bytes.count, take(",") else { return nil }
    }
    return nil
  }

  private mutating func object() -> CanonicalValue? {
    at += 1
    var members: [String: CanonicalValue] = [:]
    if take("}") { return .object(members) }
    while at < bytes.count, bytes[at] == UInt8(ascii: "\""), let key = string(), at < bytes.count, take(":"),
      let value = value()
    {
      members[key] = value
      if at < bytes.count, take("}") { return .object(members) }
      guard at < bytes.count, take(",") else { return nil }
    }
    return nil
  }

  private mutating func string() -> String? {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let escaped = escape() else { return nil }
        text.append(escaped)
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> UInt8? {
    guard at < bytes.count else { return nil }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "u"):
      guard at + 4 <= bytes.count else { return nil }
      defer { at += 4 }
      return UInt8(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    default: return nil
    }
  }
}
