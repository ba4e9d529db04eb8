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
    let changes = try SQLStatement(db, try ListQuery(filter, self).snapshotChanges)
    var (judged, blocked, undetermined) = (0, 0, 0)
    var days: [DaySnapshot] = []
    while try changes.step() {
      judged += Int(changes.integer(1))
      blocked += Int(changes.integer(2))
      undetermined += Int(changes.integer(3))
      days.append(
        DaySnapshot(
          day: CivilDate(day: Int32(changes.integer(0))), judged: judged, blocked: blocked, undetermined: undetermined))
    }
    return days
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
