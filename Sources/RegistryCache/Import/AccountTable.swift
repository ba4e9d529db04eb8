// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// Stores rows of an accounts' export. The key is the kind of person and the person: a resident number is
/// itself the row's number, packed, so that nothing else has to be stored or searched.
final class AccountTable {
  private unowned let session: ImportSession
  private let cells: ImportedCells
  private let byDocument: SQLStatement
  private let firstFree: SQLStatement

  init(_ session: ImportSession) throws {
    self.session = session
    let db = session.writer.db
    cells = try ImportedCells(db, table: "account", key: ["id"], cells: ["state"], derived: ["kind", "document"])
    byDocument = try SQLStatement(db, "SELECT id FROM account WHERE document = ? AND kind = ?")
    firstFree = try SQLStatement(
      db, "SELECT ifnull(max(id), 0) + 1 FROM account WHERE id < \(PackedIdentity.first)")
  }

  /// The number of somebody's account; nil: there is none of this document.
  func number(_ identity: String, _ kind: PersonKind) throws -> Int64? {
    if let packed = PackedIdentity.of(identity, kind: kind) { return packed }
    try byDocument.query(.text(identity), .integer(kind.number))
    defer { byDocument.reset() }
    return try byDocument.step() ? byDocument.integer(0) : nil
  }

  private func free() throws -> Int64 {
    firstFree.bind([])
    defer { firstFree.reset() }
    return try firstFree.step() ? firstFree.integer(0) : 1
  }

  func store(_ row: AccountRow) throws -> RowOutcome {
    try session.accept(.accounts(row.kind))
    let id = try number(row.identity, row.kind) ?? free()
    let key: [SQLValue] = [.integer(id)]
    let derived: [SQLValue] = [.integer(row.kind.number), id < PackedIdentity.first ? .text(row.identity) : .null]
    let values: [SQLValue] = [.integer(try session.writer.words.number(row.state))]
    let stored = try session.stored(key, in: cells) {
      guard try session.add(cells, key: key, values: values, derived: derived) != nil else { return false }
      try touch(row)
      return true
    }
    guard let stored else { return .added }
    let outcome = try session.decide(stored.id, stored: stored, values: values)
    switch outcome {
    case .changed:
      try cells.change(
        stored, cells: values, derived: derived, importID: session.importID, day: session.options.exportedOn)
      try touch(row)
    case .unchanged: try session.renew(stored, in: cells)
    case .added, .stale, .repeatsWithOtherValues: break
    }
    return outcome
  }

  private func touch(_ row: AccountRow) throws {
    try session.touched.person(LookupKey.of(row.identity), kind: row.kind)
  }
}
