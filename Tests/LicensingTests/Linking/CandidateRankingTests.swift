// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@Suite("The candidates of a registration")
struct CandidateRankingTests {
  private static let other = "450203198503150044"

  private func ranked(_ registration: Registration, _ qualifications: [Qualification]) -> [String] {
    let codes = CandidateRanking(of: registration, among: qualifications).candidates.map(\.qualification.code)
    let reversed = CandidateRanking(of: registration, among: qualifications.reversed())
    #expect(reversed.candidates.map { Bytes($0.qualification.code) } == codes.map(Bytes.init))
    return codes
  }

  private func warnings(_ registration: Registration, _ qualifications: [Qualification]) -> [String] {
    words(CandidateRanking(of: registration, among: qualifications).warnings)
  }

  @Test("leave out who is none, and are none where nobody is")
  func leftOut() {
    let stranger = Fictional.qualification(
      code: "200911110110105199003078512", name: "丁白鹭", idNumber: "110105199003078512")
    #expect(ranked(Fictional.physician(), [stranger, Fictional.qualification()]) == [Fictional.code])
    let ranking = CandidateRanking(of: Fictional.physician(), among: [stranger])
    #expect(ranking.candidates.isEmpty)
    #expect(ranking.best == nil)
    #expect(ranking.warnings.isEmpty)
  }

  @Test("are strong before weak, even where the weak one's level and category are equal")
  func strongBeforeWeak() {
    let weak = Fictional.qualification(code: "200845110\(Self.other)", idNumber: Self.other)
    let strong = Fictional.qualification(
      code: "201245220\(Fictional.number)", name: "石青罗", level: "2", category: "口腔")
    #expect(ranked(Fictional.physician(), [weak, strong]) == [strong.code, weak.code])
  }

  @Test(
    "have level and category equal before not, even where more fields differ",
    arguments: [
      ("执业助理医师", "临床"), ("执业医师", "口腔"),
    ])
  func levelAndCategory(level: String, category: String) {
    let near = Fictional.qualification(level: level, category: category)
    let far = Fictional.qualification(code: "201345110\(Fictional.number)", name: "石青罗")
    #expect(ranked(Fictional.physician(), [near, far]) == [far.code, near.code])
  }

  @Test("have fewer differing fields first")
  func fewerFields() {
    let one = Fictional.qualification(code: "201345110\(Fictional.number)")
    let two = Fictional.qualification(code: "201245110\(Fictional.number)", name: "石青罗")
    #expect(ranked(Fictional.physician(), [two, one]) == [one.code, two.code])
  }

  @Test("a code that only repeats the number's difference does not count as a field")
  func repeatingCode() {
    let registration = Fictional.physician(idNumber: Fictional.oldNumber, code: Fictional.oldCode)
    let repeating = Fictional.qualification()
    let two = Fictional.qualification(
      code: "200745110\(Fictional.oldNumber)", name: "石青罗", idNumber: Fictional.oldNumber)
    #expect(ranked(registration, [two, repeating]) == [repeating.code, two.code])
  }

  @Test(
    "are last ordered by the smallest code, by bytes",
    arguments: [
      ["200745110450203198503150028", "200945110450203198503150028"],
      ["200845110", "200845110450203850315003"], ["10", "9"], ["Z", "a"], ["乙", "甲"],
      ["\u{8C48}", "\u{F900}"],
    ])
  func smallestCode(codes: [String]) {
    let qualifications = codes.map { Fictional.qualification(code: $0) }
    let order = ranked(Fictional.physician(code: "200845110110105199003078512"), qualifications)
    #expect(order.map(Bytes.init) == codes.map(Bytes.init))
  }

  @Test("give candidate.several where only the code tells the first two apart, also when linked")
  func several() {
    let two = ["200745110", "200945110"].map { Fictional.qualification(code: $0 + Fictional.number) }
    #expect(warnings(Fictional.physician(), two) == ["candidate.several"])
    let codeMissing = Fictional.physician(code: "")
    #expect(warnings(codeMissing, two) == ["candidate.several"])
    #expect(link(codeMissing, two) == .linked)
  }

  @Test("do not give candidate.several where the first is better, or is the only one")
  func notSeveral() {
    let first = Fictional.qualification(code: "200745110\(Fictional.number)")
    let farther = ["200845210", "200945210"].map {
      Fictional.qualification(code: $0 + Fictional.number, name: "石青罗", level: "2")
    }
    #expect(warnings(Fictional.physician(), [first]) == [])
    #expect(warnings(Fictional.physician(code: ""), [first] + farther) == [])
  }

  @Test("give candidate.weak when the best is weak, and not when only a later one is")
  func weak() {
    let weak = Fictional.qualification(code: "200845110\(Self.other)", idNumber: Self.other)
    #expect(warnings(Fictional.physician(), [weak]) == ["candidate.weak"])
    #expect(warnings(Fictional.physician(), [weak, Fictional.qualification()]) == [])
    let another = Fictional.qualification(code: "200745110\(Self.other)", idNumber: Self.other)
    let codeMissing = Fictional.physician(code: "")
    #expect(warnings(codeMissing, [weak, another]) == ["candidate.several", "candidate.weak"])
  }

  @Test("do not depend on the order in which the qualifications were found")
  func anyOrder() {
    var random = SeededRandom("ranking does not depend on the order of the qualifications")
    var severalCandidates = 0
    for _ in 0..<500 {
      let registration = RandomRow(&random).registration
      // A code is a key: no two qualifications share one.
      var known: Set<String> = []
      let qualifications = (0..<12).map { _ in RandomRow(&random).qualification }
        .filter { known.insert($0.code).inserted }
      let ranking = CandidateRanking(of: registration, among: qualifications)
      let shuffled = CandidateRanking(of: registration, among: qualifications.shuffled(using: &random))
      #expect(
        shuffled.candidates.map { Bytes($0.qualification.code) }
          == ranking.candidates.map { Bytes($0.qualification.code) })
      #expect(shuffled.warnings == ranking.warnings)
      if ranking.candidates.count > 2 { severalCandidates += 1 }
    }
    #expect(severalCandidates > 100)
  }
}
