// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Exchange

@Suite struct LimitTests {
  static func text(_ count: Int) -> String { String(repeating: "x", count: count) }

  @Test("A cell of 64 KiB is read, quoted or not, in the middle of a row or at the file's end")
  func longestCell() throws {
    let cell = Self.text(65_536)
    #expect(try ReadTable("a,\(cell),b\n").rows == [["a", cell, "b"]])
    #expect(try ReadTable("a,\"\(cell)\",b\n").rows == [["a", cell, "b"]])
    #expect(try ReadTable("a,\(cell)").rows == [["a", cell]])
    #expect(try ReadTable("a,\"\(cell)\"").rows == [["a", cell]])
    #expect(try ReadTable("a,\"\(Self.text(65_535))\"\"\"").rows == [["a", Self.text(65_535) + "\""]])
  }

  @Test(
    "A cell of one byte more is refused with its line and column",
    arguments: ["a\nb,%,c\n", "a\nb,\"%\",c\n", "a\nb,%", "a\nb,\"%\"", "\"\n\",\"%"])
  func tooLong(frame: String) {
    let text = frame.split(separator: "%", omittingEmptySubsequences: false).joined(
      separator: Self.text(65_537))
    // Closed or not: a cell without an end is told apart below.
    let isOpen = frame.hasSuffix("\"%")
    let expected: ExchangeError =
      isOpen ? .unclosedQuote(line: 2) : .cellTooLong(line: 2, column: 2, limit: 65_536)
    #expect(throws: expected) { try ReadTable(text) }
  }

  @Test("A cell is measured in UTF-8 whatever the file's encoding")
  func measured() throws {
    let longest = String(repeating: "名", count: 21_845)
    #expect(try ReadTable(try PeerText.bytes("\(longest)a,b", .gb18030)).rows == [[longest + "a", "b"]])
    #expect(throws: ExchangeError.cellTooLong(line: 1, column: 1, limit: 65_536)) {
      try ReadTable(try PeerText.bytes("\(longest)ab,b", .gb18030))
    }
  }

  @Test("A cell of many pieces of the file is refused without being kept", arguments: ["", "\""])
  func manyPieces(quote: String) throws {
    let folder = try ScratchFolder()
    let path = try folder.file("a,b\nc,\(quote)\(Self.text(1 << 20))\(quote),d\n")
    var reader = try TableReader(file: try InputFile(path: path), encoding: nil)
    var row = TableRow()
    #expect(try reader.next(into: &row))
    #expect(throws: ExchangeError.cellTooLong(line: 2, column: 2, limit: 65_536)) {
      try reader.next(into: &row)
    }
    #expect(row.byteCount <= TextStream.usualPieceSize)
  }

  @Test("A cell that is too long and full of doubled marks is still told from one that never closes")
  func longAndDoubled() {
    let doubled = String(repeating: "\"\"", count: 400_000)
    #expect(throws: ExchangeError.cellTooLong(line: 1, column: 1, limit: 65_536)) {
      try ReadTable("\"\(doubled)\",a")
    }
    #expect(throws: ExchangeError.cellTooLong(line: 1, column: 1, limit: 65_536)) {
      try ReadTable("\"\(doubled)\"")
    }
    #expect(throws: ExchangeError.unclosedQuote(line: 1)) { try ReadTable("\"\(doubled)") }
  }

  @Test("A missing quotation mark that swallows the rest of a long file is what is reported")
  func swallowed() {
    let rest = String(repeating: "b,c\n", count: 300_000)
    #expect(throws: ExchangeError.unclosedQuote(line: 2)) { try ReadTable("a,b\nc,\"d\n\(rest)") }
  }

  @Test("512 columns are read, 513 are refused with the line")
  func columns() throws {
    let row = Array(repeating: "x", count: 512)
    let line = row.joined(separator: ",")
    #expect(try ReadTable("\(line)\n\(line)").rows == [row, row])
    #expect(throws: ExchangeError.tooManyColumns(line: 3, limit: 512)) { try ReadTable("\"\n\"\n\(line),\n") }
    #expect(throws: ExchangeError.tooManyColumns(line: 1, limit: 512)) { try ReadTable("\(line),") }
    #expect(throws: ExchangeError.tooManyColumns(line: 1, limit: 512)) { try ReadTable(Self.commas) }
  }

  private static let commas = String(repeating: ",", count: 99_999)

  @Test("512 cells of 64 KiB make a row")
  func longestRow() throws {
    let cell = Self.text(65_536)
    let rows = try ReadTable(Array(repeating: cell, count: 512).joined(separator: ",") + "\nz\n").rows
    #expect(rows.map(\.count) == [512, 1])
    #expect(rows[0].allSatisfy { $0.utf8.count == 65_536 })
  }

  @Test("A file of more than 4 GiB is refused before a byte of it is read")
  func hugeFile() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("a,b\n")
    try #require(truncate(path, 4 << 30) == 0)
    #expect(try InputFile(path: path).size == 4 << 30)
    try #require(truncate(path, 4 << 30 + 1) == 0)
    #expect(throws: ExchangeError.fileTooLarge(limit: 4 << 30)) { try InputFile(path: path) }
  }

  @Test("A reader keeps to a smaller limit of its own")
  func smallerLimits() {
    let limits = TableLimits(cellBytes: 3, columns: 2, fileBytes: 20)
    #expect(throws: ExchangeError.cellTooLong(line: 1, column: 2, limit: 3)) {
      try ReadTable("abc,defg\n", limits: limits)
    }
    #expect(throws: ExchangeError.tooManyColumns(line: 1, limit: 2)) {
      try ReadTable("a,b,c\n", limits: limits)
    }
    #expect(throws: ExchangeError.fileTooLarge(limit: 20)) { try ReadTable(Self.text(21), limits: limits) }
  }
}
