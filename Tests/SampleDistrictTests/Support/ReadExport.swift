// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import SampleDistrict
import TestSupport

/// An export of a district, written and read again as an import reads it: blank rows and sums left out.
struct ReadExport {
  struct Row {
    let line: Int
    /// As they came, by heading without white space.
    let cells: [String: String]
    /// A filled cell behind the last heading.
    let hasStrayCell: Bool

    func code(_ heading: String) -> String { Cleaning.code(cells[heading] ?? "") }
    func word(_ heading: String) -> String { Cleaning.word(cells[heading] ?? "") }
    func name(_ heading: String) -> String { Cleaning.name(cells[heading] ?? "") }
  }

  struct NoHeading: Error {}

  let encoding: TextEncoding
  let separator: UInt8
  let headings: [String]
  /// Rows above the heading, and the first cells of rows that are left out below it.
  let above: Int
  let skipped: [String]
  let rows: [Row]

  /// - Parameter firstHeading: by which the heading row is known.
  init(
    _ kind: ExportKind, of district: SampleDistrict, encoding: TextEncoding = .gb18030, firstHeading: String
  ) throws {
    var bytes: [UInt8] = []
    try district.write(kind, encoding: encoding) { bytes += $0 }
    let folder = try ScratchFolder()
    var reader = try TableReader(file: InputFile(path: try folder.file(bytes)), encoding: nil)
    var row = TableRow()
    var above = 0
    while true {
      guard try reader.next(into: &row) else { throw NoHeading() }
      if Cleaning.heading(row[0]) == firstHeading { break }
      above += 1
    }
    self.above = above
    self.encoding = reader.encoding
    separator = reader.separator
    let headings = (0..<row.count).map { Cleaning.heading(row[$0]) }
    self.headings = headings
    var rows: [Row] = []
    var skipped: [String] = []
    while try reader.next(into: &row) {
      if row.isBlank || row[0] == "合计" {
        skipped.append(row[0])
        continue
      }
      let stray = (0..<row.count).contains { $0 >= headings.count && !row.isBlank($0) }
      let cells = zip(headings, headings.indices.map { row[$0] })
      rows.append(Row(line: row.line, cells: Dictionary(uniqueKeysWithValues: cells), hasStrayCell: stray))
    }
    self.rows = rows
    self.skipped = skipped
  }
}
