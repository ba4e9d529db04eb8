// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Everybody licensable by a day: what is left to do, and at which pace it would be done.
public struct Goal: Sendable, Equatable {
  public let deadline: CivilDate
  public let asOf: CivilDate
  /// Blocked and undetermined people; those set aside have left, and are nobody's to free.
  public let remaining: Int
  /// nil: there is no earlier day to compare with.
  public let gained: Gain?

  /// How many more are licensable than on an earlier day, and how many days lie between.
  public struct Gain: Sendable, Equatable {
    public let people: Int
    public let days: Int
  }

  public init(deadline: CivilDate, progress: Progress) {
    self.deadline = deadline
    let asOf = progress.now.day
    self.asOf = asOf
    remaining = max(0, progress.now.blocked + progress.now.undetermined - progress.aside)
    gained = progress.before.flatMap { before in
      let days = Int(asOf.day) - Int(before.day.day)
      return days > 0 ? Gain(people: progress.now.licensable - before.licensable, days: days) : nil
    }
  }

  /// Days from the report's to the deadline; negative behind it.
  public var daysLeft: Int { Int(deadline.day) - Int(asOf.day) }

  /// How many people a week are to be freed, rounded up: all of them where no more than a week is left. nil: the
  /// deadline has come.
  public var neededPerWeek: Int? {
    guard daysLeft > 0 else { return nil }
    return daysLeft <= 7 ? remaining : (remaining * 7 + daysLeft - 1) / daysLeft
  }

  /// Tenths of people freed a week lately, rounded to the nearest.
  public var tenthsPerWeek: Int? {
    gained.map { gained in
      let (tenths, days) = (gained.people * 70, gained.days)
      return (2 * tenths + (tenths < 0 ? -days : days)) / (2 * days)
    }
  }

  /// When all would be done at the pace of lately; nil: never, or nothing to go by.
  public var expectedOn: CivilDate? {
    if remaining == 0 { return asOf }
    guard let gained, gained.people > 0 else { return nil }
    return asOf.adding(days: (remaining * gained.days + gained.people - 1) / gained.people)
  }
}
