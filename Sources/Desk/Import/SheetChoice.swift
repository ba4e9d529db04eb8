// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing

/// A sheet that might have been meant: its name, and what its nearest row to a heading holds, cut and masked.
public struct SheetHeading: Sendable, Equatable {
  public let name: String
  public let found: [String]
}

/// Chooses the sheet of a workbook that holds an export.
struct SheetChoice {
  private let layout: ExportLayout
  private let map: HeadingMap
  private let wanted: String?

  /// - Parameter wanted: the name that was given; nil: the sheet whose heading fits.
  init(_ layout: ExportLayout, map: HeadingMap, wanted: String?) {
    self.layout = layout
    self.map = map
    self.wanted = wanted
  }

  /// nil: the file is a text.
  ///
  /// - Throws: `ImportError.noSheetFits`, `.severalSheetsFit`; `ReadingError`.
  func sheet(of table: TableFile) throws -> WorkbookSheet? {
    if !table.isWorkbook {
      if wanted != nil { throw ReadingError.sheetOfText }
      return nil
    }
    return try choose(among: try table.sheets())
  }

  private func choose(among sheets: [WorkbookSheet]) throws -> WorkbookSheet {
    if let wanted {
      let named = sheets.first { Cleaning.heading($0.name) == Cleaning.heading(wanted) }
      guard let named else { throw ReadingError.sheetUnknown(name: wanted, found: sheets.map(\.name)) }
      return named
    }
    // Of an only sheet the rows themselves tell what is wrong.
    if sheets.count == 1 { return sheets[0] }
    let looks = sheets.map(look)
    let fitting = looks.filter(\.fits).map(\.sheet)
    // A hidden sheet is somebody's older copy, or a list for a menu: what a person sees counts first.
    let visible = fitting.filter { !$0.isHidden }
    if let only = visible.count == 1 ? visible[0] : fitting.count == 1 ? fitting[0] : nil { return only }
    if !fitting.isEmpty { throw ImportError.severalSheetsFit(kind: layout.kind, names: fitting.map(\.name)) }
    let filled = looks.filter { !$0.heading.found.isEmpty }
    if filled.count == 1 { return filled[0].sheet }
    if let other = looks.lazy.compactMap(\.refusal).first { throw other }
    throw ImportError.noSheetFits(kind: layout.kind, sheets: looks.map(\.heading))
  }

  private struct Look {
    let sheet: WorkbookSheet
    var fits = false
    /// The sheet holds an export of another kind.
    var refusal: ImportError?
    var heading: SheetHeading
  }

  private func look(_ sheet: WorkbookSheet) -> Look {
    var search = HeadingSearch(layout, map: map)
    var look = Look(sheet: sheet, heading: SheetHeading(name: sheet.name, found: []))
    do throws(ImportError) {
      for row in sheet.head where !look.fits { look.fits = try search.look(at: row) != nil }
    } catch {
      look.refusal = error
    }
    look.heading = SheetHeading(name: sheet.name, found: search.nearestShown)
    return look
  }
}
