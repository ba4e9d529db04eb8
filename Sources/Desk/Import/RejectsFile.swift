// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import Exchange
import Licensing
import RegistryCache

/// The file of rejected rows: `错误` and `行号` first, then the row as it came under its own heading, so
/// that it is imported as it is once mended. Created with the first rejected row; a workbook where its name ends in
/// `.xlsx`, in which the cells that are wrong are marked.
final class RejectsFile {
  static let ownHeadings = ["错误", "行号"]
  /// Of a workbook.
  private static let sheet = ownHeadings[0]

  let path: String
  private let port: ImportPort
  private let headings: [String]
  /// Cells at the front of a row that are ours: the file is itself a rejects file.
  private let ownColumns: Int
  private var pending: (any ImportPort.PendingFile)?
  private var writer = DelimitedWriter.verbatim()
  private let isWorkbook: Bool
  /// Of a workbook, once there is a row; nil for a text.
  private var draft: WorkbookDraft?
  private var buffer: [UInt8] = []
  private var hash = SHA256()

  init(path: String, headings: [String], port: ImportPort) {
    self.path = path
    self.port = port
    ownColumns = Array(headings.prefix(2)).map(Cleaning.heading) == Self.ownHeadings ? 2 : 0
    self.headings = Array(headings.dropFirst(ownColumns))
    isWorkbook = path.lowercased().hasSuffix(".xlsx")
  }

  /// A problem as the person who mends it in this file finds it: a workbook is mended by its own columns' letters.
  func placed(_ problem: RowProblem) -> RowProblem {
    guard isWorkbook else { return problem }
    return RowProblem(
      file: path, sheet: Self.sheet, line: problem.line, column: place(problem.column - 1) + 1,
      heading: problem.heading, problem: problem.problem)
  }

  /// Where a column of the source stands here, both from 0.
  private func place(_ column: Int) -> Int { column - ownColumns + Self.ownHeadings.count }

  /// - Parameter explanation: what is wrong with the row, for the person who mends it.
  /// - Parameter marks: what is wrong with which cell, by column from 0.
  func reject(_ row: TableRow, explanation: String, marks: [(column: Int, text: String)] = []) throws {
    try reject((0..<row.count).map { row[$0] }, line: row.line, explanation: explanation, marks: marks)
  }

  func reject(
    _ cells: [String], line: Int, explanation: String, marks: [(column: Int, text: String)] = []
  ) throws {
    if pending == nil { try begin() }
    let row = [explanation, String(line)] + cells.dropFirst(ownColumns)
    if let draft {
      for mark in marks where mark.column >= ownColumns {
        try draft.append(.mark(column: place(mark.column), mark.text))
      }
      try draft.append(.row(texts: row))
    } else {
      writer.row(row, into: &buffer)
    }
    if buffer.count > 65_536 { try flush() }
  }

  private func begin() throws {
    if isWorkbook { draft = try WorkbookDraft(port.workbooks) }
    pending = try port.create(path)
    let all = Self.ownHeadings + headings
    if let draft {
      try draft.append(.sheet(Self.sheet))
      try draft.append(.heading(all))
    } else {
      writer.heading(all, into: &buffer)
    }
  }

  var isEmpty: Bool { pending == nil }

  private func flush() throws {
    try put(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func put(_ bytes: [UInt8]) throws {
    hash.update(data: bytes)
    try pending?.write(bytes)
  }

  /// The SHA-256 of the whole file, once every row is in; nil when there is none.
  func seal() throws -> String? {
    guard pending != nil else { return nil }
    try flush()
    try draft?.finish(put)
    return Hex.text(hash.finalize())
  }

  func commit() throws { try pending?.commit() }

  func discard() { pending?.discard() }

  /// Throws `rejectsTouched` when the file that stands there is not one of ours as we wrote it.
  static func checkReplaceable(_ path: String, sealed: String?, reader: CacheReader, port: ImportPort) throws {
    guard let bytes = try port.contents(path) else { return }
    let digest = Hex.text(SHA256.hash(data: bytes))
    if digest == sealed { return }
    if try !reader.isOwnRejectsFile(sha256: digest) { throw ImportError.rejectsTouched(path: path) }
  }
}
