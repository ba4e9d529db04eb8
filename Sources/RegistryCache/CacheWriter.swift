// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// What can be done to a cache within one transaction. The import and the judging stand in folders
/// of their own.
public final class CacheWriter: CacheReader {
  let path: String
  /// No row has been written in this transaction that bears on a verdict: another connection sees the same.
  private(set) var rowsAreAsCommitted = true

  init(_ db: Database, path: String) throws {
    self.path = path
    try super.init(db)
  }

  /// Whoever writes rows says so before.
  func willWriteRows() { rowsAreAsCommitted = false }

  func found(_ desk: DeskIdentity) throws {
    try SQLStatement(db, "INSERT INTO desk (id, office, code, operator, created_at) VALUES (1, ?, ?, ?, ?)")
      .run(
        .text(desk.office.kind.rawValue), .text(desk.office.code), .text(desk.operatorName),
        .integer(desk.createdAt))
    try markJudged(by: Settings())
  }

  /// Stores a setting; nil goes back to the shipped default. Whoever changes one that bears on
  /// verdicts judges everybody again in the same transaction.
  public func store(_ setting: Setting, value: String?) throws {
    if let value {
      try SQLStatement(
        db, "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
      ).run(.text(setting.key), .text(value))
    } else {
      try SQLStatement(db, "DELETE FROM setting WHERE key = ?").run(.text(setting.key))
    }
  }

  func markJudged(by settings: Settings) throws {
    try SQLStatement(
      db,
      "INSERT INTO judged_by (id, fingerprint) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET fingerprint = excluded.fingerprint"
    ).run(.text(Self.fingerprint(of: settings)))
  }

  /// Logs that full ID numbers are about to be shown: committed before the first byte is printed.
  public func logDisclosure(at: Int64, operatorName: String, command: String, count: Int) throws {
    try SQLStatement(db, "INSERT INTO disclosure (at, operator, command, count) VALUES (?, ?, ?, ?)")
      .run(.integer(at), .text(operatorName), .text(command), .integer(count))
  }

  /// Remembers a rejects file as written, so that one that nobody has touched may be written over.
  public func rememberRejectsFile(sha256: String) throws {
    try SQLStatement(db, "INSERT OR IGNORE INTO rejects_file (sha256) VALUES (?)").run(.text(sha256))
  }
}
