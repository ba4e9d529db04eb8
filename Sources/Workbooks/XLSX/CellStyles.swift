// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// The number formats of a workbook's cell styles.
final class CellStyles: XMLReading {
  /// What a spreadsheet program keeps (64 000), and some.
  private static let most = 1 << 17

  private var codes: [Int: NumberFormat] = [:]
  private var formats: [NumberFormat] = []
  private var isInCells = false

  /// General everywhere where the workbook has no such part.
  init(_ part: ZipPart?) throws(WorkbookFailure) {
    if let part { try XMLPart.read(part, self, damage: .stylesDamaged) }
  }

  /// - Parameter style: of a cell; one that is not there counts as none.
  subscript(style: Int) -> NumberFormat { formats.indices.contains(style) ? formats[style] : .general }

  func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFailure) {
    switch name {
    case "numFmt":
      guard let number = attributes.number("numFmtId"), let code = attributes.text("formatCode") else { return }
      codes[number] = NumberFormat(code: code)
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let number = attributes.number("numFmtId") ?? 0
      formats.append(codes[number] ?? NumberFormat(builtIn: number))
    default: return
    }
    if codes.count > Self.most || formats.count > Self.most { throw WorkbookFailure(.beyondMemory) }
  }

  func end(_ name: XMLName) { if "cellXfs" ~= name { isInCells = false } }
}
