// SPDX-License-Identifier: GPL-3.0-or-later

/// The sheet of a workbook that explains the other: what was asked on which day, what the codes mean.
public struct WorkbookNotes: Sendable {
  /// Its name.
  public let sheet: String
  public let rows: [[String]]

  /// For formats that explain nothing.
  public static let none = WorkbookNotes(sheet: "", rows: [])

  public init(sheet: String, rows: [[String]]) {
    self.sheet = sheet
    self.rows = rows
  }
}
