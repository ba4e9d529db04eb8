// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Licensing
import RegistryCache

/// Puts a backup in the place of a cache. The old file is kept aside under a new name.
public struct Restore {
  public let backup: String
  public let path: String
  /// What the backup holds.
  public let office: Office
  public let sources: [SourceStatus]
  /// Where the old file goes; nil when none stands there.
  public let aside: String?

  private let source: Cache

  /// Opens and checks the backup; changes nothing yet.
  ///
  /// - Parameter now: seconds since 1970, for the name of the old file.
  /// - Throws: `RestoreError`.
  public init(backup: String, over path: String, now: Int64) throws {
    self.backup = backup
    self.path = Self.resolved(path)
    do {
      source = try Cache.open(backup, willWrite: false)
      let (damage, office, sources) = try source.read { reader in
        (try reader.integrity(), try reader.desk().office, try reader.sources())
      }
      if !damage.isEmpty { throw RestoreError.damaged(path: backup, findings: damage.count) }
      self.office = office
      self.sources = sources
    } catch let error as CacheError {
      throw RestoreError.unusable(path: backup, error)
    }
    aside = Self.exists(self.path) ? Self.freeName(self.path + ".before-restore-\(now)") : nil
    try checkDecisions()
  }

  /// A backup that does not hold every decision of the cache would lose some. What is no cache, or too damaged
  /// to be read, has none to lose: it is kept aside.
  private func checkDecisions() throws {
    let head: (n: Int, hash: String)
    do {
      head = try Cache.open(path, willWrite: false).read { try $0.logHead() }
    } catch CacheError.missing, CacheError.notADatabase, CacheError.notACache, CacheError.damaged {
      return
    } catch CacheError.outdatedReadOnly {
      // Of an older version: brought to this one, it tells what it holds.
      head = try Cache.open(path, willWrite: true).read { try $0.logHead() }
    }
    if head.n == 0 { return }
    let (isHeld, held) = try source.read { (try $0.hasDecision(hash: head.hash), try $0.logHead().n) }
    if !isHeld { throw RestoreError.losesDecisions(path: backup, cache: head.n, backup: held) }
  }

  /// Behind a symbolic link it is the file that is replaced.
  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  private static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func freeName(_ name: String) -> String {
    if !exists(name) { return name }
    var number = 2
    while exists("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }

  /// Copies the backup beside the cache, then changes their names while nobody else writes; until then the
  /// cache is as it was.
  public func run() throws {
    let fresh = Self.freeName(path + ".restoring")
    try source.backup(to: fresh)
    do {
      if let old = try? Cache.open(path, willWrite: true) {
        try old.withoutWriters {
          // Somebody may have decided while the question was on the screen.
          try checkDecisions()
          try swap(fresh)
        }
      } else {
        try swap(fresh)
      }
    } catch {
      unlink(fresh)
      throw error
    }
  }

  private func swap(_ fresh: String) throws {
    if let aside {
      for suffix in ["", "-wal", "-shm"] where Self.exists(path + suffix) {
        guard rename(path + suffix, aside + suffix) == 0 else {
          throw CacheError.cannotCreate(path: aside + suffix, errno: errno)
        }
      }
    }
    guard rename(fresh, path) == 0 else { throw CacheError.cannotCreate(path: path, errno: errno) }
  }
}

/// Why a backup cannot be restored.
public enum RestoreError: Error, Sendable, Equatable {
  case damaged(path: String, findings: Int)
  /// The cache's log goes on behind what the backup holds; with the number of decisions in each.
  case losesDecisions(path: String, cache: Int, backup: Int)
  /// It cannot be opened, or is no cache.
  case unusable(path: String, CacheError)
}
