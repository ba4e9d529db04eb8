// SPDX-License-Identifier: GPL-3.0-or-later

/// A workbook as openpyxl reads it.
struct ReadWorkbook {
  struct Cell {
    /// `2026-11-01` for a day.
    let text: String
    /// `s` text, `n` number, `d` day, `f` formula.
    let type: String
    let format: String
    let comment: String?

    static let empty = Cell(text: "", type: "", format: "", comment: nil)
  }

  struct Sheet {
    let name: String
    /// The first cell below the frozen ones.
    let frozen: String?
    let filter: String?
    /// By letter of the column.
    let widths: [String: Double]
    /// By reference: `B2`.
    var cells: [String: Cell] = [:]

    subscript(_ reference: String) -> Cell { cells[reference] ?? .empty }

    /// The headings of the first row, by letter of the column.
    var headings: [(column: String, text: String)] {
      cells.filter { $0.key.filter(\.isNumber) == "1" }
        .map { (column: String($0.key.dropLast()), text: $0.value.text) }
        .sorted { ($0.column.count, $0.column) < ($1.column.count, $1.column) }
    }

    /// Rows below the heading.
    var count: Int { cells.keys.compactMap { Int($0.filter(\.isNumber)) }.max().map { $0 - 1 } ?? 0 }

    func column(_ heading: String) -> String { headings.first { $0.text == heading }?.column ?? "?" }
  }

  private(set) var sheets: [Sheet] = []

  init(_ lines: [JSON]) {
    for line in lines {
      if let reference = line["cell"].string {
        sheets[sheets.count - 1].cells[reference] = Self.cell(line)
      } else {
        sheets.append(
          Sheet(
            name: line["sheet"].string ?? "", frozen: line["frozen"].string, filter: line["filter"].string,
            widths: Dictionary(uniqueKeysWithValues: line["widths"].members.map { ($0.key, Double("\($0.value)") ?? 0) })))
      }
    }
  }

  private static func cell(_ line: JSON) -> Cell {
    let type = line["type"].string ?? ""
    let value = line["value"]
    let text = value == .null ? "" : value.string ?? "\(value)"
    return Cell(
      text: type == "d" ? String(text.prefix(10)) : text, type: type, format: line["format"].string ?? "",
      comment: line["comment"].string)
  }
}
