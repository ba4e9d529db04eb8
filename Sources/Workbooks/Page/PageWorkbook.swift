// SPDX-License-Identifier: GPL-3.0-or-later

import CWorkbook
import Exchange

/// A page of HTML that was saved under the name of a workbook: each table that stands in no other is a sheet.
final class PageWorkbook: SheetSource {
  private let file: InputFile
  private(set) var sheets: [SheetEntry] = []

  init(_ file: InputFile) throws(WorkbookFailure) {
    self.file = file
    let counting = PageTables(wanted: nil)
    try Self.read(file, counting)
    sheets = (0..<counting.tables).map { SheetEntry(name: String($0 + 1), isHidden: false) }
    if sheets.isEmpty { throw WorkbookFailure(.noSheet) }
  }

  func read(_ sheet: Int, to writer: RowWriter) throws(WorkbookFailure) {
    let tables = PageTables(wanted: sheet, writer: writer)
    try Self.read(file, tables)
    if let failure = tables.failure { throw failure }
  }

  private static func read(_ file: InputFile, _ tables: PageTables) throws(WorkbookFailure) {
    var events = cworkbook_page_events(
      context: Unmanaged.passUnretained(tables).toOpaque(),
      start: { context, name, attributes in PageTables.of(context).start(name!, attributes) },
      end: { context, name in PageTables.of(context).end(name!) },
      text: { context, bytes, count in
        let start = UnsafeRawPointer(bytes!).assumingMemoryBound(to: UInt8.self)
        PageTables.of(context).text(UnsafeBufferPointer(start: start, count: Int(count)))
      })
    let isRead = withUnsafeMutablePointer(to: &events) { events in
      guard let page = cworkbook_page_begin(events) else { return false }
      defer { cworkbook_page_end(page) }
      do throws(ExchangeError) {
        try WholeText.pieces(of: file) { piece in
          piece.withMemoryRebound(to: CChar.self) { cworkbook_page_feed(page, $0.baseAddress, CInt($0.count)) }
        }
        return true
      } catch {
        return false
      }
    }
    if !isRead { throw WorkbookFailure(.containerDamaged) }
  }
}
