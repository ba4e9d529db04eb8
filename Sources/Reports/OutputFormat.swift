// SPDX-License-Identifier: GPL-3.0-or-later

/// The formats of `--format`. What each one promises: Docs/Reference, "Machine formats".
public enum OutputFormat: String, CaseIterable, Sendable {
  /// For people: aligned columns that fit the terminal.
  case table
  /// TSV without its heading row, for pipes.
  case plain
  /// One object with the schema, the rows and a summary.
  case json
  /// One JSON object a line, one line a row.
  case ndjson
  /// What Excel opens; formula cells and long codes are guarded.
  case csv
  /// Tab-separated with a heading row.
  case tsv
  /// A workbook, with a second sheet that explains it.
  case xlsx

  /// Whether it is no text: nothing that a terminal shows.
  public var isBinary: Bool { self == .xlsx }
}
