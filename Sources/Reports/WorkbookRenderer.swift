// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// `xlsx`: the lines from which the worker makes the workbook, a sheet with the flat columns and one that explains it.
struct WorkbookRenderer<Row>: RowRenderer {
  private let name: String
  private let payload: @Sendable (Row) -> [Cell]
  private let columns: FlatColumns
  /// The flat column of each field that has only one.
  private let places: [Int?]
  private let notes: WorkbookNotes
  private let explainsColumns: Bool
  private var writer = DelimitedWriter.workbookLines()
  private var needsHeading = true

  init(report: Report<Row>, notes: WorkbookNotes) {
    name = report.name
    payload = report.payload
    columns = FlatColumns(report.fields, report: report.name)
    var next = 0
    places = report.fields.map { field in
      let count = Field.flatKeys(of: [field]).count
      defer { next += count }
      return count == 1 ? next : nil
    }
    self.notes = notes
    explainsColumns = report.explainsColumns
  }

  mutating func row(_ row: Row, into buffer: inout [UInt8]) throws {
    writeHeading(into: &buffer)
    let values = payload(row)
    var cells = try columns.cells(values).map { WorkbookCell.text(InertText.withoutFormatting($0)) }
    for (value, place) in zip(values, places) {
      if let place, case .number(let number) = value { cells[place] = .number(number) }
    }
    writer.line(.row(cells), into: &buffer)
  }

  mutating func finish(summary: [(String, Cell)], footer: [String], into buffer: inout [UInt8]) {
    writeHeading(into: &buffer)
    writer.line(.sheet(notes.sheet), into: &buffer)
    for row in notes.rows(columns: explainsColumns ? columns.headings : []) { writer.line(.row(texts: row), into: &buffer) }
  }

  private mutating func writeHeading(into buffer: inout [UInt8]) {
    guard needsHeading else { return }
    needsHeading = false
    writer.line(.sheet(name), into: &buffer)
    writer.line(.heading(columns.headings), into: &buffer)
  }
}
