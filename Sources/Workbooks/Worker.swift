// SPDX-License-Identifier: GPL-3.0-or-later

import CConfinement
import Exchange
import Glibc

/// The worker that reads workbooks: hostile input, in a process of its own. Standard input is the open workbook,
/// standard output takes the rows; the exit code is 0 or that of a ``WorkbookProblem``.
public enum Worker {
  /// Bytes beyond what the program has: texts that cells share, and a whole `.xls`.
  private static let moreMemory = 1 << 30
  /// What libfreexl and the C library open for themselves: the workbook again, tables of characters.
  private static let descriptors = 16
  /// Of processor time, and more for each megabyte of the file.
  private static let seconds = (least: 60, perMegabyte: 5, most: 1_800)

  /// - Parameter words: behind the program's name.
  public static func run(_ words: [String]) -> Int32 {
    guard let task = WorkbookTask(words: words) else { return Int32(EX_USAGE) }
    do throws(WorkbookFailure) {
      switch task {
      case .sheets: try listSheets(of: try open())
      case .rows(let sheet): try writeRows(sheet, of: try open())
      case .write(let folder): try WorkbookFile.write(folder: folder)
      }
      return 0
    } catch {
      return error.problem.rawValue
    }
  }

  private static func open() throws(WorkbookFailure) -> any SheetSource {
    let file: InputFile
    var status = stat()
    do throws(ExchangeError) { file = try InputFile(path: "/dev/stdin") } catch { throw WorkbookFailure(.workerFailed) }
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw WorkbookFailure(.workerFailed) }
    let time = min(seconds.least + seconds.perMegabyte * Int(file.size >> 20), seconds.most)
    try confine(descriptors: descriptors, seconds: time, fileBytes: 0)
    switch try? ForeignFormat.of(file) {
    case .zip: return try XLSXWorkbook(STDIN_FILENO)
    case .ole: return try XLSWorkbook(path: "/dev/stdin", head: try XLSContainer(STDIN_FILENO))
    case .html: return try PageWorkbook(file)
    case .spreadsheetXML: return try SpreadsheetXML(file)
    default: throw WorkbookFailure(.notWorkbook)
    }
  }

  /// From now on the worker takes no more than this.
  static func confine(descriptors: Int, seconds: Int, fileBytes: Int) throws(WorkbookFailure) {
    guard cconfinement_confine(moreMemory, CInt(descriptors), fileBytes), cconfinement_limit_time(CInt(seconds * 1_000))
    else { throw WorkbookFailure(.workerFailed) }
  }

  private static func listSheets(of source: any SheetSource) throws(WorkbookFailure) {
    let sheets = source.sheets
    for (index, sheet) in sheets.enumerated() {
      let title = RowWriter(to: STDOUT_FILENO)
      try title.write([
        WorkbookSheet.sheetWord, String(index + 1), sheet.name, sheet.isHidden ? WorkbookSheet.hiddenWord : "",
      ])
      try title.flush()
      guard sheets.count > 1 else { continue }
      let head = RowWriter(to: STDOUT_FILENO, limit: WorkbookSheet.headRows, lead: WorkbookSheet.rowWord + ",")
      try source.read(index, to: head)
      try head.flush()
    }
  }

  private static func writeRows(_ sheet: Int, of source: any SheetSource) throws(WorkbookFailure) {
    guard sheet <= source.sheets.count else { throw WorkbookFailure(.noSheet) }
    let out = RowWriter(to: STDOUT_FILENO)
    try source.read(sheet - 1, to: out)
    try out.flush()
  }
}
