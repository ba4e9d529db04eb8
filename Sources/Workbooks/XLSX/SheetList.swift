// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// What the workbook's own part says: its sheets in order, and how it counts days.
final class SheetList: XMLReading {
  struct Entry {
    let name: String
    let isHidden: Bool
    let relationship: String

    var shown: SheetEntry { SheetEntry(name: name, isHidden: isHidden) }
  }

  /// More than anybody's workbook has; each may be looked into.
  private static let most = 1_024

  private(set) var entries: [Entry] = []
  private(set) var is1904 = false

  init(_ part: ZipPart) throws(WorkbookFailure) { try XMLPart.read(part, self, damage: .workbookDamaged) }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFailure) {
    switch name {
    case "workbookPr": is1904 = attributes.isOn("date1904")
    case "sheet":
      entries.append(
        Entry(
          name: attributes.text("name") ?? "", isHidden: (attributes.text("state") ?? "visible") != "visible",
          relationship: attributes.text("id") ?? ""))
      if entries.count > Self.most { throw WorkbookFailure(.beyondSize) }
    default: break
    }
  }
}
