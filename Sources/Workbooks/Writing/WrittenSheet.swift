// SPDX-License-Identifier: GPL-3.0-or-later

import CWorkbook
import Exchange

/// A sheet that is being written, row by row.
struct WrittenSheet {
  /// What a cell may hold (ECMA-376 leaves it open; every program has this).
  private static let longestText = 32_767

  /// What is wrong with cells of the next row.
  var marks: [Int: String] = [:]

  private let sheet: UnsafeMutablePointer<lxw_worksheet>
  private let looks: CellLooks
  private var row: UInt32 = 0
  /// Of the table that has begun and not ended.
  private var headingRow: UInt32?
  private var widths: [Int] = []

  init(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ looks: CellLooks) {
    self.sheet = sheet
    self.looks = looks
  }

  mutating func write(heading cells: [String]) throws(WorkbookFailure) {
    headingRow = row
    for (column, cell) in cells.enumerated() { try write(cell, column, looks.heading) }
    worksheet_freeze_panes(sheet, row + 1, 0)
    row += 1
  }

  /// - Throws: `beyondSize` for a row or a text that no sheet can hold.
  mutating func write(row cells: [WorkbookCell]) throws(WorkbookFailure) {
    guard row < SheetLimits.rows else { throw WorkbookFailure(.beyondSize) }
    if cells.isEmpty { endTable() }
    for (column, cell) in cells.enumerated() {
      let isMarked = marks[column] != nil
      switch cell {
      case .number(let number):
        worksheet_write_number(sheet, row, UInt16(column), Double(number), isMarked ? looks.marked : nil)
        fit(column, String(number))
      case .text(let text):
        if let date = WrittenDate(text) {
          write(date, column, isMarked)
        } else {
          try write(text, column, isMarked ? looks.marked : looks.text)
        }
      }
    }
    for (column, text) in marks where column < TableLimits.contract.columns {
      let isEmpty = column >= cells.count || cells[column] == .text("")
      if isEmpty { worksheet_write_blank(sheet, row, UInt16(column), looks.marked) }
      worksheet_write_comment(sheet, row, UInt16(column), text)
    }
    marks = [:]
    row += 1
  }

  /// What is only known once all rows are there.
  mutating func finish() {
    for (column, width) in widths.enumerated() {
      worksheet_set_column(sheet, UInt16(column), UInt16(column), ColumnWidth.shown(width), nil)
    }
    endTable()
  }

  /// The filter of its rows: set at once, since the library takes no rows above the one that it is writing.
  private mutating func endTable() {
    guard let headingRow, !widths.isEmpty else { return }
    worksheet_autofilter(sheet, headingRow, 0, row - 1, UInt16(widths.count - 1))
    self.headingRow = nil
  }

  private mutating func write(_ date: WrittenDate, _ column: Int, _ isMarked: Bool) {
    let (year, month, day) = date.day.components
    var moment = lxw_datetime(year: CInt(year), month: CInt(month), day: CInt(day), hour: 0, min: 0, sec: 0)
    worksheet_write_datetime(sheet, row, UInt16(column), &moment, isMarked ? looks.markedDate : looks.date)
    fit(column, "0000-00-00")
  }

  private mutating func write(_ cell: String, _ column: Int, _ look: CellLooks.Look) throws(WorkbookFailure) {
    fit(column, cell)
    if cell.isEmpty { return }
    guard cell.utf16.count <= Self.longestText else { throw WorkbookFailure(.beyondSize) }
    let text = CharacterEscape.guarded(cell)
    if worksheet_write_string(sheet, row, UInt16(column), text, look) != LXW_NO_ERROR { throw WorkbookFailure(.workerFailed) }
  }

  private mutating func fit(_ column: Int, _ cell: String) {
    while widths.count <= column { widths.append(0) }
    widths[column] = max(widths[column], ColumnWidth.of(cell))
  }
}
