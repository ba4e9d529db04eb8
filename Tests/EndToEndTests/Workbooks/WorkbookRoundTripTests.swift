// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@Suite("A workbook that is written and read again")
struct WorkbookRoundTripTests {
  private static let worker: String = Binary.path.dropLast("ecert-admin".count) + "ecert-workbook"
  private static let pieces = [
    "韦", "岚", ",", "\"", "\n", " ", "=", "+", "@", "'", "a", "😀", "450203", "_x000D_", "&amp;", "<t>", "\u{3000}", "é", "http://127.0.0.1/",
    "2026-03-05", "000", "1E+15",
  ]

  /// A cell as the worker is given it, and the text that is read of it.
  private func cell(_ random: inout SeededRandom) -> (given: String, text: String) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return ("t", "")
    case 1:
      let number = String(Int.random(in: -99_999...999_999_999_999_999, using: &random))
      return ("n" + number, number)
    case 2:
      let year = Int.random(in: 1901...9998, using: &random)
      let (month, date) = (Int.random(in: 1...12, using: &random), Int.random(in: 1...28, using: &random))
      let day = "\(year)-\(Numbers.padded(month, 2))-\(Numbers.padded(date, 2))"
      return ("t" + day, day)
    case 3:
      let number = Numbers.resident(sequence: Int.random(in: 1...999, using: &random))
      return ("t" + number, number)
    default:
      let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in random.one(of: Self.pieces) }.joined()
      return ("t" + text, text.replacing("\n", " "))
    }
  }

  @Test("gives back every text, day, number and code as it was")
  func roundTrip() throws {
    let sandbox = try Sandbox()
    var random = SeededRandom("cells of a workbook")
    for _ in 0..<SeededRandom.rounds(3) {
      let rows = (0..<Int.random(in: 1...60, using: &random)).map { _ in
        (0..<Int.random(in: 1...12, using: &random)).map { _ in cell(&random) }
      }
      let lines = [["sheet", "表"], ["heading", "姓名", "证件号码"]] + rows.map { row in ["row"] + row.map { $0.given } }
      try sandbox.write("lines", lines.map { Sheet.line($0) + "\n" }.joined())
      let result = try shell("'\(Self.worker)' write \"$PWD\" < lines > made.xlsx && exec '\(Self.worker)' rows 1 < made.xlsx", in: sandbox)
      try #require(result.status == 0, "ECERT_SEED=\(random.seed): \(result)")
      let expected = ([["姓名", "证件号码"]] + rows.map { row in row.map { $0.text } }).map(Self.trimmed)
      let read = Self.table(result.stdout).map(Self.trimmed)
      // Empty rows at the end are no rows.
      #expect(read == Array(expected[...(expected.lastIndex { !$0.isEmpty } ?? 0)]), "ECERT_SEED=\(random.seed)")
    }
  }

  private static func trimmed(_ row: [String]) -> [String] {
    var row = row
    while row.last == "" { row.removeLast() }
    return row
  }

  /// Delimited text in which no cell has a line end.
  private static func table(_ text: String) -> [[String]] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
      var (cells, isQuoted, wasMark) = ([""], false, false)
      for scalar in line.unicodeScalars {
        switch scalar {
        case "\"":
          // Two marks within a quotation are one.
          if !isQuoted, wasMark { cells[cells.count - 1].unicodeScalars.append(scalar) }
          isQuoted.toggle()
        case "," where !isQuoted: cells.append("")
        default: cells[cells.count - 1].unicodeScalars.append(scalar)
        }
        wasMark = scalar == "\""
      }
      return cells
    }
  }
}
