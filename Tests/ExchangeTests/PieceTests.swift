// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Exchange

/// Files are read in pieces; nothing may depend on where one ends.
@Suite struct PieceTests {
  /// One of everything that is more than a byte long.
  static let text =
    "\"x\"\"y\r\nz\",姓𠅤名,\"\"\r\n" + "\"\"\"\",b\"c,d\r\"e\"f,\r\ng,h,\u{FEFF}\u{4DB6}\r\n\"\",\"\ni\"\"\""
  static let rows = [
    ["x\"y\r\nz", "姓𠅤名", ""], ["\"", "b\"c", "d"], ["ef", ""], ["g", "h", "\u{FEFF}\u{4DB6}"], ["", "\ni\""],
  ]

  @Test(
    "Whatever stands where one piece of the file ends and the next begins is read right",
    arguments: TextEncoding.allCases)
  func border(encoding: TextEncoding) throws {
    let folder = try ScratchFolder()
    let path = try folder.file(try PeerText.bytes(Self.text, encoding))
    for pieceSize in 1...80 {
      let file = try InputFile(path: path)
      var reader = try TableReader(file, nil, Byte.comma, .contract, pieceSize: pieceSize)
      var row = TableRow()
      var rows: [[String]] = []
      var lines: [Int] = []
      while try reader.next(into: &row) {
        rows.append((0..<row.count).map { row[$0] })
        lines.append(row.line)
      }
      #expect(reader.encoding == encoding, "pieces of \(pieceSize)")
      #expect(rows == Self.rows, "pieces of \(pieceSize)")
      #expect(lines == [1, 3, 4, 5, 6], "pieces of \(pieceSize)")
    }
  }

  @Test(
    "A limit is kept wherever pieces end",
    arguments: ["abcd,\"wx\"\"z\",e\n", "abcd,wxyz,e", "abcd,\"wxyz\""])
  func limits(line: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.file("\n" + line)
    for pieceSize in 1...20 {
      func read(_ limit: Int) throws {
        let limits = TableLimits(cellBytes: limit, columns: 3, fileBytes: 100)
        var reader = try TableReader(try InputFile(path: path), nil, Byte.comma, limits, pieceSize: pieceSize)
        var row = TableRow()
        while try reader.next(into: &row) {}
      }
      #expect(throws: Never.self, "pieces of \(pieceSize)") { try read(4) }
      #expect(throws: ExchangeError.cellTooLong(line: 2, column: 1, limit: 3), "pieces of \(pieceSize)") {
        try read(3)
      }
    }
  }

  @Test("A text of several usual pieces is read to its end", arguments: TextEncoding.allCases)
  func usualPieces(encoding: TextEncoding) throws {
    // 31 bytes of UTF-8 a line, 22 of GB 18030: no border falls where another did.
    let line = "赵一,样例县第一医院,\"x,y\"\n"
    let table = try ReadTable(try PeerText.bytes(String(repeating: line, count: 25_000), encoding))
    #expect(table.rows.count == 25_000)
    #expect(table.rows.allSatisfy { $0 == ["赵一", "样例县第一医院", "x,y"] })
    #expect(table.lines == Array(1...25_000))
  }
}
