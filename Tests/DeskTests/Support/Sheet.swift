// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import TestSupport

/// An export as its cells, and as the bytes of a file.
struct Sheet {
  let kind: ExportKind
  var headings: [String]
  var rows: [[String]]

  /// Each row as its cells by heading.
  var cells: [[String: String]] {
    rows.map { Dictionary(zip(headings, $0), uniquingKeysWith: { first, _ in first }) }
  }

  init(_ kind: ExportKind, headings: [String], rows: [[String]]) {
    self.kind = kind
    self.headings = headings
    self.rows = rows
  }

  /// - Parameter rows: by heading; what a row does not have is empty.
  init(_ kind: ExportKind, headings: [String], cells rows: [[String: String]]) {
    self.init(kind, headings: headings, rows: rows.map { row in headings.map { row[$0] ?? "" } })
  }

  /// Quoted throughout, so that every cell comes back as it is.
  func bytes(separator: String = ",", encoding: TextEncoding = .utf8) -> [UInt8] {
    if encoding == .gb18030 { return written(encoding) }
    let lines = ([headings] + rows).map { row in
      row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: separator) + "\n"
    }
    let text = lines.joined()
    switch encoding {
    case .utf8, .gb18030: return Array(text.utf8)
    case .utf8BOM: return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16le: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
    case .utf16be: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
    }
  }

  private func written(_ encoding: TextEncoding) -> [UInt8] {
    var writer = DelimitedWriter(format: .csv, encoding: encoding)
    var bytes: [UInt8] = []
    writer.heading(headings, into: &bytes)
    for row in rows { writer.row(row, into: &bytes) }
    return bytes
  }

  mutating func shuffle(_ random: inout SeededRandom) {
    rows.shuffle(using: &random)
    let order = headings.indices.shuffled(using: &random)
    headings = order.map { headings[$0] }
    rows = rows.map { row in order.map { row[$0] } }
  }

  func without(_ heading: String) -> Sheet {
    guard let place = headings.firstIndex(of: heading) else { return self }
    var sheet = self
    sheet.headings.remove(at: place)
    sheet.rows = rows.map { row in
      var row = row
      row.remove(at: place)
      return row
    }
    return sheet
  }
}
