// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import Desk

@Suite("The figures of a report")
struct ReportFiguresTests {
  @Test("of an empty cache are nobody, nowhere, with nothing to compare and no division by nothing")
  func empty() throws {
    let figures = try ScratchDesk().desk().report(ReportRequest(deadline: day("2026-12-31"), names: true))
    #expect(figures.progress.now == DaySnapshot(day: ScratchDesk.today, judged: 0, blocked: 0, undetermined: 0))
    #expect(figures.progress.before == nil)
    #expect(figures.curve == [figures.progress.now])
    #expect(figures.goal?.remaining == 0 && figures.goal?.neededPerWeek == 0)
    #expect(figures.board.isEmpty && figures.institutions.isEmpty && figures.actions.isEmpty)
    #expect(figures.renewals.count == 13 && figures.renewals.allSatisfy { $0.people == 0 })
    #expect(figures.decisions.isEmpty && figures.drift.isEmpty)
    #expect(figures.sources.allSatisfy { $0.last == nil })
    #expect(figures.people?.blocked.isEmpty == true && figures.people?.blockedInAll == 0)
  }

  @Test("compare with seven days before unless told, and name nobody unless asked")
  func defaults() throws {
    let figures = try ScratchDesk().desk().report(ReportRequest())
    #expect(figures.progress.since == day("2026-11-16"))
    #expect(figures.goal == nil)
    #expect(figures.people == nil)
    #expect(figures.institution == nil)
  }

  @Test("of an institution that the desk does not see there are none")
  func unknown() throws {
    let desk = try ScratchDesk().desk()
    #expect(throws: ListError.unknownInstitution("NOBODY")) { try desk.report(ReportRequest(institution: "NOBODY")) }
  }
}
