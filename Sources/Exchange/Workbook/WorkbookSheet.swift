// SPDX-License-Identifier: GPL-3.0-or-later

/// A sheet of a workbook, as far as it takes to choose one.
public struct WorkbookSheet: Sendable, Equatable {
  /// From 1, in the workbook's order.
  public let number: Int
  public let name: String
  public let isHidden: Bool
  /// The first rows; none where the workbook has only this sheet.
  public internal(set) var head: [[String]] = []

  /// What the worker's rows begin with, and ends the row of a sheet that is hidden.
  public static let (sheetWord, rowWord, hiddenWord) = ("sheet", "row", "hidden")

  /// How many rows of a sheet are shown: those in which a heading is looked for (contract § 4).
  public static let headRows = 10
}
