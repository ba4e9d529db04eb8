// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// How many of the people whom a desk sees stood how on a day, as the last import of that day left them.
public struct DaySnapshot: Sendable, Equatable {
  public let day: CivilDate
  public let judged: Int
  public let blocked: Int
  public let undetermined: Int

  public init(day: CivilDate, judged: Int, blocked: Int, undetermined: Int) {
    self.day = day
    self.judged = judged
    self.blocked = blocked
    self.undetermined = undetermined
  }

  public var licensable: Int { judged - blocked - undetermined }

  public func count(_ verdict: Verdict) -> Int {
    switch verdict {
    case .licensable: licensable
    case .blocked: blocked
    case .undetermined: undetermined
    }
  }
}

extension CacheReader {
  /// The days up to the filter's on which imports looked, the earliest first, with what the desk sees of the filter's
  /// institution or of all. Of the filter nothing else matters.
  public func snapshots(_ filter: ListFilter) throws -> [DaySnapshot] {
    let changes = try snapshotChanges(try ListQuery(filter, self))
    let days = try SQLStatement(db, "SELECT day FROM snapshot WHERE day <= ? ORDER BY day")
    try days.query(.day(filter.asOf))
    var counts = SIMD3<Int>()
    var snapshots: [DaySnapshot] = []
    while try days.step() {
      guard let day = days.day(0) else { continue }
      counts &+= changes[day] ?? SIMD3()
      snapshots.append(DaySnapshot(day: day, judged: counts[0], blocked: counts[1], undetermined: counts[2]))
    }
    return snapshots
  }

  /// By how much judged, blocked and undetermined people of a day are more than before: added up place by place, which
  /// takes a fraction of the time of SQLite's window functions.
  private func snapshotChanges(_ query: ListQuery) throws -> [CivilDate: SIMD3<Int>] {
    let rows = try SQLStatement(db, query.snapshotCounts)
    var changes: [CivilDate: SIMD3<Int>] = [:]
    var place: (institution: Int64, authority: Int64) = (0, -1)
    var before = SIMD3<Int>()
    while try rows.step() {
      let here = (institution: rows.integer(0), authority: rows.integer(1))
      if here != place { (place, before) = (here, SIMD3()) }
      let counts = SIMD3(Int(rows.integer(3)), Int(rows.integer(4)), Int(rows.integer(5)))
      changes[CivilDate(day: Int32(truncatingIfNeeded: rows.integer(2))), default: SIMD3()] &+= counts &- before
      before = counts
    }
    return changes
  }
}

extension CacheWriter {
  /// Keeps the counts of the filter's day, where they are others than before; a second time on the same day, in their
  /// place. Of a day behind the last that was kept nothing is: what the cache holds today is not how it was then.
  ///
  /// - Parameters:
  ///   - filter: what the desk sees on its day; of it nothing else matters.
  ///   - clock: the day by the clock. Days behind both are taken back: they were somebody's trial, for they have not come.
  func takeSnapshot(_ filter: ListFilter, clock: CivilDate) throws {
    let day = filter.asOf
    try SQLStatement(db, "DELETE FROM snapshot WHERE day > ?").run(.day(max(day, clock)))
    if try number("SELECT EXISTS (SELECT 1 FROM snapshot WHERE day > \(day.day))") != 0 { return }
    try SQLStatement(db, "INSERT OR IGNORE INTO snapshot (day) VALUES (?)").run(.day(day))
    try SQLStatement(
      db,
      """
      INSERT INTO snapshot_count (day, institution_id, authority, judged, blocked, undetermined)
      SELECT ?, place, authority, judged, blocked, undetermined FROM (\(try ListQuery(filter, self).placeCounts)) n
      WHERE (judged, blocked, undetermined) IS NOT (
        SELECT judged, blocked, undetermined FROM snapshot_count c
        WHERE c.institution_id = n.place AND c.authority = n.authority ORDER BY c.day DESC LIMIT 1)
      ON CONFLICT DO UPDATE SET judged = excluded.judged, blocked = excluded.blocked, undetermined = excluded.undetermined
      """
    ).run(.day(day))
  }
}
