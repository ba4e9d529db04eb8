// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Glibc
import TestSupport
import Testing

@testable import Workbooks

@Suite("Rows of a sheet as delimited text")
struct RowWriterTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = try folder.file("", named: "rows.csv")
  }

  /// What a writer leaves in a file.
  private func written(limit: Int = SheetLimits.rows, _ body: (RowWriter) throws -> Void) throws -> String {
    let descriptor = open(path, O_RDWR | O_TRUNC | O_CLOEXEC)
    defer { close(descriptor) }
    let writer = RowWriter(to: descriptor, limit: limit)
    try body(writer)
    try writer.flush()
    var bytes = [UInt8](repeating: 0, count: 1 << 21)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    return String(decoding: bytes[..<max(count, 0)], as: UTF8.self)
  }

  /// Writes a row of the cells that are given by column, from 0.
  private func write(_ texts: [(column: Int, text: String)], row: Int, to writer: RowWriter) throws {
    var cells = RowCells()
    for (column, text) in texts { cells.set(column, text) }
    try writer.write(row: row, cells)
  }

  private func problem(_ body: () throws -> Void) -> WorkbookProblem? {
    do {
      try body()
      return nil
    } catch {
      return (error as? WorkbookFailure)?.problem
    }
  }

  @Test("The line of a row is its number, whatever rows are left out")
  func gaps() throws {
    let text = try written {
      try write([(0, "x"), (1, "y")], row: 2, to: $0)
      try write([(0, "z")], row: 5, to: $0)
    }
    #expect(text == "\nx,y\n\n\nz\n")
  }

  @Test("Cells stand in their columns in whatever order they come; the last one of a column counts, empty ones fill nothing")
  func columns() throws {
    let text = try written {
      try write([(3, "d"), (0, "a"), (3, "D"), (1, ""), (7, "")], row: 1, to: $0)
    }
    #expect(text == "a,,,D\n")
  }

  @Test("Commas and quotation marks are quoted; a line end within a cell is a space")
  func quoting() throws {
    let text = try written {
      try write([(0, "a,b"), (1, "„\"“"), (2, "内科\n二病区"), (3, "x\ry"), (4, " = "), (5, "\t")], row: 1, to: $0)
    }
    #expect(text == "\"a,b\",\"„\"\"“\",\"内科 二病区\",\"x y\", = ,\t\n")
  }

  @Test("Rows come in order, and no sheet has more than a million", arguments: [(2, 2), (2, 1), (0, 0), (0, -1), (0, 1_048_577)])
  func numbers(after: Int, row: Int) throws {
    let text = try written { writer in
      if after > 0 { try write([(0, "a")], row: after, to: writer) }
      let found = problem { try write([(0, "b")], row: row, to: writer) }
      #expect(found == .sheetDamaged, "\(row) after \(after)")
    }
    #expect(!text.contains("b"))
  }

  @Test("No more rows than are wanted")
  func limit() throws {
    let text = try written(limit: 3) { writer in
      try write([(0, "a")], row: 1, to: writer)
      #expect(!writer.isFull)
      try write([(0, "b")], row: 1_000_000, to: writer)
      #expect(writer.isFull)
    }
    #expect(text == "a\n\n\n")
  }

  @Test("A cell and a row beyond the limits are cut just behind them, so that whoever reads names the place")
  func beyondLimits() throws {
    let limits = TableLimits.contract
    let long = try written { try write([(0, String(repeating: "a", count: limits.cellBytes + 500))], row: 1, to: $0) }
    #expect(long.utf8.count == limits.cellBytes + 2, "with one byte too many, and the line end")
    let wide = try written { try write([(1_000_000, "a")], row: 1, to: $0) }
    #expect(wide == String(repeating: ",", count: limits.columns) + "a\n")
  }

  @Test("What is written is read again, cell by cell")
  func roundTrip() throws {
    var random = SeededRandom("rows of a workbook")
    let pieces = ["韦", "岚", ",", "\"", "\n", " ", "=", "'", "a", "\t", "😀", "450203", "\u{3000}", "é"]
    for _ in 0..<SeededRandom.rounds(50) {
      var rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in random.one(of: pieces) }.joined()
        }
      }
      rows.insert(["姓名", "证件号码"], at: 0)
      _ = try written { writer in
        for (place, row) in rows.enumerated() {
          try write(row.enumerated().map { (column: $0.offset, text: $0.element) }, row: place + 1, to: writer)
        }
      }
      var reader = try TableReader(file: try InputFile(path: path), encoding: .utf8, separator: UInt8(ascii: ","))
      var (row, read): (TableRow, [[String]]) = (TableRow(), [])
      while try reader.next(into: &row) {
        #expect(row.line == read.count + 1)
        read.append(trimmed((0..<row.count).map { row[$0] }))
      }
      let expected = rows.map { row in trimmed(row.map(oneLine)) }
      #expect(read == expected, "ECERT_SEED=\(random.seed)")
    }
  }

  private func oneLine(_ cell: String) -> String {
    cell.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
  }

  /// Without the empty cells at the end.
  private func trimmed(_ row: [String]) -> [String] {
    var row = row
    while row.last == "" { row.removeLast() }
    return row
  }
}
