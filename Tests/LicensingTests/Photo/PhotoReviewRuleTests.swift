// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("When a photo may be approved or rejected")
struct PhotoReviewRuleTests {
  private func refusal(
    _ answer: PhotoAnswer, _ state: PhotoState?, decided: PhotoState? = nil, held: String? = "a", seen: String? = nil,
    elsewhere: Bool = false
  ) -> DecisionRefusal? {
    PhotoReviewRule.refusal(
      answer, state: state, decided: decided, held: held, seen: seen, isSeenElsewhere: elsewhere)
  }

  @Test("while it waits; not what the registry shows, or a decision has settled, otherwise")
  func state() {
    for answer in PhotoAnswer.allCases {
      #expect(refusal(answer, .pending) == nil)
      for state in [nil, .missing, .approved, .rejected] as [PhotoState?] {
        #expect(refusal(answer, state) == .photoNotPending(state), "\(answer) \(String(describing: state))")
      }
      #expect(refusal(answer, answer.state, decided: answer.state) == nil, "it stands already")
    }
    #expect(refusal(.reject, .approved, decided: .approved) == .photoNotPending(.approved))
  }

  @Test("to approve, somebody has to have seen it, here or elsewhere; to reject, nobody has to")
  func seen() {
    #expect(refusal(.approve, .pending, held: nil) == .noPicture)
    #expect(refusal(.approve, .pending, held: nil, elsewhere: true) == nil)
    #expect(refusal(.reject, .pending, held: nil) == nil)
  }

  @Test("a picture that was seen is the one that is held")
  func changed() {
    #expect(refusal(.approve, .pending, held: "a", seen: "a") == nil)
    #expect(refusal(.approve, .pending, held: "b", seen: "a") == .pictureChanged)
    #expect(refusal(.reject, .pending, held: nil, seen: "a") == .pictureChanged)
  }
}
