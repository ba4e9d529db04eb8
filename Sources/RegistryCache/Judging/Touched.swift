// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What a fact touches: the one place that says which rows have to be judged again when a stored
/// fact is added, changed or removed.
///
/// | fact | rows judged again |
/// |---|---|
/// | registration | itself; all rows of the person it named before and names now (same kind) |
/// | qualification | physicians that share its old or new code, number, or name + birth + sex |
/// | account | rows of its kind with its number |
/// | institution | all rows of the institution |
/// | coverage | all rows that it newly covers |
/// | settings, rules | every row |
///
/// Decisions are about a certificate: `Judging` adds the other rows that carry one with decisions on it.
final class Touched {
  private(set) var rows = RowSet()
  private let byIdentity: SQLStatement
  private let byCode: SQLStatement
  private let byBirth: SQLStatement
  private let byInstitution: SQLStatement
  private let byKind: SQLStatement
  private var wholeKinds: Set<PersonKind> = []

  init(_ writer: CacheReader) throws {
    let db = writer.db
    byIdentity = try SQLStatement(db, "SELECT id FROM registration WHERE identity_key = ? AND kind = ?")
    byCode = try SQLStatement(db, "SELECT id FROM registration WHERE code_key = ?")
    byBirth = try SQLStatement(db, "SELECT id FROM registration WHERE weak_key = ?")
    byInstitution = try SQLStatement(db, "SELECT id FROM registration WHERE institution_id = ? AND kind = ?")
    byKind = try SQLStatement(db, "SELECT id FROM registration WHERE kind = ?")
  }

  /// A kind whose rows are all judged again anyway: nothing more is looked up for it.
  func everyRow(of kind: PersonKind) throws {
    guard wholeKinds.insert(kind).inserted else { return }
    try insert(byKind, [.integer(kind.number)])
  }

  func isWhole(_ kind: PersonKind) -> Bool { wholeKinds.contains(kind) }

  func registration(_ id: Int64, kind: PersonKind, identityBefore: Int64?, identityNow: Int64?) throws {
    rows.insert(id)
    try person(identityNow, kind: kind)
    if identityBefore != identityNow { try person(identityBefore, kind: kind) }
  }

  func person(_ identity: Int64?, kind: PersonKind) throws {
    guard let identity, !isWhole(kind) else { return }
    try insert(byIdentity, [.integer(identity), .integer(kind.number)])
  }

  func qualification(_ keys: QualificationKeys) throws {
    if isWhole(.physician) { return }
    try person(keys.identity, kind: .physician)
    try insert(byCode, [.integer(keys.code)])
    if let birth = keys.birth { try insert(byBirth, [.integer(birth)]) }
  }

  func institution(_ id: Int64) throws {
    for kind in PersonKind.allCases { try institution(id, kind: kind) }
  }

  func institution(_ id: Int64, kind: PersonKind) throws {
    if isWhole(kind) { return }
    try insert(byInstitution, [.integer(id), .integer(kind.number)])
  }

  private func insert(_ query: SQLStatement, _ values: [SQLValue]) throws {
    query.bind(values)
    while try query.step() { rows.insert(query.integer(0)) }
  }
}

/// The keys by which a qualification finds its registrations.
struct QualificationKeys: Equatable {
  let code: Int64
  let identity: Int64?
  let birth: Int64?
}
