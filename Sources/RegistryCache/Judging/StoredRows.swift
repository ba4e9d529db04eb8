// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A registration with the judgement that is stored of it.
struct StoredRow {
  let registration: StoredRegistration
  /// nil: it is not judged.
  let judged: (stored: StoredJudgement, place: JudgedPlace)?
  /// There may be decisions on its certificate.
  let mayBeDecided: Bool
}

/// Registrations with their stored judgements, in the order in which they are stored. Lives within one transaction.
final class StoredRows {
  private let rows: SQLStatement
  private let gatherer: FactsGatherer
  private let table: JudgementTable

  init(_ reader: CacheReader, _ gatherer: FactsGatherer, _ table: JudgementTable) throws {
    self.gatherer = gatherer
    self.table = table
    rows = try SQLStatement(
      reader.db,
      """
      SELECT \(FactsGatherer.columns.qualified(by: "r")), j.registration_id, \(JudgementTable.joined)
      FROM registration r LEFT JOIN judgement j ON j.registration_id = r.id
      WHERE r.id BETWEEN ? AND ? ORDER BY r.id
      """)
  }

  /// - Parameter wanted: asked before anything of a row is read.
  func forEach(in range: ClosedRange<Int64>, where wanted: (Int64) -> Bool, _ body: (StoredRow) throws -> Void) throws {
    try rows.query(.integer(range.lowerBound), .integer(range.upperBound))
    defer { rows.reset() }
    while try rows.step() {
      if wanted(rows.integer(0)) { try body(try row()) }
    }
  }

  private func row() throws -> StoredRow {
    let stored = try gatherer.registration(rows)
    let isJudged = rows.optionalInteger(FactsGatherer.columnCount) != nil
    let mayBeDecided = gatherer.book.mayHave(stored.registration.kind, stored.registration.certificate)
    let judged =
      isJudged ? try table.read(rows, from: FactsGatherer.columnCount + 1, of: mayBeDecided ? stored.id : nil) : nil
    return StoredRow(registration: stored, judged: judged, mayBeDecided: mayBeDecided)
  }
}
