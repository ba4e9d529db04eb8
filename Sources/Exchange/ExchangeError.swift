// SPDX-License-Identifier: GPL-3.0-or-later

/// Why a file cannot be read. No sentences: those are made where the language is known.
///
/// Lines and columns count from 1; a line is a physical one, so that it is what an editor shows.
/// None of the values holds text from inside the file, which may be personal data.
public enum ExchangeError: Error, Equatable, Sendable {
  /// Nothing stands at this path.
  case missing(path: String)
  case directory(path: String)
  /// It cannot be opened; `errno` as open(2) gave it.
  case unreadable(path: String, errno: Int32)
  /// Reading, or keeping what came through a pipe, failed half-way.
  case io(path: String, errno: Int32)
  /// No byte, or a byte order mark alone.
  case empty
  /// The first bytes are those of another kind of file; a raw value of ``ForeignFormat``.
  case notText(kind: ForeignFormat)
  /// The file that a spreadsheet program puts beside a workbook while it is open.
  case officeLockFile
  /// The worker says why, or ended without a word.
  case workbook(WorkbookProblem)
  /// The same of a workbook that was to be written.
  case workbookNotWritten(WorkbookProblem)
  /// The worker for workbooks is not installed, or does not start.
  case noWorkbookReader
  /// No sheet of the workbook has this name; those that it has.
  case sheetUnknown(name: String, found: [String])
  /// A sheet was named, and the file is text.
  case sheetOfText
  /// The byte at `offset` (from 0) begins no character of `encoding`.
  case undecodable(encoding: TextEncoding, line: Int, offset: Int64)
  /// The quotation mark opened on this line is never closed.
  case unclosedQuote(line: Int)
  /// The cell that begins on this line, in this column, is longer than `limit` bytes of UTF-8.
  case cellTooLong(line: Int, column: Int, limit: Int)
  /// The row that begins on this line has more than `limit` columns.
  case tooManyColumns(line: Int, limit: Int)
  /// More than `limit` bytes.
  case fileTooLarge(limit: Int64)
  /// Somebody wrote to the file, or put another in its place, before it was read to its end.
  case changedWhileRead
  /// The one who asked for the file does not want it any more.
  case interrupted
}
