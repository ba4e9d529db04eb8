// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("How a decision stands: open, drift, confirmed, undone, superseded, standing, answered")
struct DecisionStatesTests {
  private let registration = Fictional.physician(name: "石青罗")
  private let qualification = Fictional.qualification()

  private func decision(
    _ n: Int, _ kind: DecisionKind, before: CanonicalValue? = nil, after: CanonicalValue? = nil,
    basis: [String: CanonicalValue] = [:], asOf: String = "2026-05-05"
  ) -> Decision {
    Decision(
      n: n, kind: kind, subject: .physician, certificate: "110450203000123", before: before, after: after,
      basis: .object(basis), operatorName: "陆云", office: .institution(code: "A"), at: 0,
      asOf: Fictional.day(asOf), reason: nil, verified: nil, batch: nil, rules: "", previous: "", hash: "")
  }

  private func replacement(_ n: Int) -> Decision {
    decision(
      n, .qualificationReplace, before: ComparedFields(registration).value,
      after: ComparedFields(qualification).value)
  }

  private func undo(_ n: Int, of other: Int) -> Decision { decision(n, .undo, basis: ["undoes": .number(other)]) }

  private func states(
    _ decisions: [Decision], confirmed: Set<Int> = [], shows: Registration?, qualification: Qualification?? = nil,
    linkMet: Bool = false, asOf: String = "2026-05-05"
  ) -> [DecisionState] {
    let known = (qualification ?? self.qualification).map { ComparedFields($0) }
    return DecisionStates(
      decisions, confirmed: confirmed,
      shown: shows.map { .init(registration: $0) { code in known.flatMap { $0.code == code ? $0 : nil } } },
      linkMet: linkMet, asOf: Fictional.day(asOf)
    ).states
  }

  @Test("a replacement is open while the import shows what stood before, words of level and category aside")
  func open() {
    #expect(states([replacement(1)], shows: registration) == [.open])
    let coded = Fictional.physician(name: "石青罗", level: "1", category: "临床类别")
    #expect(states([replacement(1)], shows: coded) == [.open])
  }

  @Test("it is confirmed by an import that shows what was decided, and stays so whatever comes")
  func confirmed() {
    #expect(states([replacement(1)], shows: Fictional.physician()) == [.confirmed])
    #expect(states([replacement(1)], confirmed: [1], shows: registration) == [.confirmed])
    #expect(states([replacement(1)], confirmed: [1], shows: nil) == [.confirmed])
    #expect(states([replacement(1), undo(2, of: 1)], confirmed: [1], shows: registration) == [.confirmed, .standing])
  }

  @Test("it drifts when the import shows a third value, or the row or its qualification is gone or changed")
  func drift() {
    #expect(states([replacement(1)], shows: Fictional.physician(name: "石青萝")) == [.drift])
    #expect(states([replacement(1)], shows: nil) == [.drift])
    #expect(states([replacement(1)], shows: registration, qualification: .some(nil)) == [.drift])
    let corrected = Fictional.qualification(name: "石青罗")
    #expect(states([replacement(1)], shows: registration, qualification: corrected) == [.drift])
  }

  @Test("what § 2 does not compare takes nothing back: an export that a spreadsheet damaged leaves it open")
  func uncompared() {
    #expect(states([replacement(1)], shows: Fictional.physician(name: "石青罗", idNumber: Fictional.damaged)) == [.open])
    #expect(states([replacement(1)], shows: Fictional.physician(name: "石青罗", code: "")) == [.open])
    let damaged = Fictional.physician(name: "石青罗", idNumber: Fictional.damaged)
    let decided = decision(
      1, .qualificationReplace, before: ComparedFields(damaged).value, after: ComparedFields(qualification).value)
    #expect(states([decided], shows: damaged) == [.open])
    #expect(states([decided], shows: Fictional.physician()) == [.confirmed])
  }

