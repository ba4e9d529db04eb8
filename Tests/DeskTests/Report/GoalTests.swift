// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import Desk

@Suite("A deadline")
struct GoalTests {
  private func goal(
    _ deadline: String, open: Int = 100, aside: Int = 0, before: (day: String, licensable: Int)? = nil
  ) -> Goal {
    let now = DaySnapshot(day: day("2026-11-23"), judged: 200 + open, blocked: open - open / 4, undetermined: open / 4)
    let earlier = before.map {
      DaySnapshot(day: day($0.day), judged: 200 + open, blocked: 200 + open - $0.licensable, undetermined: 0)
    }
    return Goal(
      deadline: day(deadline),
      progress: Progress(now: now, snapshots: earlier.map { [$0] } ?? [], since: day("2026-11-16"), aside: aside))
  }

  @Test(
    "needs all at once from a week before on, none from its day on",
    arguments: [
      ("2026-12-07", 14, 50), ("2026-12-08", 15, 47), ("2026-12-01", 8, 88), ("2026-11-30", 7, 100), ("2026-11-24", 1, 100),
      ("2026-11-23", 0, nil), ("2026-11-22", -1, nil),
    ] as [(String, Int, Int?)])
  func needed(deadline: String, daysLeft: Int, perWeek: Int?) {
    let goal = goal(deadline)
    #expect(goal.daysLeft == daysLeft)
    #expect(goal.neededPerWeek == perWeek)
    #expect(goal.remaining == 100)
  }

  @Test("leaves people set aside out")
  func aside() { #expect(goal("2026-12-07", aside: 30).remaining == 70) }

  @Test(
    "is expected at the pace of lately, to the next whole day",
    arguments: [
      ("2026-11-16", 190, 100, "2027-02-01"), ("2026-11-20", 199, 23, "2027-09-19"), ("2026-11-16", 200, 0, nil),
      ("2026-11-16", 207, -70, nil),
    ] as [(String, Int, Int, String?)])
  func pace(since: String, licensable: Int, tenths: Int, expected: String?) {
    let goal = goal("2026-12-31", before: (since, licensable))
    #expect(goal.tenthsPerWeek == tenths)
    #expect(goal.expectedOn?.description == expected)
  }

  @Test("has no pace without an earlier day, and none is needed when nobody is left")
  func borders() {
    #expect(goal("2026-12-31").tenthsPerWeek == nil)
    #expect(goal("2026-12-31").expectedOn == nil)
    #expect(goal("2026-12-31", open: 0).neededPerWeek == 0)
    #expect(goal("2026-12-31", open: 0).expectedOn == day("2026-11-23"))
  }
}
