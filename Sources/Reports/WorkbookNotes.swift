// SPDX-License-Identifier: GPL-3.0-or-later

/// The sheet of a workbook that explains the other: what was asked on which day, what the codes mean.
public struct WorkbookNotes: Sendable {
  /// Its name.
  public let sheet: String
  /// What was asked.
  let asked: [[String]]
  private let columnsTitle: String
  private let meaning: @Sendable (_ key: String) -> String?
  /// What the codes mean.
  let codes: [[String]]

  /// For formats that explain nothing.
  public static let none = WorkbookNotes(sheet: "", asked: [], columnsTitle: "", codes: [], meaning: { _ in nil })

  /// - Parameter meaning: of a column, by its key.
  public init(
    sheet: String, asked: [[String]], columnsTitle: String, codes: [[String]],
    meaning: @escaping @Sendable (_ key: String) -> String?
  ) {
    self.sheet = sheet
    self.asked = asked
    self.columnsTitle = columnsTitle
    self.codes = codes
    self.meaning = meaning
  }

  /// All of it, for a table of these columns.
  func rows(columns: [String]) -> [[String]] {
    let columns = columns.compactMap { key in meaning(key).map { [key, $0] } }
    return asked + (columns.isEmpty ? [] : [[], [columnsTitle]] + columns) + [[]] + codes
  }
}
