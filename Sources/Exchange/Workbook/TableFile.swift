// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A file with a table, text or workbook, recognised by what it holds and not by its name.
public struct TableFile {
  private let file: InputFile
  private let workbooks: any WorkbookPort
  /// Whether its tables are sheets.
  public let isWorkbook: Bool

  /// - Throws: `officeLockFile`, `io`, `interrupted`.
  public init(_ file: InputFile, workbooks: any WorkbookPort) throws(ExchangeError) {
    self.file = file
    self.workbooks = workbooks
    if Self.isLockFile(file.path) { throw .officeLockFile }
    isWorkbook = try ForeignFormat.of(file)?.isWorkbook ?? false
  }

  /// The table of a text.
  public func reader(encoding: TextEncoding?) throws(ExchangeError) -> TableReader {
    try TableReader(file: file, encoding: encoding)
  }

  /// The sheets of a workbook, with their first rows where there are several.
  ///
  /// - Throws: `noWorkbookReader`, `workbook`, and what reading throws.
  public func sheets() throws(ExchangeError) -> [WorkbookSheet] {
    var reader = try converted(by: .sheets)
    var sheets: [WorkbookSheet] = []
    var row = TableRow()
    while try reader.next(into: &row) {
      if row[0] == WorkbookSheet.sheetWord {
        sheets.append(WorkbookSheet(number: Int(row[1]) ?? 0, name: row[2], isHidden: row[3] == WorkbookSheet.hiddenWord))
      } else if !sheets.isEmpty {
        sheets[sheets.count - 1].head.append((1..<max(row.count, 1)).map { row[$0] })
      }
    }
    return sheets
  }

  /// The rows of a sheet; the line of a row is its number in the sheet.
  public func reader(of sheet: WorkbookSheet) throws(ExchangeError) -> TableReader {
    try converted(by: .rows(sheet: sheet.number))
  }

  private func converted(by task: WorkbookTask) throws(ExchangeError) -> TableReader {
    guard let worker = workbooks.start(task, input: file.descriptor, output: nil) else { throw .noWorkbookReader }
    let text: Result<InputFile, ExchangeError> = Result { () throws(ExchangeError) in
      try InputFile(pipe: worker.answer, path: file.path, isCancelled: file.isCancelled)
    }
    if case .failure = text { worker.kill() }
    if let error = worker.end().error(ExchangeError.workbook), case .success = text { throw error }
    // A sheet without rows is no text at all, and no fault of the worker.
    return try TableReader(file: try text.get(), encoding: .utf8, separator: UInt8(ascii: ","))
  }

  // MARK: - While it is open in a spreadsheet program

  /// `~$医师.xlsx`: holds the name of the person who has the workbook open, and no table.
  private static func isLockFile(_ path: String) -> Bool { name(of: path).hasPrefix("~$") }

  /// Whether a spreadsheet program has the file open: what is read is what was saved last.
  public var isOpenElsewhere: Bool {
    let name = Self.name(of: file.path)
    let folder = file.path.dropLast(name.count)
    return isWorkbook && ["~$\(name)", ".~lock.\(name)#"].contains { access("\(folder)\($0)", F_OK) == 0 }
  }

  private static func name(of path: String) -> Substring { path.split(separator: "/").last ?? "" }
}
