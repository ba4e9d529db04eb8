// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// One desk at work: its cache, whose desk it is, and the day. The jobs are made from it; they return
/// values and print nothing.
public struct Desk: Sendable {
  public let cache: Cache
  public let office: Office
  public let operatorName: String
  public let settings: Settings
  /// The day that everything is judged on.
  public let asOf: CivilDate
  /// Seconds since 1970.
  public let now: Int64

  /// Opens the cache. Verdicts that other rules or settings made are judged again first.
  ///
  /// - Parameters:
  ///   - operatorName: who works now; nil: who made the cache.
  ///   - asOf: nil: the day of `now`.
  ///   - kept: caches of a session, which stay open.
  ///   - progress: of judging everything again, told now and then (rows done, rows in all).
  public init(
    path: String, willWrite: Bool, operatorName: String?, asOf: CivilDate?, now: Int64, kept: KeptCaches? = nil,
    progress: (Int, Int) throws -> Void = { _, _ in }
  ) throws {
    let day = asOf ?? CivilDate(secondsSince1970: Int(now))
    let opened = try Self.opened(path, willWrite: willWrite, kept)
    let cache = try opened.isJudgedByTheseRules() ? opened : try Self.judgedAgain(opened, day, progress)
    try self.init(cache, operatorName: operatorName, asOf: day, now: now)
  }

  private init(_ cache: Cache, operatorName: String?, asOf: CivilDate, now: Int64) throws {
    self.cache = cache
    self.now = now
    self.asOf = asOf
    let (identity, settings) = try cache.read { (try $0.desk(), try $0.settings()) }
    office = identity.office
    self.operatorName = operatorName ?? identity.operatorName
    self.settings = settings
  }

  /// A desk for a glance: nothing is written, no lock is waited for, and verdicts that other rules made are not shown.
  ///
  /// - Parameter asOf: nil: the day of `now`.
  public init?(glancingAt path: String, asOf: CivilDate? = nil, now: Int64) throws {
    let cache = try Cache.glance(path)
    guard try cache.isJudgedByTheseRules() else { return nil }
    try self.init(cache, operatorName: nil, asOf: asOf ?? CivilDate(secondsSince1970: Int(now)), now: now)
  }

  /// A cache of an older version is brought to this one first, also where the command only reads.
  private static func opened(_ path: String, willWrite: Bool, _ kept: KeptCaches?) throws -> Cache {
    let open = kept?.open ?? Cache.open
    do {
      return try open(path, willWrite)
    } catch CacheError.outdatedReadOnly {
      do {
        return try open(path, true)
      } catch CacheError.readOnly {
        throw CacheError.outdatedReadOnly(path: path)
      }
    }
  }

  private static func judgedAgain(
    _ cache: Cache, _ day: CivilDate, _ progress: (Int, Int) throws -> Void
  ) throws -> Cache {
    let writable: Cache
    do {
      writable = cache.isReadOnly ? try Cache.open(cache.path, willWrite: true) : cache
      _ = try writable.write { writer in
        try writer.judgeEverything(office: try writer.desk().office, asOf: day, progress: progress)
      }
    } catch CacheError.readOnly {
      throw CacheError.outdatedReadOnly(path: cache.path)
    }
    return writable
  }

  /// What this desk sees on its day.
  public var filter: ListFilter { ListFilter(office: office, asOf: asOf, settings: settings) }
}
