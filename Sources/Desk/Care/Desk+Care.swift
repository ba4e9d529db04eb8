// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Licensing
import RegistryCache

extension Desk {
  /// Makes a cache for a desk. - Throws: `CacheError.exists` where a file stands.
  public static func create(path: String, office: Office, operatorName: String, now: Int64) throws {
    try Cache.create(
      path, desk: DeskIdentity(office: office, operatorName: operatorName, createdAt: now))
  }

  /// Checks file and judgements; every finding.
  public func check(progress: () throws -> Void) throws -> [CacheDamage] {
    try cache.read { try $0.check(progress: progress) }
  }

  /// - Throws: `CacheError.exists` where a file stands.
  public func backup(to path: String) throws { try cache.backup(to: path) }

  /// Logs that full ID numbers are about to be shown, committed before this returns.
  public func logDisclosure(command: String, count: Int) throws {
    do {
      // A connection of its own: the list that is about to be shown is being read on the other.
      try Cache.open(cache.path, willWrite: true).write {
        try $0.logDisclosure(at: now, operatorName: operatorName, command: command, count: count)
      }
    } catch let error as CacheError {
      throw DisclosureError.cannotBeLogged(error)
    }
  }
}

/// `--reveal` is refused where it cannot be logged.
public enum DisclosureError: Error, Sendable, Equatable {
  case cannotBeLogged(CacheError)
}
