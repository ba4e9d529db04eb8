// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import Desk

@Suite("The days of a curve")
struct CurveTests {
  private func snapshot(_ day: CivilDate, blocked: Int = 0) -> DaySnapshot {
    DaySnapshot(day: day, judged: 1, blocked: blocked, undetermined: 0)
  }

  @Test("end with today as it stands, not as today's import left it")
  func today() {
    let now = snapshot(day("2026-11-23"), blocked: 1)
    let days = Curve.days([snapshot(day("2026-11-22")), snapshot(day("2026-11-23"))], now: now)
    #expect(days == [snapshot(day("2026-11-22")), now])
    #expect(Curve.days([], now: now) == [now])
  }

  @Test("reach back a year: the day before is left out, the day itself is not")
  func year() {
    let days = ["2025-11-22", "2025-11-23", "2025-11-24"].map { snapshot(day($0)) }
    #expect(Curve.days(days, now: snapshot(day("2026-11-23"))).map(\.day.description) == ["2025-11-23", "2025-11-24", "2026-11-23"])
  }

  @Test("of many days have the last of each week")
  func weeks() {
    // 2026-11-23 is a Monday.
    let now = day("2026-11-23")
    let days = (1...56).reversed().map { snapshot(now.adding(days: -$0)) }
    let kept = Curve.days(days, now: snapshot(now)).map(\.day)
    #expect(kept == (1...8).reversed().map { now.adding(days: -7 * $0 + 6) } + [now])
    #expect(kept.dropLast().allSatisfy { (Int($0.day) + 3) % 7 == 6 }, "Sundays")
    let few = (1...39).reversed().map { snapshot(now.adding(days: -$0)) }
    #expect(Curve.days(few, now: snapshot(now)).count == 40)
  }
}
