// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("P1: the qualification can be verified, the registration is in force, and the two are linked")
struct P1QualificationLinkedToRegistrationTests {
  @Test("is met when the registration is in force and identical with its qualification")
  func met() {
    #expect(p1(.of(Fictional.physician())) == .met)
    #expect(p1(.of(Fictional.physician())).state == .met)
  }

  @Test("is met long after a day in 有效期至: no law sets an end for physicians")
  func noExpiry() {
    let facts = Facts.of(Fictional.physician(validUntil: "1999-12-31"))
    #expect(p1(facts) == .met)
    #expect(standing(facts, asOf: "2026-11-23").verdict == .licensable)
  }

  @Test(
    "is not met by a registration that is not in force, whatever its word", .demonstrates(.notInForce),
    arguments: ["备案", "离职备案", "注销", "区内到区外", "变更到军队", "吊销", "暂停执业", "撤销", "废止"])
  func notInForce(status: String) {
    let finding = p1(.of(Fictional.physician(status: status)))
    #expect(codes(finding.blockers) == ["registration.not-in-force"])
    #expect(finding.state == .notMet)
  }

  @Test(
    "is not met by a status that is not recognised", .demonstrates(.statusUnknown),
    arguments: ["退休", "暂停", "在册(待核)", ""])
  func statusUnknown(status: String) {
    let finding = p1(.of(Fictional.physician(status: status)))
    #expect(codes(finding.blockers) == ["registration.status-unknown"])
    #expect(finding.state == .notMet)
  }

  @Test("is met by an additional practice site that stands alone")
  func additionalSite() {
    #expect(p1(.of(Fictional.physician(status: "多机构备案"))) == .met)
  }

  @Test(
    "has one blocker of the qualification", .demonstrates(.codeDiffers),
    arguments: ["200945110450203198503150028", Fictional.oldCode])
  func qualification(code: String) {
    let finding = p1(.of(Fictional.physician(code: code)))
    #expect(codes(finding.blockers) == ["qualification.code-differs"])
  }

  @Test(
    "has both blockers, the qualification's first, when neither half holds",
    .demonstrates(.nameDiffers, .qualificationUnverified, .notInForce, .statusUnknown))
  func both() {
    let renamed = p1(.of(Fictional.physician(name: "石青罗", status: "注销")))
    #expect(codes(renamed.blockers) == ["qualification.name-differs", "registration.not-in-force"])
    let unverified = p1(.of(Fictional.physician(status: "退休"), qualifications: []))
    #expect(codes(unverified.blockers) == ["qualification.unverified", "registration.status-unknown"])
  }

  @Test("is undetermined while nobody looked for the qualification")
  func nobodyLooked() {
    let finding = p1(.of(Fictional.physician(), qualifications: [], qualificationsCovered: false))
    #expect(finding.undetermined == .linkQualifications)
    #expect(finding.state == .undetermined)
  }

  @Test("is undetermined when the number identifies nobody and nothing else differs")
  func numberOfNobody() {
    let finding = p1(.of(Fictional.physician(idNumber: Fictional.damaged)))
    #expect(finding.undetermined == .linkIdNumber)
    #expect(finding.state == .undetermined)
    #expect(p1(.of(Fictional.physician(idNumber: Fictional.damaged), qualifications: [])) == finding)
  }

  @Test(
    "a registration known to block is not met though its link is undetermined, which is still listed",
    .demonstrates(.notInForce, .statusUnknown))
  func blockedAndUndetermined() {
    let nobodyLooked = p1(
      .of(Fictional.physician(status: "注销"), qualifications: [], qualificationsCovered: false))
    #expect(codes(nobodyLooked.blockers) == ["registration.not-in-force"])
    #expect(nobodyLooked.undetermined == .linkQualifications)
    #expect(nobodyLooked.state == .notMet)
    let damaged = p1(.of(Fictional.physician(idNumber: Fictional.damaged, status: "退休")))
    #expect(codes(damaged.blockers) == ["registration.status-unknown"])
    #expect(damaged.undetermined == .linkIdNumber)
    #expect(damaged.state == .notMet)
  }

  @Test("a link known to block leaves nothing undetermined")
  func blockedNotUndetermined() {
    let finding = p1(.of(Fictional.physician(name: "石青罗"), qualificationsCovered: false))
    #expect(finding.undetermined.isEmpty)
  }

  @Test("warns of how the candidate was found, whatever comes of it")
  func warnings() {
    let weak = Fictional.qualification(
      code: "200845110450203198503150044", idNumber: "450203198503150044")
    #expect(words(p1(.of(Fictional.physician(), qualifications: [weak])).warnings) == ["candidate.weak"])
    let two = ["200745110", "200945110"].map { Fictional.qualification(code: $0 + Fictional.number) }
    #expect(
      words(p1(.of(Fictional.physician(code: ""), qualifications: two)).warnings) == ["candidate.several"])
    let renamed = p1(.of(Fictional.physician(name: "石青罗", code: ""), qualifications: two))
    #expect(words(renamed.warnings) == ["candidate.several"])
    let undetermined = p1(
      .of(
        Fictional.physician(code: "200745110\(Fictional.number)"),
        qualifications: [
          Fictional.qualification(code: "200745110\(Fictional.number)", idNumber: Fictional.damaged),
          Fictional.qualification(code: "200745110\(Fictional.oldNumber)", idNumber: Fictional.damaged),
        ]))
    #expect(undetermined.state == .undetermined)
    #expect(words(undetermined.warnings) == ["candidate.several"])
  }
}
