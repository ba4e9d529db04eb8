// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The standing of a row on a day")
struct StandingTests {
  @Test(
    "of a nurse turns from licensable to blocked on the day after 有效期至", .demonstrates(.expired),
    arguments: [
      ("2026-06-29", "licensable", []), ("2026-06-30", "licensable", []),
      ("2026-07-01", "blocked", ["registration.expired"]),
    ] as [(String, String, [String])])
  func expiry(asOf: String, verdict: String, blockers: [String]) {
    let standing = standing(.of(Fictional.nurse()), asOf: asOf)
    #expect(standing.verdict.rawValue == verdict)
    #expect(codes(standing.blockers) == blockers)
  }

  @Test("of a nurse follows the setting of the last valid day", .demonstrates(.expired))
  func lastValidDay() throws {
    let excluded = try Settings().changed([(.lastValidDay, "excluded")])
    let facts = Facts.of(Fictional.nurse())
    #expect(standing(facts, asOf: "2026-06-29", settings: excluded).verdict == .licensable)
    #expect(standing(facts, asOf: "2026-06-30", settings: excluded).verdict == .blocked)
  }

  @Test(
    "of a nurse without 有效期至 is undetermined on every day",
    arguments: ["1999-01-01", "2026-06-30", "2099-01-01"])
  func noEnd(asOf: String) {
    let standing = standing(.of(Fictional.nurse(validUntil: nil)), asOf: asOf)
    #expect(standing.verdict == .undetermined)
    #expect(standing.state(of: .n2) == .undetermined)
  }

  @Test("of a physician is the same on every day", arguments: ["1999-01-01", "2026-11-23", "2099-01-01"])
  func physician(asOf: String) {
    #expect(standing(.of(Fictional.physician(validUntil: "2020-01-01")), asOf: asOf).verdict == .licensable)
  }

  @Test("gives each condition its state")
  func states() {
    let physician = standing(
      .of(
        Fictional.physician(status: "注销", photo: "待审核"), qualifications: [], qualificationsCovered: false,
        account: nil, accountsCovered: false), asOf: "2026-11-23")
    #expect(
      Condition.all(of: .physician).map { physician.state(of: $0) } == [.notMet, .undetermined, .notMet])
    #expect(physician.undetermined.members(of: .physician).map(\.condition) == [.p1, .p2])
    let nurse = standing(.of(Fictional.nurse(photo: "")), asOf: "2026-07-01")
    #expect(Condition.all(of: .nurse).map { nurse.state(of: $0) } == [.met, .notMet, .met, .undetermined])
  }

  @Test("keeps 有效期至 for those who ask since when")
  func validUntil() {
    #expect(standing(.of(Fictional.nurse()), asOf: "2026-07-01").validUntil?.description == "2026-06-30")
  }
}
