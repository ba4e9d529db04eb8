// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Exchange

/// Rejected rows, written down as they came: mended, the file is imported again.
@Suite struct VerbatimTests {
  /// Reads `bytes`, writes every row verbatim behind two cells of its own, and returns both readings.
  private func roundTrip(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) throws -> (
    ReadTable, ReadTable, [UInt8]
  ) {
    let folder = try ScratchFolder()
    let path = try folder.file(bytes)
    var reader = try TableReader(file: try InputFile(path: path), encoding: encoding, separator: Byte.comma)
    var writer = DelimitedWriter.verbatim()
    var written: [UInt8] = []
    var row = TableRow()
    while try reader.next(into: &row) { writer.row(["错误", "7"], before: row, into: &written) }
    return (
      try ReadTable(path: path, encoding: encoding, separator: Byte.comma), try ReadTable(written), written
    )
  }

  @Test("A rejected row is written behind the cells that say why")
  func form() throws {
    let (_, again, written) = try roundTrip(Array("姓名,证件号码\n赵一,450203198503150028\n".utf8))
    #expect(written == [0xEF, 0xBB, 0xBF] + Array("错误,7,姓名,证件号码\n错误,7,赵一,450203198503150028\t\n".utf8))
    #expect(again.encoding == .utf8BOM)
  }

  @Test(
    "Guards are put where cleaning takes them off, and nothing that is evidence is lost",
    arguments: [
      ("=1", "'=1"), ("\t=1", "\t'=1"), ("\r\n－1", "\"\r\n'－1\""), ("\tx", "\tx"), ("'=1", "'=1"),
      ("''x", "''x"), (" 450203198503150028 ", " 450203198503150028 \t"),
      ("450203198503150028\t", "450203198503150028\t"),
      ("45020319850315002x", "45020319850315002x\t"), ("a\u{0}b", "\"a\u{0}b\""),
      ("\u{1B}[31m", "\"\u{1B}[31m\""),
      ("\u{9B}", "\u{9B}"), ("a\rb", "\"a\rb\""), ("a\"b", "\"a\"\"b\""), (" ", " "), ("", ""),
      ("王\u{E863}", "王\u{E863}"),
    ])
  func cell(cell: String, written: String) throws {
    let quoted =
      "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    let (_, again, bytes) = try roundTrip(Array("\(quoted),z\n".utf8))
    #expect(
      String(decoding: bytes.dropFirst(3), as: UTF8.self).utf8.elementsEqual("错误,7,\(written),z\n".utf8))
    let back = try #require(again.rows.first?.dropFirst(2).first)
    #expect(ImportCleaning.once(back) == ImportCleaning.once(cell))
    #expect(ImportCleaning.throughout(back) == ImportCleaning.throughout(cell))
  }

  @Test("Any row comes back as cleaning would have had it", arguments: TextEncoding.allCases)
  func anyRow(encoding: TextEncoding) throws {
    var random = SeededRandom("verbatim, \(encoding.rawValue)")
    let alphabet: [Unicode.Scalar] = [
      "a", "X", "=", "+", "-", "@", "＝", "＠", "'", "\"", ",", ";", "\t", "\r", "\n", " ", "\u{3000}",
      "\u{A0}", "\u{0}",
      "\u{1B}", "\u{7F}", "\u{9B}", "甲", "𠅤", "·", "１",
    ]
    var text = ""
    for _ in 0..<400 {
      let cells = (0..<3).map { _ in
        var cell = String.UnicodeScalarView()
        if Bool.random(using: &random) { cell += "450203198503".unicodeScalars }
        for _ in 0..<Int.random(in: 0...5, using: &random) {
          alphabet.randomElement(using: &random).map { cell.append($0) }
        }
        if Int.random(in: 0...3, using: &random) == 0 { cell += "198503150028".unicodeScalars }
        return String(cell).split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      }
      text += cells.map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    }
    let (original, again, _) = try roundTrip(try PeerText.bytes(text, encoding), encoding)
    #expect(original.rows.count == 400)
    #expect(again.rows.count == 400)
    for (before, after) in zip(original.rows, again.rows) {
      #expect(after.dropFirst(2).map(ImportCleaning.once) == before.map(ImportCleaning.once))
      #expect(after.dropFirst(2).map(ImportCleaning.throughout) == before.map(ImportCleaning.throughout))
    }
  }
}
