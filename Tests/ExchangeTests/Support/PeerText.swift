// SPDX-License-Identifier: GPL-3.0-or-later

@testable import Exchange

/// Text in each encoding, made without the code under test.
enum PeerText {
  struct Unwritable: Error {}

  static func bytes(_ text: String, _ encoding: TextEncoding) throws -> [UInt8] {
    switch encoding {
    case .utf8: return Array(text.utf8)
    case .utf8BOM: return [0xEF, 0xBB, 0xBF] + text.utf8
    case .utf16le: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16be: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030:
      let converter = try Iconv(from: "UTF-8", to: "GB18030")
      guard case .bytes(let bytes) = converter.convert(Array(text.utf8)) else { throw Unwritable() }
      return bytes
    }
  }
}
