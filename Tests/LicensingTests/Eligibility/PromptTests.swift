// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The prompt that the phone shows")
struct PromptTests {
  /// The notice's five prompts; the comma is ASCII's, the full stop is U+3002.
  private static let letters: [(Prompt, String)] = [
    (.physicianNothingToShow, "暂无可显示的医师执业电子证照\u{3002}"),
    (.physicianNoPhoto, "未查询到个人照片\u{2C}不予显示医师执业电子证照\u{3002}"),
    (.nurseExpired, "由于执业注册已经过期\u{2C}无法申领亮照\u{3002}"),
    (.nurseNotFound, "未获取到护士的有效信息\u{3002}"),
    (.nurseNoPhoto, "未查询到个人照片\u{2C}不予显示护士执业电子证照\u{3002}"),
  ]

  @Test("is one of the notice's five, letter by letter")
  func letterByLetter() {
    #expect(Prompt.allCases == Self.letters.map(\.0))
    for (prompt, letters) in Self.letters { #expect(Bytes(prompt.rawValue) == Bytes(letters)) }
  }

  @Test(
    "of a physician follows P1 before P3, of a nurse N1 before N2 before N4; an account alone has none",
    arguments: [
      ("qualification.unverified", Prompt.physicianNothingToShow, nil),
      ("qualification.name-differs", .physicianNothingToShow, nil),
      ("qualification.id-differs", .physicianNothingToShow, nil),
      ("qualification.code-differs", .physicianNothingToShow, nil),
      ("qualification.level-or-category-differs", .physicianNothingToShow, nil),
      ("qualification.name-and-id-differ", .physicianNothingToShow, nil),
      ("registration.not-in-force", .physicianNothingToShow, Prompt.nurseNotFound),
      ("registration.status-unknown", .physicianNothingToShow, .nurseNotFound),
      ("registration.expired", nil, .nurseExpired),
      ("account.unregistered", nil, nil), ("account.inactive", nil, nil),
      ("photo.missing", .physicianNoPhoto, .nurseNoPhoto),
      ("photo.pending", .physicianNoPhoto, .nurseNoPhoto),
      ("photo.rejected", .physicianNoPhoto, .nurseNoPhoto),
    ] as [(String, Prompt?, Prompt?)])
  func oneBlocker(code: String, physician: Prompt?, nurse: Prompt?) throws {
    let blocker = BlockerSet(try #require(Blocker(rawValue: code)))
    #expect(Prompt(blocker, kind: .physician) == physician)
    #expect(Prompt(blocker, kind: .nurse) == nurse)
  }

  @Test(
    "is that of the first condition that is not met, whatever else is not", arguments: PersonKind.allCases)
  func firstCondition(kind: PersonKind) {
    let order: [(Condition, Prompt)] =
      kind == .physician
      ? [(.p1, .physicianNothingToShow), (.p3, .physicianNoPhoto)]
      : [(.n1, .nurseNotFound), (.n2, .nurseExpired), (.n4, .nurseNoPhoto)]
    let possible = BlockerSet(Blocker.allCases.filter { $0.condition(of: kind) != nil })
    var wrong: [[String]] = []
    for bits in 0..<UInt32(1 << Blocker.allCases.count) {
      let blockers = BlockerSet(rawValue: bits)
      guard possible.isSuperset(of: blockers) else { continue }
      let notMet = Set(blockers.members.compactMap { $0.condition(of: kind) })
      let expected = order.first { notMet.contains($0.0) }?.1
      if Prompt(blockers, kind: kind) != expected { wrong.append(codes(blockers)) }
    }
    #expect(wrong == [])
  }

  @Test(
    "is none for those whom nothing blocks, and none for what is undetermined", arguments: PersonKind.allCases
  )
  func none(kind: PersonKind) {
    #expect(Prompt([], kind: kind) == nil)
    let facts = Facts.of(
      Fictional.registration(of: kind), qualifications: [], qualificationsCovered: false, account: nil,
      accountsCovered: false)
    #expect(standing(facts, asOf: "2026-06-30").verdict == .undetermined)
    #expect(standing(facts, asOf: "2026-06-30").prompt == nil)
  }

  @Test("of a standing is that of its blockers on the day")
  func onTheDay() {
    let facts = Facts.of(Fictional.nurse(photo: "待审核"))
    #expect(standing(facts, asOf: "2026-06-30").prompt == .nurseNoPhoto)
    #expect(standing(facts, asOf: "2026-07-01").prompt == .nurseExpired)
    #expect(standing(.of(Fictional.nurse(status: "注销")), asOf: "2026-07-01").prompt == .nurseNotFound)
  }
}
