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
    guard let stored = try cells.stored(key) else {
      let id = try cells.add(
        key: key, cells: values, derived: [], importID: session.importID, day: session.options.exportedOn)
      session.seenInFile.insert(id)
      session.kept.insert(id)
      try touch(row)
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

  private func touch(_ row: AccountRow) throws {
    try session.touched.person(LookupKey.of(row.identity), kind: row.kind)
  }
}
