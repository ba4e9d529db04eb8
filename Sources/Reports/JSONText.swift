// SPDX-License-Identifier: GPL-3.0-or-later

/// Strings and signs of JSON (RFC 8259) as UTF-8.
enum JSONText {
  static let lineFeed = UInt8(ascii: "\n")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let openBrace = UInt8(ascii: "{")
  static let closeBrace = UInt8(ascii: "}")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Appends a string with its quotation marks. Nothing is replaced: what could steer a terminal
  /// (``ControlCharacter``) is written as `\u00XX`, and reads back as it was.
  static func append(_ text: String, to buffer: inout [UInt8]) {
    buffer.append(quote)
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte == quote || byte == backslash {
          buffer.append(contentsOf: bytes[start..<index])
          buffer.append(backslash)
          buffer.append(byte)
          index += 1
          start = index
        } else if let control = ControlCharacter.at(index, in: bytes) {
          buffer.append(contentsOf: bytes[start..<index])
          append(escape: control.scalar, to: &buffer)
          index += control.length
          start = index
        } else {
          index += 1
        }
      }
      buffer.append(contentsOf: bytes[start...])
    }
    buffer.append(quote)
  }

  private static func append(escape scalar: UInt16, to buffer: inout [UInt8]) {
    buffer.append(backslash)
    buffer.append(UInt8(ascii: "u"))
    for shift in [12, 8, 4, 0] {
      let digit = UInt8(scalar >> UInt16(shift) & 0xF)
      buffer.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
  }
}
