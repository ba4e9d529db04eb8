// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The conditions")
struct ConditionTests {
  @Test("are three of a physician and four of a nurse, in the notice's order")
  func all() {
    #expect(Condition.all(of: .physician).map(\.rawValue) == ["P1", "P2", "P3"])
    #expect(Condition.all(of: .nurse).map(\.rawValue) == ["N1", "N2", "N3", "N4"])
    #expect(Condition.allCases == PersonKind.allCases.flatMap(Condition.all(of:)))
  }

  @Test("belong to the kind that their letter names", arguments: Condition.allCases)
  func kind(condition: Condition) {
    #expect(condition.kind == (condition.rawValue.hasPrefix("P") ? .physician : .nurse))
  }

  @Test(
    "of account, photo and registration are told apart by kind",
    arguments: [
      (PersonKind.physician, ["P1", "P2", "P3"]), (.nurse, ["N1", "N3", "N4"]),
    ])
  func byMatter(kind: PersonKind, expected: [String]) {
    let conditions = [Condition.registration(of: kind), .account(of: kind), .photo(of: kind)]
    #expect(conditions.map(\.rawValue) == expected)
  }

  @Test("each rule says which condition it judges")
  func rules() {
    let judged = [
      P1QualificationLinkedToRegistration.condition, P2AccountActivated.condition, P3PhotoConfirmed.condition,
      N1RegistrationInForce.condition, N2RegistrationNotExpired.condition, N3AccountActivated.condition,
      N4PhotoConfirmed.condition,
    ]
    #expect(judged == Condition.allCases)
  }
}
