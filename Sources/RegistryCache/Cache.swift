// SPDX-License-Identifier: GPL-3.0-or-later

import Crypto
import GRDB
import Glibc
import Licensing

/// A cache file: the local copy of what the national registration systems export, with what the
/// rules said of it. The only place that knows SQL; it decides no rule.
public final class Cache: Sendable {
  public let path: String
  public let isReadOnly: Bool
  private let queue: DatabaseQueue
  /// The file that was opened: another one may take its place under the same name.
  private let file: FileIdentity?

  private init(path: String, queue: DatabaseQueue, isReadOnly: Bool) {
    self.path = path
    self.queue = queue
    self.isReadOnly = isReadOnly
    file = FileIdentity(path)
  }

  /// Makes a new cache for a desk; never over an existing file.
  public static func create(_ path: String, desk: DeskIdentity) throws {
    try CacheFile.create(path)
    do {
      let queue = try CacheFile.open(path, readOnly: false)
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA journal_mode = WAL")
        try db.inTransaction(.immediate) {
          try Schema.migrate(db, from: 0)
          try db.execute(sql: "PRAGMA application_id = \(CacheFile.applicationID)")
          try CacheWriter(db, path: path).found(desk)
          return .commit
        }
      }
      try queue.close()
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw CacheFile.error(error, path: path)
    }
  }

  /// Opens a cache and makes sure that it is one, and of a version that this program knows.
  ///
  /// - Parameter willWrite: opens for writing; a reader never takes a lock that a writer waits for.
  public static func open(_ path: String, willWrite: Bool) throws -> Cache {
    try CacheFile.checkReadable(path)
    do {
      let queue = try CacheFile.open(path, readOnly: !willWrite)
      let cache = Cache(path: path, queue: queue, isReadOnly: !willWrite)
      try cache.checkFormat()
      return cache
    } catch {
      throw CacheFile.error(error, path: path)
    }
  }

  /// Opens a cache for a glance, such as completion takes: nothing is written, not even beside the file, no lock is
  /// waited for, and an older version is left as it is.
  public static func glance(_ path: String) throws -> Cache {
    try CacheFile.checkReadable(path)
    do {
      let cache = Cache(path: path, queue: try CacheFile.glance(path), isReadOnly: true)
      try cache.checkFormat()
      return cache
    } catch {
      throw CacheFile.error(error, path: path)
    }
  }

  /// Whether the file that was opened still stands under its name.
  var isStillThere: Bool { file != nil && FileIdentity(path) == file }

  private func checkFormat() throws {
    let version = try queue.read { db in
      guard try Self.number("application_id", db) == Int64(CacheFile.applicationID) else {
        throw CacheError.notACache(path: path)
      }
      return try Int(Self.number("user_version", db))
    }
    if version > Schema.version {
      throw CacheError.newer(path: path, found: version, known: Schema.version)
    }
    if version < Schema.version {
      if isReadOnly { throw CacheError.outdatedReadOnly(path: path) }
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          try Schema.migrate(db, from: version)
          return .commit
        }
      }
    }
  }

  /// Not through GRDB's own rows, which take longer than opening the file.
  private static func number(_ pragma: String, _ db: Database) throws -> Int64 {
    let statement = try SQLStatement(db, "PRAGMA \(pragma)")
    defer { statement.reset() }
    return try statement.step() ? statement.integer(0) : 0
  }

  /// Reads in one transaction: everything that `body` sees belongs together.
  public func read<Value>(_ body: (CacheReader) throws -> Value) throws -> Value {
    do {
      return try queue.read { try body(CacheReader($0)) }
    } catch {
      throw CacheFile.error(error, path: path)
    }
  }

  /// Writes in one transaction; an error rolls everything back.
  ///
  /// - Parameter dryRun: does the same and rolls it back.
  public func write<Value>(dryRun: Bool = false, _ body: (CacheWriter) throws -> Value) throws -> Value {
    do {
      var value: Value?
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.inTransaction(.immediate) {
          // A restore put another file in its place while this waited for the lock.
          if FileIdentity(path) != file { throw CacheError.busy(path: path) }
          value = try body(CacheWriter(db, path: path))
          return dryRun ? .rollback : .commit
        }
      }
      guard let value else { throw CacheError.fault(code: 0, detail: "no value") }
      return value
    } catch {
      throw CacheFile.error(error, path: path)
    }
  }

  /// Whether stored verdicts were made by these rules and settings.
  public func isJudgedByTheseRules() throws -> Bool {
    try read { try $0.isJudgedByTheseRules() }
  }

  /// Keeps all writers out while something happens to the file itself.
  public func withoutWriters(_ body: () throws -> Void) throws {
    do {
      try queue.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        try db.inTransaction(.exclusive) {
          try body()
          return .rollback
        }
      }
    } catch {
      throw CacheFile.error(error, path: path)
    }
  }

  /// Reads on another connection of a process that has the cache open, in one transaction: what was committed last.
  static func beside<Value>(_ path: String, _ body: (CacheReader) throws -> Value) throws -> Value {
    let queue = try CacheFile.openBeside(path)
    defer { try? queue.close() }
    return try queue.read { try body(CacheReader($0)) }
  }

  public func close() throws { try queue.close() }

  /// Copies the whole database into a new file, 0600, page by page while others may write.
  public func backup(to path: String) throws {
    try CacheFile.create(path)
    do {
      let copy = try CacheFile.open(path, readOnly: false)
      try queue.backup(to: copy)
      try copy.close()
    } catch {
      for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
      throw CacheFile.error(error, path: path)
    }
  }
}
