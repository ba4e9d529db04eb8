// SPDX-License-Identifier: GPL-3.0-or-later

import CWorkbook
import Exchange

/// A workbook of the years before 2007 (`.xls`, BIFF), read by libfreexl.
final class XLSWorkbook: SheetSource {
  private var handle: UnsafeRawPointer?
  let sheets: [SheetEntry]

  /// - Parameter path: of the open file. libfreexl reads all of it at once.
  init(path: String, head: XLSContainer) throws(WorkbookFailure) {
    if head.isEncrypted { throw WorkbookFailure(.encrypted) }
    guard head.isWhole else { throw WorkbookFailure(.containerDamaged) }
    guard head.holdsWorkbook else { throw WorkbookFailure(.notWorkbook) }
    var handle: UnsafeRawPointer?
    let status = freexl_open(path, &handle)
    guard status == FREEXL_OK, let handle else {
      freexl_close(handle)
      throw WorkbookFailure(Self.problem(status))
    }
    if Self.info(handle, UInt16(FREEXL_BIFF_PASSWORD)) == FREEXL_BIFF_OBFUSCATED {
      freexl_close(handle)
      throw WorkbookFailure(.encrypted)
    }
    var sheets: [SheetEntry] = []
    for number in 0..<Self.info(handle, UInt16(FREEXL_BIFF_SHEET_COUNT)) {
      var name: UnsafePointer<CChar>?
      freexl_get_worksheet_name(handle, UInt16(number), &name)
      // libfreexl does not tell which are hidden.
      sheets.append(SheetEntry(name: name.map { String(cString: $0) } ?? "", isHidden: false))
    }
    self.handle = handle
    self.sheets = sheets
    // Every workbook has one; libfreexl lost its way.
    if sheets.isEmpty { throw WorkbookFailure(.workbookDamaged) }
  }

  deinit { freexl_close(handle) }

  func read(_ sheet: Int, to writer: RowWriter) throws(WorkbookFailure) {
    var (rows, columns): (UInt32, UInt16) = (0, 0)
    guard freexl_select_active_worksheet(handle, UInt16(sheet)) == FREEXL_OK,
      freexl_worksheet_dimensions(handle, &rows, &columns) == FREEXL_OK
    else { throw WorkbookFailure(.sheetDamaged) }
    let is1904 = Self.info(handle, UInt16(FREEXL_BIFF_DATEMODE)) == FREEXL_BIFF_DATEMODE_1904
    var cells = RowCells()
    for row in 0..<rows {
      if writer.isFull { return }
      cells.clear()
      for column in 0..<columns {
        var value = FreeXL_CellValue()
        guard freexl_get_cell_value(handle, row, column, &value) == FREEXL_OK else { throw WorkbookFailure(.sheetDamaged) }
        set(Int(column), value, is1904, &cells)
      }
      if cells.count > 0 { try writer.write(row: Int(row) + 1, cells) }
    }
  }

  private func set(_ column: Int, _ value: FreeXL_CellValue, _ is1904: Bool, _ cells: inout RowCells) {
    switch CInt(value.type) {
    case FREEXL_CELL_INT: cells.set(column, String(value.value.int_value))
    case FREEXL_CELL_DOUBLE: cells.set(column, NumberText.of(value.value.double_value, .general, is1904: is1904))
    case FREEXL_CELL_TEXT, FREEXL_CELL_SST_TEXT, FREEXL_CELL_DATE, FREEXL_CELL_DATETIME, FREEXL_CELL_TIME:
      // What is not UTF-8 after all is mended here: rows are promised to be.
      if let text = value.value.text_value { cells.set(column, String(cString: text)) }
    default: break
    }
  }

  private static func info(_ handle: UnsafeRawPointer?, _ what: UInt16) -> CInt {
    var found: UInt32 = 0
    return freexl_get_info(handle, what, &found) == FREEXL_OK ? CInt(truncatingIfNeeded: found) : 0
  }

  private static func problem(_ status: CInt) -> WorkbookProblem {
    switch status {
    case FREEXL_INSUFFICIENT_MEMORY: .beyondMemory
    case FREEXL_BIFF_INVALID_SST, FREEXL_BIFF_ILLEGAL_SST_INDEX: .stringsDamaged
    case FREEXL_BIFF_WORKBOOK_NOT_FOUND: .notWorkbook
    default: .containerDamaged
    }
  }
}
