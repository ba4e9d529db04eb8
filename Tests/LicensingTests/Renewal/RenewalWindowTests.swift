// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("Renewal of a nurse's registration: when it can be asked for, and how long it then runs")
struct RenewalWindowTests {
  private func window(_ end: String, _ settings: Settings = Settings()) -> RenewalWindow {
    RenewalWindow(end: Fictional.day(end), settings: settings, calendar: WorkingCalendar(settings))
  }

  @Test(
    "it opens three months before the end, clamped to the month's last day, and is in time until 30 days before",
    arguments: [
      ("2026-06-30", "2026-03-30", "2026-05-31"), ("2026-05-31", "2026-02-28", "2026-05-01"),
      ("2024-05-31", "2024-02-29", "2024-05-01"), ("2027-02-28", "2026-11-28", "2027-01-29"),
    ])
  func examples(end: String, opens: String, onTimeUntil: String) {
    #expect(window(end).opens == Fictional.day(opens))
    #expect(window(end).onTimeUntil == Fictional.day(onTimeUntil))
  }

  @Test(
    "the day before, of and after each border",
    arguments: [
      ("2026-03-29", RenewalState.notOpen), ("2026-03-30", .onTime), ("2026-05-31", .onTime), ("2026-06-01", .late),
      ("2026-06-30", .late), ("2026-07-01", .expired),
    ])
  func borders(asOf: String, state: RenewalState) {
    #expect(window("2026-06-30").state(asOf: Fictional.day(asOf)) == state)
  }

  @Test(
    "leap days: an end on 29 February opens on 29 November and stays valid on its day",
    arguments: [
      ("2023-11-28", RenewalState.notOpen), ("2023-11-29", .onTime), ("2024-01-30", .onTime), ("2024-01-31", .late),
      ("2024-02-29", .late), ("2024-03-01", .expired),
    ])
  func leap(asOf: String, state: RenewalState) {
    #expect(window("2024-02-29").state(asOf: Fictional.day(asOf)) == state)
  }

  @Test("北京 opens six months before; a place may count 30 working days; the last day may be excluded")
  func settings() throws {
    let beijing = try Settings().changed([(.renewalOpensMonths, "6")])
    #expect(window("2026-06-30", beijing).opens == Fictional.day("2025-12-30"))
    let working = try Settings().changed([(.renewalOnTimeUnit, "working")])
    #expect(window("2026-06-30", working).onTimeUntil == Fictional.day("2026-05-18"))
    let excluded = try Settings().changed([(.lastValidDay, "excluded")])
    #expect(window("2026-06-30", excluded).state(asOf: Fictional.day("2026-06-30")) == .expired)
  }

  @Test("where working days are not published, on time or late is not told")
  func unpublished() throws {
    let working = try Settings().changed([(.renewalOnTimeUnit, "working")])
    let window = window("2027-02-28", working)
    #expect(window.onTimeUntil == nil)
    #expect(window.state(asOf: Fictional.day("2026-12-15")) == .open)
    #expect(window.state(asOf: Fictional.day("2026-11-27")) == .notOpen)
  }

  @Test(
    "a new term runs five years from the old end; 29 February becomes 28 February",
    arguments: [("2026-06-30", "2031-06-30"), ("2024-02-29", "2029-02-28"), ("2023-02-28", "2028-02-28")])
  func newEnd(old: String, new: String) {
    let end = RenewalTerm.newEnd(oldEnd: Fictional.day(old), approvedOn: Fictional.day("2026-05-05"), Settings())
    #expect(end == Fictional.day(new))
  }

  @Test("by setting it runs from the day of approval")
  func fromApproval() throws {
    let settings = try Settings().changed([(.renewalNewEnd, "approval")])
    let end = RenewalTerm.newEnd(
      oldEnd: Fictional.day("2026-06-30"), approvedOn: Fictional.day("2026-05-05"), settings)
    #expect(end == Fictional.day("2031-05-05"))
  }

  @Test(
    "asked in time and undecided after the end is deemed renewed; asked late, or not yet at the end, is not",
    arguments: [
      ("2026-05-31", "2026-07-01", true), ("2026-05-31", "2026-06-30", false), ("2026-06-01", "2026-07-01", false),
      ("2026-05-01", "2026-12-31", true),
    ])
  func deemed(submitted: String, asOf: String, deemed: Bool) {
    #expect(
      RenewalTerm.isDeemedRenewed(
        submittedOn: Fictional.day(submitted), window: window("2026-06-30"), asOf: Fictional.day(asOf)) == deemed)
  }

  @Test("where it cannot be told whether it was in time, nothing is claimed")
  func deemedUnknown() throws {
    let working = try Settings().changed([(.renewalOnTimeUnit, "working")])
    #expect(
      !RenewalTerm.isDeemedRenewed(
        submittedOn: Fictional.day("2026-12-01"), window: window("2027-02-28", working),
        asOf: Fictional.day("2027-03-01")))
  }
}

@Suite("Renewal of a nurse's registration: what may be submitted and approved")
struct RenewalRuleTests {
  private func refusal(
    _ registration: Registration = Fictional.nurse(), asOf: String, _ settings: Settings = Settings()
  ) -> DecisionRefusal? {
    RenewalRule.refusalToSubmit(
      kind: registration.kind, registration: registration,
      status: Vocabulary.shipped.status(registration.status, of: registration.kind),
      end: registration.validUntil, asOf: Fictional.day(asOf), settings: settings, calendar: WorkingCalendar(settings))
  }

  @Test("a submission is taken from the day the window opens, late ones and expired ones too")
  func borders() {
    #expect(refusal(asOf: "2026-03-29") == .notOpenYet(opens: Fictional.day("2026-03-30")))
    for day in ["2026-03-30", "2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01", "2029-01-01"] {
      #expect(refusal(asOf: day) == nil, "\(day)")
    }
  }

  @Test("by setting an expired registration is refused")
  func afterExpiry() throws {
    let refuse = try Settings().changed([(.renewalAfterExpiry, "refuse")])
    #expect(refusal(asOf: "2026-06-30", refuse) == nil)
    #expect(refusal(asOf: "2026-07-01", refuse) == .afterEnd(Fictional.day("2026-06-30")))
  }

  @Test("only a nurse in force whose end is known")
  func others() {
    #expect(refusal(Fictional.nurse(status: "注销"), asOf: "2026-05-01") == .notInForce("注销"))
    #expect(refusal(Fictional.nurse(status: "借调"), asOf: "2026-05-01") == .notInForce("借调"))
    #expect(refusal(Fictional.nurse(validUntil: nil), asOf: "2026-05-01") == .endUnknown)
    #expect(refusal(Fictional.physician(), asOf: "2026-05-01") == .notANurse)
  }

  @Test("five years more have to reach past the day of approval")
  func newEndAhead() throws {
    let old = Fictional.day("2020-05-05")
    #expect(throws: DecisionRefusal.newEndNotAhead(Fictional.day("2025-05-05"))) {
      try RenewalRule.newEnd(oldEnd: old, approvedOn: Fictional.day("2025-05-05"), Settings())
    }
    #expect(
      try RenewalRule.newEnd(oldEnd: old, approvedOn: Fictional.day("2025-05-04"), Settings())
        == Fictional.day("2025-05-05"))
    #expect(throws: DecisionRefusal.endUnknown) {
      try RenewalRule.newEnd(oldEnd: nil, approvedOn: Fictional.day("2025-05-05"), Settings())
    }
  }
}
