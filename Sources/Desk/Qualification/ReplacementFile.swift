// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import RegistryCache

/// The file that `qualification apply` takes: what `blocked --difference … --format csv` wrote, filled in.
public struct ReplacementFile {
  /// Its needed columns, by name.
  public static let columns = ["certificate", "code", "verified", "reason"]

  private struct Row {
    let cells: [String]
    let line: Int
  }

  public let path: String
  /// Columns that were not used, as shown in messages.
  public let ignoredColumns: [String]
  public private(set) var requests: [ReplacementRequest]
  private let headings: [String]
  private let rows: [Row]

  /// Reads the whole file. - Throws: `FileError`, `ReplacementFileError`; nothing of it is then applied.
  public init(_ path: String, isInterrupted: @escaping () -> Bool) throws {
    self.path = path
    let (headings, rows) = try Self.read(path, isInterrupted)
    let names = headings.map { Cleaning.heading(Cleaning.name($0)) }
    let places = Self.columns.map { column in names.firstIndex { identical($0, column) } }
    let missing = zip(Self.columns, places).filter { $0.1 == nil }.map(\.0)
    if !missing.isEmpty {
      throw ReplacementFileError.missingColumns(
        file: path, missing: missing, found: headings.map(HeadingSearch.shown).filter { !$0.isEmpty })
    }
    if rows.isEmpty { throw ReplacementFileError.noRows(file: path) }
    ignoredColumns = headings.indices.filter { index in
      !places.contains(index) && !names[index].isEmpty && !RejectsFile.ownHeadings.contains(names[index])
    }.map { HeadingSearch.shown(headings[$0]) }
    requests = rows.map { Self.request($0.cells, line: $0.line, places.map { $0 ?? 0 }) }
    self.headings = headings
    self.rows = rows
  }

  private static func read(_ path: String, _ isInterrupted: @escaping () -> Bool) throws -> ([String], [Row]) {
    do {
      let file = try InputFile(path: path, isCancelled: isInterrupted)
      var reader = try TableReader(file: file, encoding: nil)
      var row = TableRow()
      guard try reader.next(into: &row) else { throw ReadingError.empty }
      let headings = (0..<row.count).map { row[$0] }
      var rows: [Row] = []
      while try reader.next(into: &row) {
        if !row.isBlank { rows.append(Row(cells: (0..<row.count).map { row[$0] }, line: row.line)) }
      }
      return (headings, rows)
    } catch let error as ReadingError {
      throw FileError(file: path, error: error)
    }
  }

  private static func request(_ cells: [String], line: Int, _ places: [Int]) -> ReplacementRequest {
    func cell(_ column: Int) -> String { places[column] < cells.count ? cells[places[column]] : "" }
    let verified = Cleaning.name(cell(2))
    var request = ReplacementRequest(
      person: Cleaning.code(cell(0)), code: Cleaning.code(cell(1)), reason: cell(3),
      verified: verified.isEmpty ? nil : verified)
    request.line = line
    return request
  }

  /// The reason of rows that give none.
  public mutating func fillReasons(_ reason: String) {
    for index in requests.indices where Cleaning.name(requests[index].reason).isEmpty { requests[index].reason = reason }
  }

  /// Where the refused rows go.
  public var refusedPath: String { path + ".refused.csv" }

  /// Applies what may be applied, in one transaction, and writes the refused rows into a file of their own
  /// that goes back in as it is once mended.
  ///
  /// - Parameter explain: says in the reader's language why a row is refused.
  public func apply(
    _ desk: Desk, dryRun: Bool, preview: DecisionOutcome? = nil, port: ImportPort,
    explain: (ItemProblem) -> String
  ) throws -> DecisionOutcome {
    let refused = RejectsFile(path: refusedPath, headings: headings, port: port)
    do {
      return try desk.replace(
        requests, isBatch: true, dryRun: dryRun, preview: preview, checkInterrupt: port.checkInterrupt,
        atEnd: { writer, outcome in
          try keep(outcome, in: refused, writer, dryRun: dryRun, port: port, explain: explain)
        })
    } catch {
      refused.discard()
      throw error
    }
  }

  /// The refused rows take their place before the decisions are committed, as those of an import do.
  private func keep(
    _ outcome: DecisionOutcome, in refused: RejectsFile, _ writer: CacheWriter, dryRun: Bool, port: ImportPort,
    explain: (ItemProblem) -> String
  ) throws {
    if outcome.refused.isEmpty { return }
    if dryRun { return try checkReplaceable(sealed: nil, writer, port) }
    let byLine = Dictionary(rows.map { ($0.line, $0.cells) }) { first, _ in first }
    for item in outcome.refused {
      guard let line = item.line, let cells = byLine[line] else { continue }
      try refused.reject(cells, line: line, explanation: explain(item.problem))
    }
    let sealed = try refused.seal()
    try checkReplaceable(sealed: sealed, writer, port)
    if let sealed { try writer.rememberRejectsFile(sha256: sealed) }
    try refused.commit()
  }
}

extension ReplacementFile {
  private func checkReplaceable(sealed: String?, _ writer: CacheWriter, _ port: ImportPort) throws {
    do {
      try RejectsFile.checkReplaceable(refusedPath, sealed: sealed, reader: writer, port: port)
    } catch ImportError.rejectsTouched(let path) {
      throw ReplacementFileError.refusedTouched(path: path)
    }
  }
}

/// Why a file of replacements is refused whole.
public enum ReplacementFileError: Error, Sendable, Equatable {
  case missingColumns(file: String, missing: [String], found: [String])
  case noRows(file: String)
  /// The refused rows would be written over a file that somebody has touched.
  case refusedTouched(path: String)
}
