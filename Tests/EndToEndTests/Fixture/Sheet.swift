// SPDX-License-Identifier: GPL-3.0-or-later

/// An export of a registration system: headings and rows of cells.
struct Sheet: Sendable {
  var headings: [String]
  var rows: [[String]]

  init(_ headings: String, _ rows: [[String]]) {
    self.headings = headings.split(separator: " ").map(String.init)
    self.rows = rows
  }

  /// The same under another heading.
  func renaming(_ heading: String, to other: String) -> Sheet {
    var sheet = self
    sheet.headings = headings.map { $0 == heading ? other : $0 }
    return sheet
  }

  func without(_ heading: String) -> Sheet {
    guard let position = headings.firstIndex(of: heading) else { return self }
    var sheet = self
    sheet.headings.remove(at: position)
    for row in rows.indices { sheet.rows[row].remove(at: position) }
    return sheet
  }

  /// With one cell of one row changed.
  func setting(_ heading: String, to text: String, row: Int = 0) -> Sheet {
    guard let position = headings.firstIndex(of: heading) else { return self }
    var sheet = self
    sheet.rows[row][position] = text
    return sheet
  }

  func csv(separator: String = ",", lineEnd: String = "\n") -> String {
    ([headings] + rows).map { Self.line($0, separator) + lineEnd }.joined()
  }

  static func line(_ cells: [String], _ separator: String = ",") -> String {
    cells.map { quoted($0, separator) }.joined(separator: separator)
  }

  private static func quoted(_ cell: String, _ separator: String) -> String {
    let needs = cell.contains(separator) || cell.utf8.contains { $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    return needs ? "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : cell
  }
}
