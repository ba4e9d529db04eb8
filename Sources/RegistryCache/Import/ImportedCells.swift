// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// The imported columns of a table: finds a row by its key, and writes it with what is derived from
/// its cells. Lives within one transaction.
final class ImportedCells {
  struct Stored {
    let id: Int64
    let exportedOn: CivilDate?
    let cells: [SQLValue]
    /// The derived columns, in their order.
    let derived: [SQLValue]
  }

  private let db: Database
  private let find: SQLStatement
  private let insert: SQLStatement
  private let update: SQLStatement
  private let renew: SQLStatement
  private let cellCount: Int
  private let derivedCount: Int

  /// - Parameters:
  ///   - key: columns that never change for a row.
  ///   - cells: columns that an export brings.
  ///   - derived: columns computed from them.
  init(_ db: Database, table: String, key: [String], cells: [String], derived: [String]) throws {
    self.db = db
    cellCount = cells.count
    derivedCount = derived.count
    let values = cells + derived
    let condition = key.map { "\($0) = ?" }.joined(separator: " AND ")
    find = try SQLStatement(
      db, "SELECT id, exported_on, \(values.joined(separator: ", ")) FROM \(table) WHERE \(condition)")
    let all = key + values + ["import_id", "exported_on"]
    insert = try SQLStatement(
      db,
      "INSERT INTO \(table) (\(all.joined(separator: ", "))) VALUES (\(all.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT DO NOTHING")
    let assignments = (values + ["import_id", "exported_on"]).map { "\($0) = ?" }.joined(separator: ", ")
    update = try SQLStatement(db, "UPDATE \(table) SET \(assignments) WHERE id = ?")
    renew = try SQLStatement(db, "UPDATE \(table) SET import_id = ?, exported_on = ? WHERE id = ?")
  }

  func stored(_ key: [SQLValue]) throws -> Stored? {
    find.bind(key)
    defer { find.reset() }
    guard try find.step() else { return nil }
    return Stored(
      id: find.integer(0), exportedOn: find.day(1),
      cells: (0..<cellCount).map { find.value(Int32($0 + 2)) },
      derived: (0..<derivedCount).map { find.value(Int32($0 + 2 + cellCount)) })
  }

  /// - Returns: the number of the new row; nil: a row has this key already, and nothing was changed.
  func add(key: [SQLValue], cells: [SQLValue], derived: [SQLValue], importID: Int64, day: CivilDate) throws
    -> Int64?
  {
    try insert.run(joining: key, cells, derived, [.integer(importID), .day(day)])
    return db.changesCount > 0 ? db.lastInsertedRowID : nil
  }

  func change(_ id: Int64, cells: [SQLValue], derived: [SQLValue], importID: Int64, day: CivilDate) throws {
    try update.run(joining: cells, derived, [.integer(importID), .day(day), .integer(id)])
  }

  /// A later export says the same: from now on no older one counts.
  func renew(_ id: Int64, importID: Int64, day: CivilDate) throws {
    try renew.run(.integer(importID), .day(day), .integer(id))
  }

  /// What is stored with what an export brings: an absent column (nil) leaves what is stored.
  static func merge(_ incoming: [SQLValue?], over stored: [SQLValue]) -> [SQLValue] {
    zip(incoming, stored).map { $0 ?? $1 }
  }
}
