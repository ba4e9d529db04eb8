// SPDX-License-Identifier: GPL-3.0-or-later

struct SheetEntry {
  let name: String
  let isHidden: Bool
}

/// A workbook of whatever kind.
protocol SheetSource: AnyObject {
  /// In the workbook's order; at least one.
  var sheets: [SheetEntry] { get }

  /// Writes the rows of a sheet (from 0), until the writer is full.
  func read(_ sheet: Int, to writer: RowWriter) throws(WorkbookFailure)
}
