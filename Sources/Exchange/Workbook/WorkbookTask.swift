// SPDX-License-Identifier: GPL-3.0-or-later

/// What the worker is asked, as the words behind its name. The workbook is its standard input; it answers on its
/// standard output with delimited text in UTF-8, a comma between cells.
public enum WorkbookTask: Sendable, Equatable {
  /// For each sheet a row `sheet,NUMBER,NAME,hidden` (or nothing at the end), and where there are several, their
  /// first rows as `row,` and the cells.
  case sheets
  /// The rows of a sheet, numbered from 1: the line of a row is its number.
  case rows(sheet: Int)
  /// Standard input is lines of a ``WorkbookLine``; standard output, a regular file, becomes the workbook. What is
  /// too much for memory waits in files without names in the folder.
  case write(folder: String)

  public var words: [String] {
    switch self {
    case .sheets: ["sheets"]
    case .rows(let sheet): ["rows", String(sheet)]
    case .write(let folder): ["write", folder]
    }
  }

  public init?(words: [String]) {
    switch (words.first, words.count) {
    case ("sheets", 1): self = .sheets
    case ("write", 2): self = .write(folder: words[1])
    case ("rows", 2):
      guard let sheet = Int(words[1]), sheet > 0 else { return nil }
      self = .rows(sheet: sheet)
    default: return nil
    }
  }
}
