// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("Which of two exports counts for one key")
struct ExportPrecedenceTests {
  typealias Standing = ExportPrecedence.Standing

  private static let here = "74085017434152212C2101"
  private static let elsewhere = "74085017434152212C2102"

  private static func counts(
    _ storedDay: String, _ incomingDay: String, _ stored: Standing? = nil, _ incoming: Standing? = nil
  ) -> Bool {
    ExportPrecedence.incomingCounts(
      storedDay: Fictional.day(storedDay), incomingDay: Fictional.day(incomingDay), stored: stored,
      incoming: incoming)
  }

  @Test(
    "is the one of the later export day: the day before loses, the day itself and the day after win",
    arguments: [
      ("2026-11-22", false), ("2026-11-23", true), ("2026-11-24", true), ("2025-11-24", false),
      ("2027-01-01", true),
    ])
  func day(incoming: String, expected: Bool) {
    #expect(Self.counts("2026-11-23", incoming) == expected)
  }

  @Test(
    "on the same day, a row in force never gives way to one from elsewhere that is not",
    arguments: [RegistrationStatus.notInForce, .unknown, .additionalSite])
  func inForceStays(incoming: RegistrationStatus) {
    let stored = Standing(status: .inForce, institution: Self.here)
    #expect(
      !Self.counts(
        "2026-11-23", "2026-11-23", stored, Standing(status: incoming, institution: Self.elsewhere)))
    #expect(
      Self.counts("2026-11-23", "2026-11-23", stored, Standing(status: incoming, institution: Self.here)))
    #expect(
      Self.counts(
        "2026-11-23", "2026-11-24", stored, Standing(status: incoming, institution: Self.elsewhere)))
  }

  @Test(
    "on the same day is otherwise the later import",
    arguments: [
      (RegistrationStatus.inForce, RegistrationStatus.inForce), (.notInForce, .inForce),
      (.notInForce, .notInForce), (.unknown, .notInForce), (.unknown, .inForce), (.notInForce, .unknown),
    ])
  func laterImport(stored: RegistrationStatus, incoming: RegistrationStatus) {
    for institution in [Self.here, Self.elsewhere] {
      #expect(
        Self.counts(
          "2026-11-23", "2026-11-23", Standing(status: stored, institution: Self.here),
          Standing(status: incoming, institution: institution)))
    }
  }

  @Test("does not depend on the order of two exports of one day, where one row is in force and one is not")
  func order() {
    let inForce = Standing(status: .inForce, institution: Self.here)
    let left = Standing(status: .notInForce, institution: Self.elsewhere)
    #expect(!Self.counts("2026-11-23", "2026-11-23", inForce, left))
    #expect(Self.counts("2026-11-23", "2026-11-23", left, inForce))
  }

  @Test("takes institutions byte for byte")
  func canonicalEquivalence() {
    #expect(
      !Self.counts(
        "2026-11-23", "2026-11-23", Standing(status: .inForce, institution: "\u{F900}"),
        Standing(status: .notInForce, institution: "\u{8C48}")))
  }

  @Test("an older export does not count even where it is in force")
  func older() {
    #expect(
      !Self.counts(
        "2026-11-23", "2026-11-22", Standing(status: .notInForce, institution: Self.here),
        Standing(status: .inForce, institution: Self.here)))
  }
}
