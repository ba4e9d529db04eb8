// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// An Office Open XML workbook (`.xlsx`, `.xlsm`, what WPS saves).
final class XLSXWorkbook: SheetSource {
  private let container: ZipContainer
  private let is1904: Bool
  private let parts: [(entry: SheetEntry, part: String)]
  private let relationships: Relationships
  private var read: (strings: SharedStrings, styles: CellStyles)?

  init(_ descriptor: Int32) throws(WorkbookFailure) {
    container = try ZipContainer(descriptor)
    let package = try Relationships(of: "", in: container)
    let main = package.target(kind: "officeDocument") ?? "xl/workbook.xml"
    if main.hasSuffix(".bin") { throw WorkbookFailure(.binary) }
    guard let part = try container.part(main) else {
      throw WorkbookFailure(container.hasFolder("xl/") ? .workbookDamaged : .notWorkbook)
    }
    let list = try SheetList(part)
    let found = try Relationships(of: main, in: container)
    if list.entries.isEmpty { throw WorkbookFailure(container.hasFolder("xl/") ? .noSheet : .notWorkbook) }
    relationships = found
    is1904 = list.is1904
    // Sheets of charts and dialogues have no cells; what a sheet without a relationship is nobody knows.
    parts = list.entries.compactMap { entry in
      guard let relationship = found.entry(id: entry.relationship) else { return (entry.shown, "") }
      return relationship.kind == "worksheet" ? (entry.shown, relationship.target) : nil
    }
    if parts.isEmpty { throw WorkbookFailure(.noSheet) }
  }

  var sheets: [SheetEntry] { parts.map(\.entry) }

  func read(_ sheet: Int, to writer: RowWriter) throws(WorkbookFailure) {
    guard let part = try container.part(parts[sheet].part) else { throw WorkbookFailure(.sheetDamaged) }
    let (strings, styles) = try shared()
    try XLSXSheet(strings: strings, styles: styles, is1904: is1904, to: writer).read(part)
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
