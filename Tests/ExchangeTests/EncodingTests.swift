// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Exchange

@Suite struct EncodingTests {
  static let export = "姓名,机构名称,科室\n赵一,样例县第一医院,内科\n钱二,样例县第二医院,外科\n"

  @Test("Every encoding is found, and the rows are the same in each", arguments: TextEncoding.allCases)
  func found(encoding: TextEncoding) throws {
    let table = try ReadTable(try PeerText.bytes(Self.export, encoding))
    #expect(table.encoding == encoding)
    #expect(table.rows == [["姓名", "机构名称", "科室"], ["赵一", "样例县第一医院", "内科"], ["钱二", "样例县第二医院", "外科"]])
  }

  @Test("Every encoding can be asked for", arguments: TextEncoding.allCases)
  func asked(encoding: TextEncoding) throws {
    let table = try ReadTable(try PeerText.bytes(Self.export, encoding), encoding: encoding)
    #expect(table.encoding == encoding)
    #expect(table.rows.first == ["姓名", "机构名称", "科室"])
  }

  @Test("A GB 18030 file behind its own byte order mark is GB 18030, and the mark is no text")
  func markedGB18030() throws {
    let table = try ReadTable([0x84, 0x31, 0x95, 0x33] + (try PeerText.bytes("\"姓,名\",b\n", .gb18030)))
    #expect(table.encoding == .gb18030)
    #expect(table.rows == [["姓,名", "b"]])
  }

  @Test("A byte order mark in front of a quotation mark does not hide it")
  func markBeforeQuote() throws {
    #expect(try ReadTable([0xEF, 0xBB, 0xBF] + Array("\"a,b\",c".utf8)).rows == [["a,b", "c"]])
  }

