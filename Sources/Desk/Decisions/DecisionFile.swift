// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import RegistryCache

/// A file of decisions that `apply` takes: some columns that it needs, one row for each item.
public struct DecisionFile {
  /// Whose `apply`.
  public enum Kind: Sendable, Equatable {
    /// What `blocked --difference … --format csv` wrote, filled in.
    case replacements
    /// What the page of `photo sheet` saved.
    case photos

    public var columns: [String] {
      switch self {
      case .replacements: ["certificate", "code", "verified", "reason"]
      case .photos: ["certificate", "picture", "action", "reason"]
      }
    }
  }

  /// A row, its cells in the order of the kind's columns.
  public struct Row: Sendable {
    public let line: Int
    fileprivate let cells: [String]
    fileprivate let places: [Int]

    public subscript(column: Int) -> String { places[column] < cells.count ? cells[places[column]] : "" }
  }

  /// What belongs to the transaction of the decisions.
  public typealias AtEnd = (CacheWriter, DecisionOutcome) throws -> Void

  public let path: String
  public let kind: Kind
  /// Columns that were not used, as shown in messages.
  public let ignoredColumns: [String]
  public let rows: [Row]
  private let headings: [String]

  /// Reads the whole file. - Throws: `FileError`, `DecisionFileError`; nothing of it is then applied.
  public init(
    _ path: String, _ kind: Kind, workbooks: any WorkbookPort, isInterrupted: @escaping () -> Bool
  ) throws {
    self.path = path
    self.kind = kind
    let (headings, found) = try Self.read(path, workbooks, isInterrupted)
    let names = headings.map { Cleaning.heading(Cleaning.name($0)) }
    let places = kind.columns.map { column in names.firstIndex { identical($0, column) } }
    let missing = zip(kind.columns, places).filter { $0.1 == nil }.map(\.0)
    if !missing.isEmpty {
      throw DecisionFileError.missingColumns(
        kind, file: path, missing: missing, found: headings.map(HeadingSearch.shown).filter { !$0.isEmpty })
    }
    if found.isEmpty { throw DecisionFileError.noRows(file: path) }
    ignoredColumns = headings.indices.filter { index in
      !places.contains(index) && !names[index].isEmpty && !RejectsFile.ownHeadings.contains(names[index])
    }.map { HeadingSearch.shown(headings[$0]) }
    rows = found.map { Row(line: $0.line, cells: $0.cells, places: places.map { $0 ?? 0 }) }
    self.headings = headings
  }

  private static func read(
    _ path: String, _ workbooks: any WorkbookPort, _ isInterrupted: @escaping () -> Bool
  ) throws -> ([String], [(line: Int, cells: [String])]) {
    do {
      let file = try TableFile(try InputFile(path: path, isCancelled: isInterrupted), workbooks: workbooks)
      // Our own lists come back with their sheet of explanations behind them.
      var reader = file.isWorkbook ? try file.reader(of: try file.sheets()[0]) : try file.reader(encoding: nil)
      var row = TableRow()
      guard try reader.next(into: &row) else { throw ReadingError.empty }
      let headings = (0..<row.count).map { row[$0] }
      var rows: [(line: Int, cells: [String])] = []
      while try reader.next(into: &row) {
        if !row.isBlank { rows.append((row.line, (0..<row.count).map { row[$0] })) }
      }
      return (headings, rows)
    } catch let error as ReadingError {
      throw FileError(file: path, error: error)
    }
  }

  /// Where the refused rows go.
  public var refusedPath: String { path + ".refused.csv" }

  /// Applies what may be applied, in one transaction, and writes the refused rows into a file of their own
  /// that goes back in as it is once mended.
  ///
  /// - Parameters:
  ///   - explain: says in the reader's language why a row is refused.
  ///   - decide: given what belongs to the same transaction.
  public func apply(
    dryRun: Bool, port: ImportPort, explain: @escaping (ItemProblem) -> String,
    _ decide: (@escaping AtEnd) throws -> DecisionOutcome
  ) throws -> DecisionOutcome {
    let refused = RejectsFile(path: refusedPath, headings: headings, port: port)
    do {
      return try decide { writer, outcome in
        try keep(outcome, in: refused, writer, dryRun: dryRun, port: port, explain: explain)
      }
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

extension DecisionFile {
  private func checkReplaceable(sealed: String?, _ writer: CacheWriter, _ port: ImportPort) throws {
    do {
      try RejectsFile.checkReplaceable(refusedPath, sealed: sealed, reader: writer, port: port)
    } catch ImportError.rejectsTouched(let path) {
      throw DecisionFileError.refusedTouched(path: path)
    }
  }
}

/// Why a file of decisions is refused whole.
public enum DecisionFileError: Error, Sendable, Equatable {
  case missingColumns(DecisionFile.Kind, file: String, missing: [String], found: [String])
  case noRows(file: String)
  /// The refused rows would be written over a file that somebody has touched.
  case refusedTouched(path: String)
}
