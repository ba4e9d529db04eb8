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
  /// - Throws: `CacheError`; `RestoreError.damaged` with every finding of SQLite's integrity check.
  public init(backup: String, over path: String, now: Int64) throws {
    self.backup = backup
    self.path = path
    source = try Cache.open(backup, willWrite: false)
    let (damage, office, sources) = try source.read { reader in
      (try reader.integrity(), try reader.desk().office, try reader.sources())
    }
    if !damage.isEmpty { throw RestoreError.damaged(path: backup, findings: damage.count) }
    self.office = office
    self.sources = sources
    aside = access(path, F_OK) == 0 ? "\(path).before-restore-\(now)" : nil
  }

  /// Copies the backup beside the cache, then changes their names; until then the cache is as it was.
  public func run() throws {
    let fresh = path + ".restoring"
    unlink(fresh)
    try source.backup(to: fresh)
    if let aside {
      for suffix in ["", "-wal", "-shm"] where access(path + suffix, F_OK) == 0 {
        guard rename(path + suffix, aside + suffix) == 0 else {
          unlink(fresh)
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
}
