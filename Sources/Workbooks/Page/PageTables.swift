// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Makes rows of the tables of a page: a cell over several columns fills the first of them, one over several rows
/// the first row.
final class PageTables {
  private let wanted: Int?
  private let writer: RowWriter?
  private(set) var tables = 0
  private(set) var failure: WorkbookFailure?

  /// Tables within one another; rows and cells are those of the outermost.
  private var depth = 0
  private var cells = RowCells()
  private var row = 0
  private var column = 0
  /// For how many more rows a column belongs to a cell further up.
  private var covered: [Int: Int] = [:]
  private var cell = CellBuffer()
  private var isInCell = false
  private var span = (columns: 1, rows: 1)

  /// - Parameter wanted: the table (from 0) whose rows are written; nil: they are only counted.
  init(wanted: Int?, writer: RowWriter? = nil) {
    self.wanted = wanted
    self.writer = writer
  }

  static func of(_ context: UnsafeMutableRawPointer?) -> PageTables {
    Unmanaged<PageTables>.fromOpaque(context!).takeUnretainedValue()
  }

  func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafePointer<UnsafePointer<CChar>?>?) {
    switch XMLName(name) {
    case "table":
      depth += 1
      if depth == 1 {
        tables += 1
        (row, covered) = (0, [:])
      }
    case "tr" where depth == 1: beginRow()
    case "td" where depth == 1, "th" where depth == 1: beginCell(attributes.map(XMLAttributes.init))
    case "br": if isInCell { cell.append(UInt8(ascii: " ")) }
    default: break
    }
  }

  func end(_ name: UnsafePointer<CChar>) {
    switch XMLName(name) {
    case "table": depth = max(0, depth - 1)
    case "tr" where depth == 1: endRow()
    case "td" where depth == 1, "th" where depth == 1: endCell()
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInCell { cell.append(bytes) }
  }

  private func beginRow() {
    row += 1
    column = 0
    cells.clear()
  }

  private func endRow() {
    for (column, rows) in covered { covered[column] = rows > 1 ? rows - 1 : nil }
    guard tables - 1 == wanted, let writer, failure == nil, cells.count > 0, !writer.isFull else { return }
    do throws(WorkbookFailure) { try writer.write(row: row, cells) } catch { failure = error }
  }

  private func beginCell(_ attributes: XMLAttributes?) {
    while covered[column] != nil { column += 1 }
    let most = RowWriter.mostColumns
    span.columns = min(max(attributes?.number("colspan") ?? 1, 1), most)
    span.rows = min(max(attributes?.number("rowspan") ?? 1, 1), SheetLimits.rows)
    cell.clear()
    isInCell = true
  }

  private func endCell() {
    guard isInCell else { return }
    isInCell = false
    cells.set(column, cell.bytes)
    for place in column..<column + span.columns where span.rows > 1 { covered[place] = span.rows }
    column += span.columns
  }
}
