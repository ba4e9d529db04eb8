// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// Stores rows of an accounts' export. The key is the kind of person and the person.
final class AccountTable {
  private unowned let session: ImportSession
  private let cells: ImportedCells

  init(_ session: ImportSession) throws {
    self.session = session
    cells = try ImportedCells(
      session.writer.db, table: "account", key: ["kind", "identity"], cells: ["state"], derived: [])
  }

  func store(_ row: AccountRow) throws -> RowOutcome {
    try session.accept(.accounts(row.kind))
    let key: [SQLValue] = [.integer(row.kind.number), .text(row.identity)]
    let values: [SQLValue] = [.integer(try session.writer.words.number(row.state))]
    if session.isFirstLoad, try add(row, key: key, values) { return .added }
    guard let stored = try cells.stored(key) else {
      _ = try add(row, key: key, values)
      return .added
    }
    let outcome = try session.decide(stored.id, stored: stored, values: values)
    switch outcome {
    case .changed:
      try cells.change(
        stored.id, cells: values, derived: [], importID: session.importID, day: session.options.exportedOn)
      try touch(row)
    case .unchanged: try session.renew(stored, in: cells)
    case .added, .stale, .repeatsWithOtherValues: break
    }
    return outcome
  }

  /// - Returns: whether the key is new.
  private func add(_ row: AccountRow, key: [SQLValue], _ values: [SQLValue]) throws -> Bool {
    let id = try cells.add(
      key: key, cells: values, derived: [], importID: session.importID, day: session.options.exportedOn)
    guard let id else { return false }
    session.note(id)
    try touch(row)
    return true
  }

  private func touch(_ row: AccountRow) throws {
    try session.touched.person(LookupKey.of(row.identity), kind: row.kind)
  }
}