  @Test(
    "What strict UTF-8 forbids is refused, with line and byte",
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xF0, 0x8F, 0xBF, 0xBF],  // overlong
      [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],  // surrogates
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],  // beyond U+10FFFF
      [0x80], [0xBF], [0xFE], [0xFF], [0xE5, 0xA7], [0xE5, 0x41, 0x42], [0xE5, 0xA7, 0x41],
      [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func strictUTF8(bad: [UInt8]) throws {
    let bytes = Array("姓名\r\n甲\r".utf8) + bad + Array("\n".utf8)
    #expect(throws: ExchangeError.undecodable(encoding: .utf8, line: 3, offset: 12)) {
      try ReadTable(bytes, encoding: .utf8)
    }
  }

  @Test("The ends of every range that UTF-8 allows are read")
  func utf8Rims() throws {
    let text =
      "\u{7F}\u{80}\u{7FF}\u{800}\u{FFF}\u{1000}\u{CFFF}\u{D000}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}"
    #expect(try ReadTable(text).rows.map { $0.map { Array($0.utf8) } } == [[Array(text.utf8)]])
  }

  @Test(
    "Any scalar is the same from UTF-8 and from both UTF-16", arguments: [TextEncoding.utf16le, .utf16be])
  func utf16Rims(encoding: TextEncoding) throws {
    let text = "a\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFD}\u{10000}\u{20087}\u{10FFFF}"
    let rows = try ReadTable(try PeerText.bytes(text, encoding)).rows
    #expect(rows.map { $0.map { Array($0.utf8) } } == [[Array(text.utf8)]])
  }

  @Test(
    "Half a surrogate pair, or half a unit, is refused in UTF-16",
    arguments: [
      [0x3D, 0xD8], [0x3D, 0xD8, 0x41, 0x00], [0x00, 0xDC], [0x00, 0xDC, 0x00, 0xDC],
      [0x3D, 0xD8, 0x3D, 0xD8], [0x41],
    ] as [[UInt8]])
  func badUTF16(bad: [UInt8]) throws {
    let bytes = try PeerText.bytes("甲\n\n乙", .utf16le) + bad
    #expect(throws: ExchangeError.undecodable(encoding: .utf16le, line: 3, offset: 10)) {
      try ReadTable(bytes)
    }
  }

  @Test(
    "What GB 18030 has no character for is refused",
    arguments: [
      [0xFF], [0x81], [0x81, 0x20], [0x81, 0x7F], [0x81, 0xFF], [0x81, 0x30], [0x81, 0x30, 0x81],
      [0x81, 0x30, 0x20, 0x20], [0x81, 0x30, 0x81, 0x40], [0x84, 0x31, 0xA4, 0x40],
      [0x85, 0x30, 0x81, 0x30], [0xE3, 0x32, 0x9A, 0x36], [0xFE, 0x39, 0xFE, 0x39],
    ] as [[UInt8]])
  func badGB18030(bad: [UInt8]) throws {
    let bytes = try PeerText.bytes("姓名,甲\n乙", .gb18030) + bad
    #expect(throws: ExchangeError.undecodable(encoding: .gb18030, line: 2, offset: 10)) {
      try ReadTable(bytes, encoding: .gb18030)
    }
  }

  @Test("A UTF-8 file cut in the middle of a character is refused, not taken for GB 18030")
  func damagedUTF8() throws {
    let bytes = Array("姓名,机构\n赵一,样例第一医院\n钱二,内科\n孙三,外科室".utf8.dropLast())
    #expect(throws: ExchangeError.undecodable(encoding: .utf8, line: 4, offset: Int64(bytes.count - 2))) {
      try ReadTable(bytes)
    }
    // Were it asked for, the same bytes would be GB 18030 without a fault.
    #expect(try ReadTable(bytes, encoding: .gb18030).rows.count == 4)
  }

  @Test("GBK that begins like UTF-8 is still GBK")
  func likeUTF8() throws {
    // 陇 is C2 A4, which would be a character of UTF-8; 联 is C1 AA, which is none.
    let table = try ReadTable(try PeerText.bytes("陇陇陇,联通\n", .gb18030))
    #expect(table.encoding == .gb18030)
    #expect(table.rows == [["陇陇陇", "联通"]])
  }

  @Test("A file that is neither UTF-8 nor GB 18030 is refused where the better guess ends")
  func neither() throws {
    let bytes = Array("a,甲\nb,".utf8) + [0xFF, 0xFF, 0x0A]
    #expect(throws: ExchangeError.undecodable(encoding: .utf8, line: 2, offset: 8)) { try ReadTable(bytes) }
  }

  @Test("Private-use points of old tables are today's characters in GB 18030, and themselves in UTF-8")
  func foldedOnlyInGB18030() throws {
    #expect(try ReadTable([0x83, 0x36, 0xCF, 0x39, 0x0A]).rows == [["䶮"]])
    let utf8 = try ReadTable("王\u{E863}\n").rows
    #expect(utf8.map { $0.map { Array($0.unicodeScalars) } } == [[["王", "\u{E863}"]]])
  }

  @Test(
    "A file of another kind is named by its first bytes",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0x14], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole), (Array("%PDF-1.7\n".utf8), .pdf),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
      ([0x1F, 0x8B, 0x08, 0x00], .gzip), ([0x7F, 0x45, 0x4C, 0x46, 0x02], .elf),
      (Array("SQLite format 3\0".utf8), .sqlite),
    ] as [([UInt8], ForeignFormat)])
  func foreign(head: [UInt8], kind: ForeignFormat) {
    #expect(throws: ExchangeError.notText(kind: kind)) { try ReadTable(head + [0x61, 0x2C, 0x62, 0x0A]) }
  }

  @Test(
    "A file of no byte, or of a byte order mark alone, is empty",
    arguments: [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x84, 0x31, 0x95, 0x33]] as [[UInt8]])
  func empty(bytes: [UInt8]) {
    #expect(throws: ExchangeError.empty) { try ReadTable(bytes) }
  }
}
