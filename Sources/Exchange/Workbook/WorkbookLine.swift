// SPDX-License-Identifier: GPL-3.0-or-later

/// What a workbook is written from, line by line, as delimited text in UTF-8: the kind of the line is its first cell.
///
/// A sheet begins with its name, its columns follow, then a heading (which is frozen and gets a filter) and the rows.
/// What is wrong with cells of a row stands before the row.
public enum WorkbookLine: Equatable, Sendable {
  /// How the cells of a column are stored. Codes are texts, so that no spreadsheet program takes them for numbers.
  public enum Column: String, Sendable {
    case text
    case number
    /// Cells are `2026-03-05`; any other text stays one.
    case date
  }

  case sheet(String)
  case columns([Column])
  case heading([String])
  case row([String])
  /// A remark on the cell of the next row in this column, from 0.
  case mark(column: Int, String)

  public var cells: [String] {
    switch self {
    case .sheet(let name): ["sheet", name]
    case .columns(let columns): ["columns"] + columns.map(\.rawValue)
    case .heading(let cells): ["heading"] + cells
    case .row(let cells): ["row"] + cells
    case .mark(let column, let text): ["mark", String(column), text]
    }
  }

  public init?(cells: [String]) {
    let rest = Array(cells.dropFirst())
    switch (cells.first, rest.count) {
    case ("sheet", 1): self = .sheet(rest[0])
    case ("columns", _): self = .columns(rest.map { Column(rawValue: $0) ?? .text })
    case ("heading", _): self = .heading(rest)
    case ("row", _): self = .row(rest)
    case ("mark", 2):
      guard let column = Int(rest[0]) else { return nil }
      self = .mark(column: column, rest[1])
    default: return nil
    }
  }
}
