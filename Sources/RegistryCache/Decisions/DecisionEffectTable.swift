// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// What decisions did to judged rows: a table of its own, since few rows have any. Lives within one
/// transaction.
final class DecisionEffectTable {
  private let select: SQLStatement
  private let upsert: SQLStatement
  private let delete: SQLStatement
  /// Whether any row has one.
  private var isEmpty: Bool

  static let columns = "open, imported_blockers, imported_end, referred_on, submitted_on, aside_until"
  static let columnCount: Int32 = 6

  init(_ db: Database) throws {
    select = try SQLStatement(db, "SELECT \(Self.columns) FROM decision_effect WHERE registration_id = ?")
    upsert = try SQLStatement(
      db, "INSERT OR REPLACE INTO decision_effect (registration_id, \(Self.columns)) VALUES (?,?,?,?,?,?,?)")
    delete = try SQLStatement(db, "DELETE FROM decision_effect WHERE registration_id = ?")
    isEmpty = try Self.isEmpty(db)
  }

  static func isEmpty(_ db: Database) throws -> Bool {
    let any = try SQLStatement(db, "SELECT 1 FROM decision_effect LIMIT 1")
    defer { any.reset() }
    return try !any.step()
  }

  func load(_ registration: Int64) throws -> DecidedPart? {
    if isEmpty { return nil }
    try select.query(.integer(registration))
    defer { select.reset() }
    return try select.step() ? Self.read(select, from: 0) : nil
  }

  /// Reads the columns in the order of `columns`, from this one on; nil where they are all NULL.
  static func read(_ statement: SQLStatement, from first: Int32) -> DecidedPart? {
    guard let open = statement.optionalText(first) else { return nil }
    return DecidedPart(
      open: open.split(separator: " ").compactMap { Int($0) },
      importedBlockers: BlockerSet(rawValue: UInt32(statement.integer(first + 1))),
      importedEnd: statement.day(first + 2), referredOn: statement.day(first + 3),
      submittedOn: statement.day(first + 4), asideUntil: statement.day(first + 5))
  }

  func save(_ decided: DecidedPart?, for registration: Int64) throws {
    guard let decided else {
      if !isEmpty { try delete.run(.integer(registration)) }
      return
    }
    isEmpty = false
    try upsert.run(
      .integer(registration), .text(decided.open.map(String.init).joined(separator: " ")),
      .integer(Int64(decided.importedBlockers.rawValue)), .day(decided.importedEnd), .day(decided.referredOn),
      .day(decided.submittedOn), .day(decided.asideUntil))
  }
}
