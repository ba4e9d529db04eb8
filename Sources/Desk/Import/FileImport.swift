// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import RegistryCache

/// Imports one file into a session: finds the heading, reads row by row, stores or rejects.
struct FileImport {
  private let path: String
  private let request: ImportRequest
  private let session: ImportSession
  private let port: ImportPort
  private let explain: (RowProblem) -> String
  /// The workbook's sheet that is read; nil: the file is a text.
  private let sheet: WorkbookSheet?
  private let isOpenElsewhere: Bool
  private var reader: TableReader
  private let reading: RowReading
  private let headings: [String]
  private let match: HeadingMatch
  private var counts = ImportCounts()
  private var warnings: [Warning: Int] = [:]
  /// nil on a dry run.
  let rejects: RejectsFile?

  init(
    file path: String, request: ImportRequest, map: HeadingMap, session: ImportSession, desk: Desk,
    port: ImportPort, explain: @escaping (RowProblem) -> String
  ) throws {
    self.path = path
    self.request = request
    self.session = session
    self.port = port
    self.explain = explain
    let layout = ExportLayout.of(request.kind)
    let table = try TableFile(try InputFile(path: path, isCancelled: port.isInterrupted), workbooks: port.workbooks)
    sheet = try SheetChoice(layout, map: map, wanted: request.sheet).sheet(of: table)
    isOpenElsewhere = table.isOpenElsewhere
    let place = sheet?.name
    do throws(ReadingError) {
      reader = if let sheet { try table.reader(of: sheet) } else { try table.reader(encoding: request.encoding) }
    } catch {
      throw FileError(file: path, sheet: place, error: error)
    }
    var search = HeadingSearch(layout, map: map)
    var row = TableRow()
    (headings, match) = try search.find(in: &reader, row: &row)
    reading = RowReading(
      layout: layout, headings: headings, match: match, file: path, sheet: place,
      vocabulary: Vocabulary(desk.settings), today: desk.asOf)
    rejects = request.isDryRun
      ? nil : RejectsFile(path: Self.rejectsPath(path, request), headings: headings, port: port)
  }

  /// Where the rejected rows of a file go.
  static func rejectsPath(_ file: String, _ request: ImportRequest) -> String {
    request.rejects ?? file + ".rejects.csv"
  }

  mutating func run() throws -> ImportOutcome.File {
    do {
      return try readAll()
    } catch let error as ReadingError {
      throw FileError(file: path, sheet: sheet?.name, error: error)
    }
  }

  private mutating func readAll() throws -> ImportOutcome.File {
    try session.begin(file: String(path.split(separator: "/").last ?? ""))
    let rows = RowsAhead(reader, reading, isSkipped: Self.isSkipped)
    defer { rows.stop() }
    while let batch = try rows.next() {
      for row in batch.rows { try take(row) }
      try port.checkInterrupt()
      port.progress(.reading(file: path), batch.bytesRead, reader.totalBytes, counts.read)
    }
    if counts.read == 0 { throw ImportError.onlyHeading }
    try session.end(counts)
    port.progress(.reading(file: path), reader.totalBytes, reader.totalBytes, counts.read)
    let isOwn = { (heading: String) in RejectsFile.ownHeadings.contains(Cleaning.heading(heading)) }
    return ImportOutcome.File(
      path: path, sheet: sheet?.name, isOpenElsewhere: isOpenElsewhere, counts: counts, warnings: warnings,
      ignoredColumns: match.ignored.filter { !isOwn($0) }.map(HeadingSearch.shown),
      rejects: counts.rejected > 0 ? rejects?.path : nil)
  }

  /// Empty rows, and the sums below a table.
  private static func isSkipped(_ row: TableRow) -> Bool {
    guard let first = (0..<row.count).first(where: { !row.isBlank($0) }) else { return true }
    // Nearly every row begins with a name or a number.
    if row.beginsWithText(first), !row.withField(first, beginsAsSum) { return false }
    return sums.contains(Cleaning.heading(row[first]))
  }

  private static let sums = ["合计", "总计"]

  /// By the first character, three bytes.
  private static func beginsAsSum(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    sums.contains { cell.starts(with: $0.utf8.prefix(3)) }
  }

  private mutating func take(_ row: RowsAhead.Row) throws {
    guard let value = row.value else { return try reject(row, row.problems) }
    let (outcome, found) = try store(value)
    if outcome == .repeatsWithOtherValues { return try reject(row, [repeated(row)]) }
    counts.count(outcome)
    let odd = row.warnings.union(found)
    if odd.isEmpty { return }
    for warning in odd.members { warnings[warning, default: 0] += 1 }
  }

  private func store(_ value: RowReading.Value) throws -> (RowOutcome, WarningSet) {
    switch value {
    case .institution(let row): (try session.store(row), [])
    case .qualification(let row): (try session.store(row), [])
    case .account(let row): (try session.store(row), [])
    case .registration(let row): try session.store(row)
    }
  }

  private func repeated(_ row: RowsAhead.Row) -> RowProblem {
    let position = match.positions[ExportLayout.of(request.kind).key] ?? 0
    return RowProblem(
      file: path, sheet: sheet?.name, line: row.row.line, column: position + 1,
      heading: position < headings.count ? HeadingSearch.shown(headings[position]) : nil,
      problem: .repeatsWithOtherValues)
  }

  private mutating func reject(_ row: RowsAhead.Row, _ problems: [RowProblem]) throws {
    counts.rejected += 1
    problems.forEach(port.problem)
    if request.rejects == nil, ["/dev/", "/proc/"].contains(where: path.hasPrefix) {
      throw ImportError.rejectsUnnamed(path: path)
    }
    if request.snapshot != .no, !row.key.isEmpty { try session.keep(key: row.key, person: row.person) }
    guard let rejects else { return }
    let texts = problems.map { explain(rejects.placed($0)) }
    try rejects.reject(
      row.row, explanation: texts.joined(separator: "；"), marks: zip(problems, texts).map { ($0.column - 1, $1) })
  }
}
