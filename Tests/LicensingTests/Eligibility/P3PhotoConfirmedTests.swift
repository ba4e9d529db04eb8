// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("P3: the institution has confirmed the physician's photo")
struct P3PhotoConfirmedTests {
  private func judge(_ photo: String) -> Finding {
    observed(P3PhotoConfirmed.judge(.of(Fictional.physician(photo: photo)), vocabulary: .shipped))
  }

  @Test("is met by a photo that was approved", arguments: ["已通过", "approved"])
  func met(word: String) {
    #expect(judge(word) == .met)
  }

  @Test("is not met without a photo", .demonstrates(.photoMissing), arguments: ["无", "none"])
  func missing(word: String) {
    #expect(codes(judge(word).blockers) == ["photo.missing"])
    #expect(judge(word).state == .notMet)
  }

  @Test(
    "is not met by a photo that waits for review", .demonstrates(.photoPending),
    arguments: ["待审核", "pending"])
  func pending(word: String) {
    #expect(codes(judge(word).blockers) == ["photo.pending"])
    #expect(judge(word).state == .notMet)
  }

  @Test(
    "is not met by a photo that was returned", .demonstrates(.photoRejected), arguments: ["已退回", "rejected"])
  func rejected(word: String) {
    #expect(codes(judge(word).blockers) == ["photo.rejected"])
    #expect(judge(word).state == .notMet)
  }

  @Test("is undetermined when the registry does not state it")
  func notStated() {
    #expect(judge("") == Finding(undetermined: .photo))
    #expect(judge("").state == .undetermined)
  }

  @Test(
    "is undetermined, with a warning, by a word that is not recognised", arguments: ["有", "审核中", "Approved"])
  func unknownWord(word: String) {
    #expect(judge(word) == Finding(undetermined: .photo, warnings: WarningSet(.photoUnknownWord)))
  }
}
