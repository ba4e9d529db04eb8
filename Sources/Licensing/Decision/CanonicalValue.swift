// SPDX-License-Identifier: GPL-3.0-or-later

/// A JSON value in the canonical form of RFC 8785, as far as decisions need one: no fractions, no
/// floating point. The hash chain of the log is taken over this form.
public indirect enum CanonicalValue: Sendable, Equatable {
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([CanonicalValue])
  /// Keys are ASCII, so that the order of UTF-16 units is that of bytes.
  case object([String: CanonicalValue])

  public static func text(orNull text: String?) -> CanonicalValue { text.map { .text($0) } ?? .null }

  public static func == (a: CanonicalValue, b: CanonicalValue) -> Bool { identical(a.text, b.text) }

  /// The value of a key; nil where this is no object or has no such key.
  public subscript(key: String) -> CanonicalValue? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  public var string: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  public var int: Int? {
    if case .number(let number) = self { return number }
    return nil
  }

  /// nil where this is no list.
  public var elements: [CanonicalValue]? {
    if case .list(let elements) = self { return elements }
    return nil
  }

  /// Keys and values in canonical order; empty where this is no object.
  public var members: [(String, CanonicalValue)] {
    guard case .object(let members) = self else { return [] }
    return members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  /// The canonical text.
  public var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let flag): bytes += (flag ? "true" : "false").utf8
    case .number(let number): bytes += String(number).utf8
    case .text(let text): Self.append(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object:
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.append(member.0, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.1.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// RFC 8785 § 3.2.2.2: short escapes where there are some, `\u00xx` in lower case for other control
  /// characters, everything else as it is.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): bytes += "\\\"".utf8
      case UInt8(ascii: "\\"): bytes += "\\\\".utf8
      case 0x08: bytes += "\\b".utf8
      case 0x09: bytes += "\\t".utf8
      case 0x0A: bytes += "\\n".utf8
      case 0x0C: bytes += "\\f".utf8
      case 0x0D: bytes += "\\r".utf8
      case 0..<0x20:
        let digits = Array("0123456789abcdef".utf8)
        bytes += "\\u00".utf8
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
