// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The days of a curve, so few that they can be read.
enum Curve {
  /// How far back it goes.
  static let months = 12
  /// Of more days than this, a week's last stands for the week.
  static let mostDays = 40

  /// - Parameter snapshots: the earliest first; one of today's is what an import left, so `now` takes its place.
  static func days(_ snapshots: [DaySnapshot], now: DaySnapshot) -> [DaySnapshot] {
    let first = now.day.adding(months: -months)
    let days = snapshots.filter { $0.day >= first && $0.day < now.day }
    return (days.count < mostDays ? days : lastOfWeeks(days)) + [now]
  }

  /// Weeks begin on Monday: 1970-01-01 was a Thursday.
  private static func lastOfWeeks(_ days: [DaySnapshot]) -> [DaySnapshot] {
    let week = { (day: DaySnapshot) in (Int(day.day.day) + 3) / 7 }
    return days.indices.filter { $0 == days.count - 1 || week(days[$0]) != week(days[$0 + 1]) }.map { days[$0] }
  }
}
