// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// How people stand, against an earlier day.
public struct Progress: Sendable, Equatable {
  public let now: DaySnapshot
  /// nil: no earlier import has kept one.
  public let before: DaySnapshot?
  /// The day that was asked for.
  public let since: CivilDate
  /// People of `now` who are set aside, so that no list has them.
  public let aside: Int

  /// - Parameter snapshots: the earliest first.
  public init(now: DaySnapshot, snapshots: [DaySnapshot], since: CivilDate, aside: Int) {
    self.now = now
    self.since = since
    self.aside = aside
    // What was kept today is how it is: only who asks for today compares with it.
    before = snapshots.last { $0.day <= since } ?? snapshots.first { $0.day < now.day }
  }

  /// No import is as old as the day that was asked for: the oldest takes its place.
  public var isShorter: Bool { before.map { $0.day > since } ?? false }

  /// By how many there are more of a verdict; nil: nothing to compare with.
  public func change(_ verdict: Verdict) -> Int? { before.map { now.count(verdict) - $0.count(verdict) } }
}
