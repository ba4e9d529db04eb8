// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The judgement of a row")
struct JudgementTests {
  @Test("finds a physician licensable whose three conditions are met")
  func licensablePhysician() {
    let judgement = judgement(.of(Fictional.physician()))
    #expect(judgement.blockers.isEmpty)
    #expect(judgement.undetermined.isEmpty)
    #expect(judgement.differences.isEmpty)
    #expect(judgement.candidate == Fictional.code)
    #expect(judgement.accountFound)
    #expect(judgement.warnings.isEmpty)
    #expect(standing(.of(Fictional.physician()), asOf: "2026-11-23").verdict == .licensable)
  }

  @Test(
    "lists a physician's blockers by condition, within P1 the qualification's first",
    .demonstrates(
      .codeDiffers, .notInForce, .accountInactive, .photoPending))
  func physicianOrder() {
    let facts = Facts.of(
      Fictional.physician(code: Fictional.oldCode, status: "注销", photo: "待审核"), account: "未激活")
    #expect(
      codes(judgement(facts).blockers) == [
        "qualification.code-differs", "registration.not-in-force", "account.inactive", "photo.pending",
      ])
  }

  @Test(
    "lists a nurse's blockers by condition, expiry between registration and account",
    .demonstrates(
      .statusUnknown, .expired, .accountUnregistered, .photoRejected))
  func nurseOrder() {
    let facts = Facts.of(Fictional.nurse(status: "退休", photo: "已退回"), account: nil)
    #expect(
      codes(standing(facts, asOf: "2026-07-01").blockers) == [
        "registration.status-unknown", "registration.expired", "account.unregistered", "photo.rejected",
      ])
  }

  @Test("lists what is undetermined by condition")
  func undetermined() {
    let physician = judgement(
      .of(
        Fictional.physician(photo: ""), qualifications: [], qualificationsCovered: false, account: nil,
        accountsCovered: false))
    #expect(
      physician.undetermined.members(of: .physician)
        == [Undetermined(.p1, .qualifications), Undetermined(.p2, .accounts), Undetermined(.p3, .photo)])
    let nurse = judgement(
      .of(Fictional.nurse(idNumber: Fictional.damaged, photo: "有", validUntil: nil), account: nil))
    #expect(
      nurse.undetermined.members(of: .nurse)
        == [Undetermined(.n2, .validUntil), Undetermined(.n3, .idNumber), Undetermined(.n4, .photo)])
  }

  @Test(
    "keeps the differences from the best candidate, a repeating code's among them", .demonstrates(.idDiffers))
  func differences() {
    let judgement = judgement(
      .of(Fictional.physician(idNumber: Fictional.oldNumber, code: Fictional.oldCode)))
    #expect(codes(judgement.blockers) == ["qualification.id-differs"])
    #expect(signatures(judgement.differences) == ["id:generation", "code:id-generation"])
    #expect(judgement.candidate == Fictional.code)
  }

  @Test(
    "has neither differences nor a candidate where there is none", .demonstrates(.qualificationUnverified))
  func noCandidate() {
    let judgement = judgement(.of(Fictional.physician(), qualifications: []))
    #expect(codes(judgement.blockers) == ["qualification.unverified"])
    #expect(judgement.differences.isEmpty)
    #expect(judgement.candidate == nil)
  }

  @Test(
    "remembers whether an account was found, whatever its state",
    arguments: [
      ("已激活", true), ("未注册", true), ("注册中", true), (nil, false),
    ] as [(String?, Bool)])
  func accountFound(account: String?, found: Bool) {
    #expect(judgement(.of(Fictional.physician(), account: account)).accountFound == found)
  }

  @Test("gathers the warnings of the cells, of the institution, of the group and of the conditions")
  func warnings() {
    let facts = Facts.of(
      Fictional.physician(code: "", photo: "有"), severalInForce: true,
      qualifications: ["200745110", "200945110"].map { Fictional.qualification(code: $0 + Fictional.number) },
      account: "注册中", institutionKnown: false,
      cellWarnings: [WarningSet(.codeMissing), WarningSet(.nameDamaged)])
    #expect(
      words(judgement(facts).warnings) == [
        "account.unknown-word", "candidate.several", "code.missing", "institution.unknown", "name.damaged",
        "photo.unknown-word", "registration.several-in-force",
      ])
  }

  @Test("blocks nobody for a warning")
  func warningsBlockNobody() {
    let everything = WarningSet(rawValue: 0x7fffff)
    let facts = Facts.of(
      Fictional.physician(), severalInForce: true, institutionKnown: false, cellWarnings: everything)
    #expect(judgement(facts).warnings == everything)
    #expect(standing(facts, asOf: "2026-11-23").verdict == .licensable)
  }

  @Test("of a nurse holds no expiry, which moves with the day, but the missing end")
  func expiryIsNotStored() {
    let longExpired = judgement(.of(Fictional.nurse(validUntil: "1999-12-31")))
    #expect(longExpired.blockers.isEmpty)
    #expect(longExpired.undetermined.isEmpty)
    #expect(longExpired.validUntil?.description == "1999-12-31")
    let noEnd = judgement(.of(Fictional.nurse(validUntil: nil)))
    #expect(noEnd.undetermined == .validUntil)
    #expect(noEnd.validUntil == nil)
  }
}
