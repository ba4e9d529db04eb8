// SPDX-License-Identifier: GPL-3.0-or-later

import CWorkbook
import Exchange
import Glibc

/// Writes the workbook that lines describe with libxlsxwriter, a row at a time: memory does not grow with the rows.
struct WorkbookFile: ~Copyable {
  /// Of processor time; a million rows take half a minute.
  private static let seconds = 1_800
  /// libxlsxwriter keeps rows in files of its own.
  private static let descriptors = 64

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let looks: CellLooks
  private var sheet: WrittenSheet?

  /// From standard input to standard output, which must be a regular file.
  static func write(folder: String) throws(WorkbookFailure) {
    var file = try WorkbookFile(folder: folder)
    do throws(WorkbookFailure) {
      try file.takeAll()
    } catch {
      // libxlsxwriter has no other way to give a workbook up than to write it; whoever asked throws it away.
      _ = workbook_close(file.book)
      throw error
    }
    if workbook_close(file.book) != LXW_NO_ERROR { throw WorkbookFailure(.workerFailed) }
  }

  /// Of our own lines: the kind stands before the cells.
  private static let lines = TableLimits(
    cellBytes: TableLimits.contract.cellBytes, columns: TableLimits.contract.columns + 1,
    fileBytes: TableLimits.contract.fileBytes)

  private init(folder: String) throws(WorkbookFailure) {
    try Worker.confine(
      descriptors: Self.descriptors, seconds: Self.seconds, fileBytes: Int(TableLimits.contract.fileBytes))
    let made = folder.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 1)
      // The name is opened anew: the file behind the descriptor.
      return workbook_new_opt("/dev/stdout", &options)
    }
    guard let made else { throw WorkbookFailure(.beyondMemory) }
    book = made
    looks = CellLooks(book)
  }

  private mutating func takeAll() throws(WorkbookFailure) {
    var failure: WorkbookFailure?
    do throws(ExchangeError) {
      var reader = try TableReader(
        file: try InputFile(path: "/dev/stdin"), encoding: .utf8, separator: UInt8(ascii: ","), limits: Self.lines)
      var row = TableRow()
      while failure == nil, try reader.next(into: &row) {
        guard let line = WorkbookLine(cells: (0..<row.count).map { row[$0] }) else { throw .empty }
        do throws(WorkbookFailure) { try take(line) } catch { failure = error }
      }
    } catch {
      failure = WorkbookFailure(.workerFailed)
    }
    if let failure { throw failure }
    sheet?.finish()
  }

  private mutating func take(_ line: WorkbookLine) throws(WorkbookFailure) {
    switch line {
    case .sheet(let name):
      sheet?.finish()
      guard let made = workbook_add_worksheet(book, name) else { throw WorkbookFailure(.workerFailed) }
      sheet = WrittenSheet(made, looks)
    case .heading(let cells): try sheet?.write(heading: cells)
    case .row(let cells): try sheet?.write(row: cells)
    case .mark(let column, let text): sheet?.marks[column] = text
    }
  }
}
