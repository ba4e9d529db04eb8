// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("N2: the nurse's registration has not expired")
struct N2RegistrationNotExpiredTests {
  private func judge(_ validUntil: String?, asOf: String, _ settings: Settings = Settings()) -> Finding {
    observed(
      N2RegistrationNotExpired.judge(
        validUntil: validUntil.map(Fictional.day), asOf: Fictional.day(asOf), settings: settings))
  }

  private static func excluded() throws -> Settings {
    try Settings().changed([(.lastValidDay, "excluded")])
  }

  @Test(
    "有效期至 itself is the last valid day", .demonstrates(.expired),
    arguments: [
      ("2026-06-30", "2026-06-29", true), ("2026-06-30", "2026-06-30", true),
      ("2026-06-30", "2026-07-01", false), ("2024-02-29", "2024-02-29", true),
      ("2024-02-29", "2024-03-01", false), ("2026-12-31", "2026-12-31", true),
      ("2026-12-31", "2027-01-01", false), ("2026-06-30", "2031-06-30", false),
      ("2026-06-30", "2021-06-30", true),
    ])
  func borders(validUntil: String, asOf: String, met: Bool) {
    let finding = judge(validUntil, asOf: asOf)
    #expect(codes(finding.blockers) == (met ? [] : ["registration.expired"]))
    #expect(finding.state == (met ? .met : .notMet))
  }

  @Test(
    "where a place says so, 有效期至 is the first day that is not valid", .demonstrates(.expired),
    arguments: [("2026-06-29", true), ("2026-06-30", false), ("2026-07-01", false)])
  func lastDayExcluded(asOf: String, met: Bool) throws {
    let finding = judge("2026-06-30", asOf: asOf, try Self.excluded())
    #expect(codes(finding.blockers) == (met ? [] : ["registration.expired"]))
  }

  @Test("is undetermined when 有效期至 is empty")
  func empty() throws {
    #expect(judge(nil, asOf: "2026-06-30") == Finding(undetermined: .validUntil))
    #expect(judge(nil, asOf: "2026-06-30", try Self.excluded()).state == .undetermined)
  }

  @Test("blocks since the day after 有效期至")
  func firstExpiredDay() throws {
    let end = Fictional.day("2024-02-29")
    #expect(N2RegistrationNotExpired.firstExpiredDay(end, Settings()).description == "2024-03-01")
    #expect(N2RegistrationNotExpired.firstExpiredDay(end, try Self.excluded()).description == "2024-02-29")
  }

  @Test(
    "an index finds the same rows as the rule: those that end on the last expired end or before",
    arguments: [
      "2026-06-30", "2026-01-01", "2024-03-01",
    ])
  func boundAndRuleAgree(asOf: String) throws {
    for settings in [Settings(), try Self.excluded()] {
      let today = Fictional.day(asOf)
      let bound = N2RegistrationNotExpired.lastExpiredEnd(asOf: today, settings)
      for offset in -3...3 {
        let end = today.adding(days: offset)
        let finding = N2RegistrationNotExpired.judge(validUntil: end, asOf: today, settings: settings)
        #expect((finding.state == .notMet) == (end <= bound), "有效期至 \(end) on \(today)")
      }
    }
  }
}
