// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// An XML Spreadsheet of 2003, which many systems write under the name of a workbook.
final class SpreadsheetXML: SheetSource {
  private let file: InputFile
  private(set) var sheets: [SheetEntry] = []

  init(_ file: InputFile) throws(WorkbookFailure) {
    self.file = file
    let reading = SpreadsheetRows(wanted: nil, writer: nil)
    try Self.read(file, reading)
    sheets = reading.names.map { SheetEntry(name: $0, isHidden: false) }
    if sheets.isEmpty { throw WorkbookFailure(.noSheet) }
  }

  func read(_ sheet: Int, to writer: RowWriter) throws(WorkbookFailure) {
    try Self.read(file, SpreadsheetRows(wanted: sheet, writer: writer))
  }

  private static func read(_ file: InputFile, _ reading: SpreadsheetRows) throws(WorkbookFailure) {
    let parser = try XMLPart(reading, damage: .sheetDamaged, encoding: "UTF-8")
    var failure: WorkbookFailure?
    do throws(ExchangeError) {
      try WholeText.pieces(of: file) { piece in
        if failure != nil { return }
        piece.withMemoryRebound(to: CChar.self) { bytes in
          do throws(WorkbookFailure) { try parser.feed(bytes, isLast: false) } catch { failure = error }
        }
      }
    } catch {
      throw WorkbookFailure(.containerDamaged)
    }
    if let failure { throw failure }
    try parser.end()
  }
}
