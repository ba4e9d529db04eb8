// SPDX-License-Identifier: GPL-3.0-or-later

/// Makes rows of the sheets of an XML Spreadsheet.
final class SpreadsheetRows: XMLReading {
  private let wanted: Int?
  private let writer: RowWriter?
  private(set) var names: [String] = []

  private var cells = RowCells()
  private var row = 0
  private var column = 0
  /// How many columns the cell covers.
  private var span = 1
  private var kind = ""
  private var isValue = false
  private var value = CellBuffer()

  /// - Parameter wanted: the sheet (from 0) whose rows are written; nil: they are only named.
  init(wanted: Int?, writer: RowWriter?) {
    self.wanted = wanted
    self.writer = writer
  }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFailure) {
    switch name {
    case "Worksheet":
      names.append(attributes.text("Name") ?? "")
      row = 0
    case "Row":
      cells.clear()
      row = try Self.place(attributes.number("Index") ?? row + 1, most: SheetLimits.rows)
      column = 0
    case "Cell":
      column = try Self.place(attributes.number("Index") ?? column + 1, most: SheetLimits.columns)
      span = max(attributes.number("MergeAcross") ?? 0, 0) + 1
      value.clear()
    case "Data":
      kind = attributes.text("Type") ?? "String"
      isValue = true
    default: break
    }
  }

  func end(_ name: XMLName) throws(WorkbookFailure) {
    switch name {
    case "Data": isValue = false
    case "Cell":
      cells.set(column - 1, text)
      column = min(column + span - 1, SheetLimits.columns)
    case "Row":
      guard names.count - 1 == wanted, let writer, cells.count > 0, !writer.isFull else { return }
      try writer.write(row: row, cells)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isValue { value.append(bytes) }
  }

  private var text: String {
    let text = value.text
    return switch kind {
    case "Number": Double(text).map { NumberText.of($0, .general, is1904: false) } ?? text
    case "DateTime": WrittenMoment.text(text)
    case "Boolean": text == "1" ? "TRUE" : "FALSE"
    default: text
    }
  }

  private static func place(_ number: Int, most: Int) throws(WorkbookFailure) -> Int {
    guard (1...most).contains(number) else { throw WorkbookFailure(.sheetDamaged) }
    return number
  }
}
