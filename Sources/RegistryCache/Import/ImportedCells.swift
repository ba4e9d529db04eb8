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
    /// The derived columns, in their order; empty where they are not read with each row.
    let derived: [SQLValue]
  }

  private let db: Database
  private let find: SQLStatement
  private let findDerived: SQLStatement
  private let insert: SQLStatement
  private let renew: SQLStatement
  private let table: String
  /// Cells, then derived columns.
  private let columns: [String]
  /// By the set of the columns that they change.
  private var updates: [UInt64: SQLStatement] = [:]
  private let cellCount: Int
  private let derivedCount: Int
  private let readsDerived: Bool

  /// - Parameters:
  ///   - key: columns that never change for a row.
  ///   - cells: columns that an export brings.
  ///   - derived: columns computed from them.
  ///   - readsDerived: whoever compares them with each row asks for them with it.
  init(
    _ db: Database, table: String, key: [String], cells: [String], derived: [String], readsDerived: Bool = false
  ) throws {
    self.db = db
    self.table = table
    columns = cells + derived
    self.readsDerived = readsDerived
    cellCount = cells.count
    derivedCount = derived.count
    let condition = key.map { "\($0) = ?" }.joined(separator: " AND ")
    let read = readsDerived ? columns : cells
    find = try SQLStatement(
      db, "SELECT id, exported_on, \(read.joined(separator: ", ")) FROM \(table) WHERE \(condition)")
    findDerived = try SQLStatement(
      db, "SELECT \((derived + ["id"]).joined(separator: ", ")) FROM \(table) WHERE id = ?")
    let all = key + columns + ["import_id", "exported_on"]
    insert = try SQLStatement(
      db,
      "INSERT INTO \(table) (\(all.joined(separator: ", "))) VALUES (\(all.map { _ in "?" }.joined(separator: ", "))) ON CONFLICT DO NOTHING")
    renew = try SQLStatement(db, "UPDATE \(table) SET import_id = ?, exported_on = ? WHERE id = ?")
  }

  func stored(_ key: [SQLValue]) throws -> Stored? {
    find.bind(key)
    defer { find.reset() }
    guard try find.step() else { return nil }
    return Stored(
      id: find.integer(0), exportedOn: find.day(1), cells: (0..<cellCount).map { find.value(Int32($0 + 2)) },
      derived: (0..<(readsDerived ? derivedCount : 0)).map { find.value(Int32($0 + 2 + cellCount)) })
  }

  /// The derived columns of a row, in their order: asked for by whoever changes it.
  func derived(_ id: Int64) throws -> [SQLValue] {
    try findDerived.query(.integer(id))
    defer { findDerived.reset() }
    return try findDerived.step() ? (0..<derivedCount).map { findDerived.value(Int32($0)) } : []
  }

  /// - Returns: the number of the new row; nil: a row has this key already, and nothing was changed.
  func add(key: [SQLValue], cells: [SQLValue], derived: [SQLValue], importID: Int64, day: CivilDate) throws
    -> Int64?
  {
    try insert.run(joining: key, cells, derived, [.integer(importID), .day(day)])
    return db.changesCount > 0 ? db.lastInsertedRowID : nil
  }

  /// Writes the columns that changed and no others: an index of the others has nothing to do then.
  func change(
    _ stored: Stored, cells: [SQLValue], derived: [SQLValue], importID: Int64, day: CivilDate
  ) throws {
    let before = stored.cells + (readsDerived ? stored.derived : try self.derived(stored.id))
    var (changed, values): (UInt64, [SQLValue]) = (0, [])
    for (column, value) in (cells + derived).enumerated() where before[column] != value {
      changed |= 1 << UInt64(column)
      values.append(value)
    }
    try update(changed).run(joining: values, [.integer(importID), .day(day), .integer(stored.id)])
  }

  private func update(_ changed: UInt64) throws -> SQLStatement {
    if let known = updates[changed] { return known }
    let names = columns.indices.filter { changed & 1 << UInt64($0) != 0 }.map { columns[$0] }
    let assignments = (names + ["import_id", "exported_on"]).map { "\($0) = ?" }.joined(separator: ", ")
    let made = try SQLStatement(db, "UPDATE \(table) SET \(assignments) WHERE id = ?")
    updates[changed] = made
    return made
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
