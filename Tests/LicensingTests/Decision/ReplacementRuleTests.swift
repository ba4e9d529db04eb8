// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("更换医师资格: only where level and category are equal, and a route is given")
struct ReplacementRuleTests {
  private func refusal(_ registration: Registration, _ qualification: Qualification = Fictional.qualification())
    -> DecisionRefusal?
  {
    guard let comparison = Comparison(of: registration, with: qualification) else { return .nothingToRefer }
    return ReplacementRule.refusal(
      of: comparison, registration: registration,
      status: Vocabulary.shipped.status(registration.status, of: .physician))
  }

  private func needs(_ registration: Registration, _ qualification: Qualification = Fictional.qualification())
    -> Set<VerificationNeed>
  {
    Comparison(of: registration, with: qualification).map(ReplacementRule.verification) ?? []
  }

  @Test("the hard guard: another level or category, whatever else agrees")
  func hardGuard() {
    let forbidden = DecisionRefusal.levelOrCategory(certificate: "110450203000123")
    #expect(refusal(Fictional.physician(level: "执业助理医师")) == forbidden)
    #expect(refusal(Fictional.physician(category: "口腔")) == forbidden)
    #expect(refusal(Fictional.physician(level: "2", category: "41")) == forbidden)
    #expect(refusal(Fictional.physician(category: "中医"), Fictional.qualification(category: "46")) == nil)
  }

  @Test("name and number both different: no route is given")
  func nameAndId() {
    let other = Fictional.physician(name: "石青罗", idNumber: "450203198503150044")
    #expect(refusal(other) == .nameAndId)
    #expect(refusal(Fictional.physician(name: "石青罗")) == nil)
    #expect(refusal(Fictional.physician(idNumber: "450203198503150044")) == nil)
  }

  @Test("a registration that is not known to be in force", arguments: ["注销", "备案", "待核实"])
  func notInForce(status: String) {
    #expect(refusal(Fictional.physician(name: "石青罗", status: status)) == .notInForce(status))
  }

  @Test("verified first: a code of its own, a weak candidate, a number that identifies nobody")
  func verification() {
    #expect(needs(Fictional.physician(name: "石青罗")) == [])
    #expect(needs(Fictional.physician(idNumber: "450203198503150044", code: "200845110450203198503150044")) == [.weakCandidate])
    #expect(needs(Fictional.physician(code: "200745110" + Fictional.number)) == [.code])
    #expect(needs(Fictional.physician(idNumber: Fictional.damaged)) == [.idNumber])
  }

  @Test("the authority of the row, and no other desk")
  func right() throws {
    let division = try #require(Division("450203"))
    func refusal(_ desk: Office, _ authority: Division?) -> DecisionRefusal? {
      DecisionRight.refusal(.qualificationReplace, desk: desk, institution: "A", authority: authority)
    }
    #expect(refusal(.authority(division), division) == nil)
    #expect(refusal(.authority(division), nil) == .authorityUnknown)
    #expect(refusal(.institution(code: "A"), division) == .authorityOnly(division))
    let above = try #require(Division("450200"))
    #expect(refusal(.authority(above), division) == .authorityOnly(division))
  }

  @Test("submissions, referrals, notes and setting aside: the institution or the authority of the row")
  func staff() throws {
    let division = try #require(Division("450203"))
    for kind in [DecisionKind.renewalSubmit, .qualificationRefer, .personAside, .personNote] {
      func refusal(_ desk: Office) -> DecisionRefusal? {
        DecisionRight.refusal(kind, desk: desk, institution: "A", authority: division)
      }
      #expect(refusal(.institution(code: "A")) == nil)
      #expect(refusal(.authority(division)) == nil)
      #expect(refusal(.institution(code: "B")) == .staffDeskOnly(institution: "A", authority: division))
    }
  }
}

@Suite("What a person writes into the log")
struct DecisionTextTests {
  @Test("is trimmed, not empty, at most 2000 characters long, and without control characters")
  func checked() throws {
    #expect(try DecisionText.checked("　生僻字 ") == "生僻字")
    #expect(try DecisionText.checked(String(repeating: "字", count: 2_000)).count == 2_000)
    #expect(throws: DecisionText.Problem.empty) { try DecisionText.checked(" \u{3000}'") }
    #expect(throws: DecisionText.Problem.tooLong(2_001)) { try DecisionText.checked(String(repeating: "字", count: 2_001)) }
    #expect(throws: DecisionText.Problem.control(at: 3)) { try DecisionText.checked("a字\u{1B}[31m") }
    #expect(throws: DecisionText.Problem.control(at: 2)) { try DecisionText.checked("a\nb") }
    #expect(throws: DecisionText.Problem.control(at: 2)) { try DecisionText.checked("a\u{202E}b") }
  }

  @Test("numbers of people in it are masked, others are not")
  func masked() {
    #expect(Masking.inText("身份证450203198503150028已核") == "身份证450203********0028已核")
    #expect(
      Masking.inText("旧号450203850315002，编码200845110450203198503150028")
        == "旧号450203******002，编码200845110450203********0028")
    #expect(Masking.inText("电话13800000000，2026-05-05 2026-06-06") == "电话13800000000，2026-05-05 2026-06-06")
    for text in ["450203 19850315 0028", "450203-19850315-0028", "４５０２０３１９８５０３１５００２８", "x450203198503150028"] {
      #expect(Masking.inText(text).hasSuffix("450203********0028"), "\(text)")
    }
    #expect(Masking.inText("机构71000002845020311A1001") == "机构71000002845020311A1001")
    #expect(Masking.inText("多一位4502031985031500281") == "多一位45***************81")
  }
}
