// SPDX-License-Identifier: GPL-3.0-or-later

/// One thing that is wrong with a row that is rejected: where, and what, without personal data.
public struct RowProblem: Sendable, Equatable {
  public enum Problem: Sendable, Equatable {
    case empty
    case dateUnreadable
    case nul
    /// A filled cell to the right of the last heading.
    case beyondHeadings
    case personKindUnknown
    case identifiesNobody
    /// `key.excel-damaged`
    case keyExcelDamaged
    /// The key stands earlier in the file with other values.
    case repeatsWithOtherValues
  }

  public let file: String
  /// Of a workbook; nil for a text.
  public let sheet: String?
  /// Physical line of the file, or row of the sheet, from 1.
  public let line: Int
  /// Column from 1.
  public let column: Int
  /// Heading of the column; nil beyond the headings.
  public let heading: String?
  public let problem: Problem
}
