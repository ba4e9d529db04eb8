// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// How a report is to be written.
public struct RenderOptions: Sendable {
  public let format: OutputFormat
  /// Columns of the terminal, for `table` only; nil = as wide as the rows are. Fewer than 10 count as 10.
  public let width: Int?
  /// Whether escape sequences may be written, for `table` only.
  public let color: Bool
  /// Of csv and tsv; every other format is UTF-8.
  public let encoding: TextEncoding
  /// The day the answer is about, `2026-11-23`.
  public let asOf: String
  /// The second sheet of a workbook.
  public let notes: WorkbookNotes

  public init(
    format: OutputFormat, width: Int? = nil, color: Bool = false, encoding: TextEncoding = .utf8, asOf: String,
    notes: WorkbookNotes = .none
  ) {
    self.format = format
    self.width = width
    self.color = color
    self.encoding = encoding
    self.asOf = asOf
    self.notes = notes
  }
}
