// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// `csv`, `tsv` and `plain`: one cell for each flat column, quoted, guarded and encoded by `DelimitedWriter`.
struct FlatRenderer<Row>: RowRenderer {
  private let payload: @Sendable (Row) -> [Cell]
  private let columns: FlatColumns
  private var writer: DelimitedWriter
  /// Whether the heading row is still to be written.
  private var needsHeading: Bool

  init(report: Report<Row>, kind: DelimitedWriter.Format, encoding: TextEncoding, hasHeading: Bool) {
    payload = report.payload
    columns = FlatColumns(report.fields, report: report.name)
    writer = DelimitedWriter(format: kind, encoding: encoding)
    needsHeading = hasHeading
  }

  mutating func row(_ row: Row, into buffer: inout [UInt8]) throws {
    writeHeading(into: &buffer)
    let cells = try columns.cells(payload(row))
    writer.row(cells.map(InertText.withoutFormatting), into: &buffer)
  }

  mutating func finish(summary: [(String, Cell)], footer: [String], into buffer: inout [UInt8]) {
    writeHeading(into: &buffer)
  }

  private mutating func writeHeading(into buffer: inout [UInt8]) {
    guard needsHeading else { return }
    needsHeading = false
    writer.heading(columns.headings, into: &buffer)
  }
}
