// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// How many nurses' registrations run out in one week.
public struct RenewalWeek: Sendable, Equatable {
  /// Thirteen weeks, of which today is the first day and the ninetieth from today the last.
  public static let daysAhead = 90

  public let first: CivilDate
  public let last: CivilDate
  public let people: Int

  /// - Parameter endings: how many end on each day, today or later.
  static func weeks(from asOf: CivilDate, _ endings: [(end: CivilDate, people: Int)]) -> [RenewalWeek] {
    stride(from: 0, through: daysAhead, by: 7).map { offset in
      let (first, last) = (asOf.adding(days: offset), asOf.adding(days: min(offset + 6, daysAhead)))
      let people = endings.filter { first <= $0.end && $0.end <= last }.reduce(0) { $0 + $1.people }
      return RenewalWeek(first: first, last: last, people: people)
    }
  }
}
