// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import Desk

@Suite("Progress since a day")
struct ProgressTests {
  private static func snapshot(_ iso: String, licensable: Int = 5, blocked: Int = 3, undetermined: Int = 2) -> DaySnapshot {
    DaySnapshot(
      day: day(iso), judged: licensable + blocked + undetermined, blocked: blocked, undetermined: undetermined)
  }

  private let snapshots = ["2026-11-09", "2026-11-16", "2026-11-23"].map { snapshot($0) }

  private func progress(since: String, _ snapshots: [DaySnapshot]? = nil) -> Progress {
    Progress(
      now: Self.snapshot("2026-11-23", licensable: 9, blocked: 1, undetermined: 1), snapshots: snapshots ?? self.snapshots,
      since: day(since), aside: 0)
  }

  @Test(
    "is measured against the snapshot in force on it: the day before, of and after one, and before the first",
    arguments: [
      ("2026-11-15", "2026-11-09", false), ("2026-11-16", "2026-11-16", false), ("2026-11-17", "2026-11-16", false),
      ("2026-11-23", "2026-11-23", false), ("2026-11-09", "2026-11-09", false), ("2026-11-08", "2026-11-09", true),
    ])
  func comparedDay(since: String, used: String, isShorter: Bool) {
    let progress = progress(since: since)
    #expect(progress.before?.day.description == used)
    #expect(progress.isShorter == isShorter)
  }

  @Test("is not measured where there is no earlier day")
  func none() {
    #expect(progress(since: "2026-11-16", []).before == nil)
    #expect(progress(since: "2026-11-16", [Self.snapshot("2026-11-23")]).before == nil)
    #expect(progress(since: "2026-11-16", []).change(.licensable) == nil)
  }

  @Test("counts by verdict")
  func changes() {
    let progress = progress(since: "2026-11-16")
    #expect(Verdict.allCases.map { progress.change($0) } == [4, -2, -1])
  }
}
