// SPDX-License-Identifier: GPL-3.0-or-later

/// A table of a report. Every row has as many cells as there are headings.
public struct BriefingTable: Sendable, Equatable {
  public enum Cell: Sendable, Equatable {
    case text(String)
    case number(Int)
    /// A number with its sign: by how much something changed.
    case change(Int)
    /// Nothing is known.
    case none

    public var text: String {
      switch self {
      case .text(let text): text
      case .number(let number): String(number)
      case .change(let number): number > 0 ? "+\(number)" : number < 0 ? "−\(-number)" : "0"
      case .none: "—"
      }
    }

    /// Whether it stands on the right of its column.
    var isNumber: Bool {
      if case .text = self { return false }
      return true
    }
  }

  public let headings: [String]
  public let rows: [[Cell]]

  public init(headings: [String], rows: [[Cell]]) {
    self.headings = headings
    self.rows = rows
  }

  /// Whether a column has numbers only.
  func isNumeric(_ column: Int) -> Bool { !rows.isEmpty && rows.allSatisfy { $0[column].isNumber } }
}
