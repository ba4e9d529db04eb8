// SPDX-License-Identifier: GPL-3.0-or-later

/// A cell of a workbook that is written. Codes are texts, so that no spreadsheet program takes them for numbers; texts
/// are never formulas.
public enum WorkbookCell: Equatable, Sendable {
  case text(String)
  case number(Int)

  /// The cell behind a letter for its kind.
  var tagged: String {
    switch self {
    case .text(let text): "t" + text
    case .number(let number): "n" + String(number)
    }
  }

  init?(tagged: String) {
    let rest = String(tagged.dropFirst())
    switch tagged.first {
    case "t": self = .text(rest)
    case "n":
      guard let number = Int(rest) else { return nil }
      self = .number(number)
    default: return nil
    }
  }
}

/// What a workbook is written from, line by line, as delimited text in UTF-8: the kind of the line is its first cell.
///
/// A sheet begins with its name; a heading (which is frozen and gets a filter) and the rows follow; a row without cells
/// ends what is filtered. What is wrong with cells of a row stands before the row.
public enum WorkbookLine: Equatable, Sendable {
  case sheet(String)
  case heading([String])
  case row([WorkbookCell])
  /// A remark on the cell of the next row in this column, from 0.
  case mark(column: Int, String)

  public var cells: [String] {
    switch self {
    case .sheet(let name): ["sheet", name]
    case .heading(let cells): ["heading"] + cells
    case .row(let cells): ["row"] + cells.map(\.tagged)
    case .mark(let column, let text): ["mark", String(column), text]
    }
  }

  public init?(cells: [String]) {
    let rest = Array(cells.dropFirst())
    switch (cells.first, rest.count) {
    case ("sheet", 1): self = .sheet(rest[0])
    case ("heading", _): self = .heading(rest)
    case ("row", _):
      let typed = rest.compactMap(WorkbookCell.init(tagged:))
      guard typed.count == rest.count else { return nil }
      self = .row(typed)
    case ("mark", 2):
      guard let column = Int(rest[0]) else { return nil }
      self = .mark(column: column, rest[1])
    default: return nil
    }
  }

  public static func row(texts: [String]) -> WorkbookLine { .row(texts.map(WorkbookCell.text)) }
}