  @Test("undone it no longer counts, and what it had superseded does again")
  func undoAndSupersede() {
    #expect(states([replacement(1), undo(2, of: 1)], shows: registration) == [.undone, .standing])
    #expect(states([replacement(1), replacement(2)], shows: registration) == [.superseded, .open])
    #expect(
      states([replacement(1), replacement(2), undo(3, of: 2)], shows: registration) == [.open, .undone, .standing])
  }

  private func photo(_ n: Int, _ after: PhotoState, before: PhotoState? = .pending, of picture: String? = nil) -> Decision {
    decision(
      n, after == .approved ? .photoApprove : .photoReject,
      before: .object(["photo": .text(orNull: before?.rawValue)]), after: .object(["photo": .text(after.rawValue)]),
      basis: ["picture": .text(orNull: picture)])
  }

  private func photos(
    _ decisions: [Decision], shows: PhotoState?, holds picture: String? = nil, confirmed: Set<Int> = []
  ) -> DecisionStates {
    DecisionStates(
      decisions, confirmed: confirmed,
      shown: .init(registration: registration, photo: shows, picture: picture) { _ in nil },
      asOf: Fictional.day("2026-05-05"))
  }

  @Test(
    "a photo's decision is open while the import shows what stood before, confirmed by what was decided, else drift",
    arguments: [
      (.pending, .pending, .open), (.pending, .approved, .confirmed), (.pending, .rejected, .drift), (.pending, nil, .drift),
      (nil, nil, .open), (nil, .pending, .drift), (.missing, .missing, .open), (.missing, .pending, .drift),
    ] as [(PhotoState?, PhotoState?, DecisionState)])
  func photo(before: PhotoState?, shows: PhotoState?, state: DecisionState) {
    #expect(photos([photo(1, .approved, before: before)], shows: shows).states == [state])
  }

  @Test("approving and returning are one matter; another picture takes the place of what was decided on the one before")
  func photoMatters() {
    #expect(photos([photo(1, .approved), photo(2, .rejected)], shows: .pending).states == [.superseded, .open])
    let decided = [photo(1, .approved, of: "a")]
    #expect(photos(decided, shows: .pending, holds: "a").states == [.open])
    #expect(photos(decided, shows: .pending, holds: "b").states == [.superseded])
    #expect(photos([photo(1, .approved)], shows: .pending, holds: "b").states == [.superseded], "it was seen elsewhere")
    #expect(photos(decided, shows: .pending, holds: "b", confirmed: [1]).states == [.confirmed])
  }

  @Test("a held picture that no decision has judged waits; what the import shows as approved stays so")
  func heldPicture() {
    for shows in [nil, PhotoState.missing, .pending, .rejected] {
      #expect(photos([], shows: shows, holds: "a").photo == .pending, "\(String(describing: shows))")
    }
    #expect(photos([], shows: .approved, holds: "a").photo == nil)
    #expect(photos([], shows: .missing).photo == nil)
    #expect(photos([photo(1, .rejected, before: .missing, of: "a")], shows: .missing, holds: "a").photo == .rejected)
    let undone = [photo(1, .rejected, before: .missing, of: "a"), undo(2, of: 1)]
    #expect(photos(undone, shows: .missing, holds: "a").photo == .pending)
    #expect(photos([photo(1, .rejected, before: .missing, of: "a")], shows: .missing, holds: "b").photo == .pending)
    let drifted = photos([photo(1, .approved, before: .missing, of: "a")], shows: .rejected, holds: "a")
    let settled = photos([photo(1, .approved, of: "a")], shows: .pending, holds: "a", confirmed: [1])
    #expect(settled.photo == nil, "a later 待审核 is about another picture")
    let again = [photo(1, .approved, of: "a"), photo(2, .approved)]
    #expect(photos(again, shows: .pending, holds: "a", confirmed: [1]).states == [.confirmed, .open], "seen elsewhere")
    #expect(drifted.states == [.drift] && drifted.photo == nil, "it was judged: the import counts")
  }

  private func approval(_ n: Int, submission: Int) -> Decision {
    decision(
      n, .renewalApprove, before: .object(["validUntil": .text("2026-06-30")]),
      after: .object(["validUntil": .text("2031-06-30")]), basis: ["submission": .number(submission)])
  }

  private func submission(_ n: Int) -> Decision {
    decision(n, .renewalSubmit, basis: ["validUntil": .text("2026-06-30")])
  }

  @Test(
    "an approval is confirmed by any later end, open at the old one, and drifts at an earlier one",
    arguments: [
      ("2026-06-30", .open), ("2026-07-01", .confirmed), ("2031-06-30", .confirmed),
      ("2026-06-29", .drift), (nil, .drift),
    ] as [(String?, DecisionState)])
  func approval(end: String?, state: DecisionState) {
    #expect(states([approval(1, submission: 0)], shows: Fictional.nurse(validUntil: end)) == [state])
  }

  @Test("a submission is answered by an approval, a refusal or a later end, and stands again when that is undone")
  func submission() {
    let nurse = Fictional.nurse()
    let refusal = decision(2, .renewalRefuse, basis: ["submission": .number(1)])
    #expect(states([submission(1)], shows: nurse) == [.standing])
    #expect(states([submission(1), approval(2, submission: 1)], shows: nurse) == [.answered, .open])
    #expect(states([submission(1), refusal], shows: nurse) == [.answered, .standing])
    #expect(states([submission(1), refusal, undo(3, of: 2)], shows: nurse) == [.standing, .undone, .standing])
    #expect(states([submission(1)], shows: Fictional.nurse(validUntil: "2026-07-01")) == [.answered])
    #expect(states([submission(1)], shows: Fictional.nurse(validUntil: "2026-06-29")) == [.standing])
    #expect(states([submission(1)], confirmed: [1], shows: nurse) == [.answered], "an import answered it once")
  }

  @Test("a referral is answered once the link is met; setting aside when its day has come, or a later one counts")
  func others() {
    let referral = decision(1, .qualificationRefer)
    #expect(states([referral], shows: registration) == [.standing])
    #expect(states([referral], shows: registration, linkMet: true) == [.answered])
    let aside = decision(1, .personAside, basis: ["until": .text("2026-05-10")])
    for (day, state) in [("2026-05-09", DecisionState.standing), ("2026-05-10", .answered), ("2026-05-11", .answered)] {
      #expect(states([aside], shows: registration, asOf: day) == [state])
    }
    let longer = decision(2, .personAside, basis: ["until": .text("2026-06-10")])
    #expect(states([aside, longer], shows: registration) == [.superseded, .standing])
    #expect(states([decision(1, .personNote)], shows: nil) == [.standing])
  }

  @Test("only open decisions count: the link is settled, and nothing else")
  func effect() {
    func effect(_ decisions: [Decision], _ shows: Registration?) -> DecisionEffect {
      let known = ComparedFields(qualification)
      return DecisionEffect(
        DecisionStates(
          decisions, confirmed: [], shown: shows.map { .init(registration: $0) { $0 == known.code ? known : nil } },
          asOf: Fictional.day("2026-05-05")))
    }
    #expect(effect([replacement(1)], registration) == DecisionEffect(open: [1], settlesLink: true))
    #expect(effect([replacement(1)], Fictional.physician(name: "石青萝")) == DecisionEffect(isDrifted: true))
    #expect(effect([replacement(1)], Fictional.physician()) == .none)
    let renewed = DecisionEffect(open: [2], validUntil: Fictional.day("2031-06-30"))
    #expect(effect([submission(1), approval(2, submission: 1)], Fictional.nurse()) == renewed)
  }

  @Test("a phone shows what the imports alone say, while the verdict counts open decisions")
  func phone() {
    let facts = Facts(
      registration: registration, status: .inForce, qualifications: [qualification], qualificationsCovered: true,
      account: "已激活", accountsCovered: true, decided: DecisionEffect(open: [1], settlesLink: true))
    let now = standing(facts, asOf: "2026-05-05")
    #expect(now.verdict == .licensable)
    #expect(now.prompt == .physicianNothingToShow)
  }

  @Test("an undo is refused for another desk, an undo, what is confirmed, and what later decisions rest on")
  func undoRule() {
    let own = Office.institution(code: "A")
    func refusal(_ decision: Decision, _ all: [Decision], confirmed: Set<Int> = [], desk: Office? = nil)
      -> DecisionRefusal?
    {
      let shown = DecisionStates.Shown(registration: Fictional.nurse()) { _ in nil }
      return UndoRule.refusal(
        of: decision,
        DecisionStates(all, confirmed: confirmed, shown: shown, asOf: Fictional.day("2026-05-05")),
        desk: desk ?? own)
    }
    let (first, second) = (submission(1), approval(2, submission: 1))
    #expect(refusal(first, [first]) == nil)
    #expect(refusal(first, [first, second]) == .restedOn(1, by: [2]))
    #expect(refusal(first, [first, second, undo(3, of: 2)]) == nil)
    #expect(refusal(second, [first, second], confirmed: [2]) == .confirmedAlready(2))
    #expect(refusal(undo(3, of: 2), [first, second, undo(3, of: 2)]) == .isUndo(3))
    #expect(refusal(first, [first], desk: .institution(code: "B")) == .otherDesk(own))
    let refused = decision(2, .renewalRefuse, basis: ["submission": .number(1)])
    #expect(refusal(refused, [first, refused, submission(3)]) == .restedOn(2, by: [3]))
    #expect(refusal(refused, [first, refused, submission(3), undo(4, of: 3)]) == nil)
  }
}
