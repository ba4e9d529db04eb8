// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Institutions, and the authority that rows derive from them. An institution that rows name before
/// its own export came is stored with its code alone.
final class InstitutionTable {
  private struct Known {
    let id: Int64
    let authority: String
    let division: String
  }

  private unowned let writer: CacheWriter
  private let touched: Touched
  private let cells: ImportedCells
  private var known: [ExactText: Known] = [:]
  private let find: SQLStatement
  private let insertCode: SQLStatement

  init(_ writer: CacheWriter, _ touched: Touched) throws {
    self.writer = writer
    self.touched = touched
    let db = writer.db
    find = try SQLStatement(db, "SELECT id, authority, division FROM institution WHERE code = ?")
    insertCode = try SQLStatement(db, "INSERT INTO institution (code) VALUES (?)")
    cells = try ImportedCells(
      db, table: "institution", key: ["code"],
      cells: ["name", "division", "authority", "uscc", "valid_until", "status"], derived: [])
  }

  /// The number of an institution, which is added by its code when it is new.
  func number(of code: String) throws -> Int64 { try known(code).id }

  /// The authority of a row with this cell at this institution; 0: unknown.
  func authority(own: String, institution code: String) throws -> Int64 {
    let place = try known(code)
    let authority = Authority.of(own: own, institution: place.authority, division: place.division)
    return Int64(authority?.number ?? 0)
  }

  private func known(_ code: String) throws -> Known {
    if let found = known[ExactText(code)] { return found }
    let found = try stored(code) ?? add(code)
    known[ExactText(code)] = found
    return found
  }

  private func stored(_ code: String) throws -> Known? {
    try find.query(.text(code))
    defer { find.reset() }
    guard try find.step() else { return nil }
    return Known(id: find.integer(0), authority: find.text(1), division: find.text(2))
  }

  private func add(_ code: String) throws -> Known {
    try insertCode.run(.text(code))
    return Known(id: writer.db.lastInsertedRowID, authority: "", division: "")
  }

  /// Stores a row of an institutions' export.
  func store(_ row: InstitutionRow, in session: ImportSession) throws -> RowOutcome {
    let id = try number(of: row.code)
    guard let stored = try cells.stored([.text(row.code)]) else { return .stale }
    let isNew = stored.exportedOn == nil
    let values = ImportedCells.merge(
      [
        .text(row.name), row.division.map { .text($0) }, row.authority.map { .text($0) },
        row.creditCode.map { .text($0) }, row.validUntil.map { .day($0) },
        try row.status.map { .integer(try writer.words.number($0)) },
      ], over: stored.cells)
    let decision = try session.decide(id, stored: stored, values: values, isNew: isNew)
    switch decision {
    case .repeatsWithOtherValues, .stale: break
    case .added, .changed:
      try cells.change(stored, cells: values, derived: [], importID: session.importID, day: session.options.exportedOn)
      try rederive(code: row.code)
      if isNew { try touched.institution(id) }
    case .unchanged: try session.renew(stored, in: cells)
    }
    return decision
  }

  /// Sets the authority of the institution's rows again: it is derived, and its source changed.
  private func rederive(code: String) throws {
    known[ExactText(code)] = nil
    let id = try number(of: code)
    let owns = try writer.prepared("SELECT DISTINCT own_authority FROM registration WHERE institution_id = ?")
    try owns.query(.integer(id))
    var cellsOfRows: [String] = []
    while try owns.step() { cellsOfRows.append(owns.text(0)) }
    let update = try writer.prepared(
      "UPDATE registration SET authority = ?1 WHERE institution_id = ?2 AND own_authority = ?3 AND authority <> ?1")
    for own in cellsOfRows {
      try update.run(.integer(try authority(own: own, institution: code)), .integer(id), .text(own))
    }
    try writer.prepared(
      """
      UPDATE judgement SET authority = r.authority FROM registration r
      WHERE r.institution_id = ? AND r.id = judgement.registration_id AND r.authority <> judgement.authority
      """
    ).run(.integer(id))
  }

  /// What a snapshot leaves out is known by its code alone, because rows name it.
  func forget(_ id: Int64, code: String) throws {
    try writer.prepared(
      """
      UPDATE institution SET name = NULL, division = '', authority = '', uscc = '', valid_until = NULL,
        status = NULL, import_id = NULL, exported_on = NULL WHERE id = ?
      """
    ).run(.integer(id))
    try rederive(code: code)
    try touched.institution(id)
  }
}
