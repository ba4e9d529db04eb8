// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// An Office Open XML workbook (`.xlsx`, `.xlsm`, what WPS saves).
final class XLSXWorkbook: SheetSource {
  private let container: ZipContainer
  private let list: SheetList
  private let relationships: Relationships
  private let main: String
  private var read: (strings: SharedStrings, styles: CellStyles)?

  init(_ descriptor: Int32) throws(WorkbookFailure) {
    container = try ZipContainer(descriptor)
    let package = try Relationships(of: "", in: container)
    main = package.target(kind: "officeDocument") ?? "xl/workbook.xml"
    if main.hasSuffix(".bin") { throw WorkbookFailure(.binary) }
    guard let part = try container.part(main) else {
      throw WorkbookFailure(container.hasFolder("xl/") ? .workbookDamaged : .notWorkbook)
    }
    list = try SheetList(part)
    relationships = try Relationships(of: main, in: container)
    if list.entries.isEmpty { throw WorkbookFailure(container.hasFolder("xl/") ? .noSheet : .notWorkbook) }
  }

  var sheets: [SheetEntry] { list.entries.map { SheetEntry(name: $0.name, isHidden: $0.isHidden) } }

  func read(_ sheet: Int, to writer: RowWriter) throws(WorkbookFailure) {
    guard let name = relationships.target(id: list.entries[sheet].relationship),
      let part = try container.part(name)
    else { throw WorkbookFailure(.sheetDamaged) }
    let (strings, styles) = try shared()
    try XLSXSheet(strings: strings, styles: styles, is1904: list.is1904, to: writer).read(part)
  }

  /// What all sheets share, read once.
  private func shared() throws(WorkbookFailure) -> (strings: SharedStrings, styles: CellStyles) {
    if let read { return read }
    let both = (
      strings: try SharedStrings(try part(kind: "sharedStrings")), styles: try CellStyles(try part(kind: "styles"))
    )
    read = both
    return both
  }

  private func part(kind: String) throws(WorkbookFailure) -> ZipPart? {
    guard let name = relationships.target(kind: kind) else { return nil }
    return try container.part(name)
  }
}
