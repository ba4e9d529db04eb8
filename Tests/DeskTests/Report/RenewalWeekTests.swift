// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import Desk

@Suite("Renewals by week")
struct RenewalWeekTests {
  private let today = day("2026-11-23")

  private func weeks(_ offsets: [Int]) -> [Int] {
    RenewalWeek.weeks(from: today, offsets.map { (today.adding(days: $0), 1) }).map(\.people)
  }

  @Test("are thirteen, from today to the ninetieth day, without a gap")
  func days() {
    let weeks = RenewalWeek.weeks(from: today, [])
    #expect(weeks.count == 13)
    #expect(weeks.first?.first == today)
    #expect(weeks.last?.last == today.adding(days: 90))
    for (week, next) in zip(weeks, weeks.dropFirst()) { #expect(week.last.adding(days: 1) == next.first) }
  }

  @Test("count the first and the last day of each, and none beyond")
  func borders() {
    #expect(weeks([0, 6, 7, 13, 14, 90, 91]) == [2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1])
  }
}
