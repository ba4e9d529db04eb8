// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@Suite("A registration held against one qualification")
struct ComparisonTests {
  private static let sameBirthAndSex = "450203198503150044"

  private func compared(_ registration: Registration, _ qualification: Qualification) throws -> Comparison {
    try #require(Comparison(of: registration, with: qualification))
  }

  // MARK: - Candidates

  @Test(
    "is a strong candidate by the same code, whoever it names",
    arguments: [
      (Fictional.code, Fictional.code), (Fictional.oldCode, Fictional.code),
      (Fictional.code, Fictional.oldCode),
      ("桂卫医字1号", "桂卫医字1号"),
    ])
  func sameCode(registered: String, qualified: String) throws {
    let comparison = try compared(
      Fictional.physician(code: registered),
      Fictional.qualification(code: qualified, name: "丁白鹭", idNumber: "110105199003078512"))
    #expect(comparison.strength == .strong)
  }

  @Test(
    "is a strong candidate by the same person, in either generation of the number",
    arguments: [
      (Fictional.number, Fictional.number), (Fictional.oldNumber, Fictional.number),
      (Fictional.number, Fictional.oldNumber), ("H12345678", "H12345678"),
    ])
  func samePerson(registered: String, qualified: String) throws {
    let comparison = try compared(
      Fictional.physician(name: "丁白鹭", idNumber: registered, code: "199811110110105199003078512"),
      Fictional.qualification(idNumber: qualified))
    #expect(comparison.strength == .strong)
  }

  @Test(
    "is a weak candidate by the same name, birth date and sex",
    arguments: [
      (Fictional.number, sameBirthAndSex), (Fictional.oldNumber, sameBirthAndSex),
      (Fictional.number, "450203850315004"), (Fictional.number, "110105198503150020"),
      // A wrong check digit leaves birth date and sex to be read.
      (Fictional.number, "450203198503150029"),
    ])
  func weak(registered: String, qualified: String) throws {
    let comparison = try compared(
      Fictional.physician(idNumber: registered, code: ""),
      Fictional.qualification(code: "200911110110105199003078512", idNumber: qualified))
    #expect(comparison.strength == .weak)
  }

  @Test(
    "is no candidate when neither code, nor person, nor name with birth date and sex agree",
    arguments: [
      // Another birth date, another sex, a card that states no sex, a birth date that never was.
      "450203198503160028", "450203198503150036", "911124198503150020", "450203198513150028",
      "H12345678", Fictional.damaged, "4502031985031500",
    ])
  func noCandidate(number: String) {
    let qualification = Fictional.qualification(code: "200911110110105199003078512", idNumber: number)
    #expect(Comparison(of: Fictional.physician(), with: qualification) == nil)
  }

  @Test("is no weak candidate under another name, not even a canonically equivalent one")
  func otherName() {
    let code = "200911110110105199003078512"
    let other = Fictional.qualification(code: code, name: "石青罗", idNumber: Self.sameBirthAndSex)
    #expect(Comparison(of: Fictional.physician(), with: other) == nil)
    let equivalent = Fictional.qualification(code: code, name: "\u{8C48}", idNumber: Self.sameBirthAndSex)
    #expect(Comparison(of: Fictional.physician(name: "\u{F900}"), with: equivalent) == nil)
  }

  @Test(
    "two numbers that identify nobody, though equal, make no candidate",
    arguments: [
      Fictional.damaged, "450203198503150000", "4502031985031500", "石",
    ])
  func nobody(number: String) {
    let qualification = Fictional.qualification(code: "200911110110105199003078512", idNumber: number)
    #expect(IdentityNumber(cleaned: number).identity == nil)
    #expect(Comparison(of: Fictional.physician(idNumber: number), with: qualification) == nil)
  }

  @Test("two empty codes make no candidate")
  func emptyCodes() {
    let qualification = Fictional.qualification(code: "", name: "丁白鹭", idNumber: "110105199003078512")
    #expect(Comparison(of: Fictional.physician(code: ""), with: qualification) == nil)
  }

  // MARK: - Fields

  @Test("has no difference when all five fields are identical")
  func identicalRows() throws {
    let comparison = try compared(Fictional.physician(), Fictional.qualification())
    #expect(comparison.differences.isEmpty)
    #expect(comparison.deciding.isEmpty)
    #expect(comparison.differingFields == 0)
    #expect(comparison.levelAndCategoryEqual)
    #expect(!comparison.codeOnlyRepeats)
    #expect(!comparison.numberIdentifiesNobody)
  }

  @Test(
    "takes level and category by code: other words for the same are no difference",
    arguments: [
      ("1", "10"), ("3", "临床类别"), ("执业医师", "10类别"),
    ])
  func byCode(level: String, category: String) throws {
    let comparison = try compared(
      Fictional.physician(level: level, category: category), Fictional.qualification())
    #expect(comparison.differences.isEmpty)
  }

  @Test("lists differences in the order name, id, code, level, category")
  func order() throws {
    let comparison = try compared(
      Fictional.physician(
        name: "石?螺", idNumber: Fictional.oldNumber, code: "199844220450203198503150036", level: "2",
        category: "口腔"),
      Fictional.qualification())
    #expect(
      signatures(comparison.differences) == [
        "name:lost-character", "id:generation", "code:year", "code:province", "code:level", "code:category",
        "code:id", "level", "category",
      ])
    #expect(comparison.differingFields == 5)
    #expect(!comparison.levelAndCategoryEqual)
  }

  @Test("counts a field once, however many parts of it differ")
  func differingFields() throws {
    let comparison = try compared(
      Fictional.physician(code: "199844220450203198503150028"), Fictional.qualification())
    #expect(signatures(comparison.differences).count == 4)
    #expect(comparison.differingFields == 1)
  }

  @Test(
    "level and category are equal only when both are",
    arguments: [
      ("执业助理医师", "临床"), ("执业医师", "口腔"), ("执业助理医师", "口腔"), ("乡村医生", "临床"),
    ])
  func levelAndCategory(level: String, category: String) throws {
    let comparison = try compared(
      Fictional.physician(level: level, category: category), Fictional.qualification())
    #expect(!comparison.levelAndCategoryEqual)
  }

  @Test("does not compare an absent code")
  func codeAbsent() throws {
    let comparison = try compared(Fictional.physician(code: ""), Fictional.qualification())
    #expect(comparison.differences.isEmpty)
  }

  @Test(
    "does not compare numbers where either side's identifies nobody",
    arguments: [
      (Fictional.damaged, Fictional.number), (Fictional.number, Fictional.damaged),
      (Fictional.damaged, "45020319850315002"), ("4502031985031500", Fictional.number),
    ])
  func numberOfNobody(registered: String, qualified: String) throws {
    let comparison = try compared(
      Fictional.physician(idNumber: registered), Fictional.qualification(idNumber: qualified))
    #expect(comparison.differences.isEmpty)
    #expect(comparison.numberIdentifiesNobody)
  }

  // MARK: - A code that only repeats

  @Test("a code that only repeats the number's difference is shown and does not decide")
  func onlyRepeats() throws {
    let comparison = try compared(
      Fictional.physician(idNumber: Fictional.oldNumber, code: Fictional.oldCode), Fictional.qualification())
    #expect(comparison.codeOnlyRepeats)
    #expect(signatures(comparison.differences) == ["id:generation", "code:id-generation"])
    #expect(signatures(comparison.deciding) == ["id:generation"])
    #expect(comparison.differingFields == 1)
  }

  @Test("a code repeats within the family 中医 too")
  func repeatsInFamily() throws {
    let comparison = try compared(
      Fictional.physician(idNumber: Fictional.oldNumber, code: "200845141450203850315002", category: "41"),
      Fictional.qualification(code: "200845142450203198503150028", category: "中西医结合"))
    #expect(comparison.codeOnlyRepeats)
    #expect(signatures(comparison.differences) == ["id:generation", "code:category", "code:id-generation"])
    #expect(signatures(comparison.deciding) == ["id:generation"])
  }

  @Test("a code does not repeat anything when the numbers are identical")
  func numbersIdentical() throws {
    let comparison = try compared(Fictional.physician(code: Fictional.oldCode), Fictional.qualification())
    #expect(!comparison.codeOnlyRepeats)
    #expect(signatures(comparison.deciding) == ["code:id-generation"])
  }

  @Test("codes that are equal repeat nothing though the numbers differ")
  func codesIdentical() throws {
    let comparison = try compared(
      Fictional.physician(idNumber: Fictional.oldNumber), Fictional.qualification())
    #expect(!comparison.codeOnlyRepeats)
    #expect(signatures(comparison.differences) == ["id:generation"])
  }

  @Test("a code does not repeat a number that identifies nobody")
  func repeatsNobody() throws {
    let comparison = try compared(
      Fictional.physician(idNumber: Fictional.damaged, code: Fictional.oldCode), Fictional.qualification())
    #expect(!comparison.codeOnlyRepeats)
    #expect(signatures(comparison.deciding) == ["code:id-generation"])
  }

  // MARK: - Symmetry

  @Test("differs in the same way from whichever side it is seen")
  func symmetric() {
    var random = SeededRandom("a comparison is symmetric in its differences")
    var candidates = 0
    var seen: DifferenceSet = []
    for _ in 0..<4_000 {
      let (a, b) = (RandomRow(&random), RandomRow(&random))
      let there = Comparison(of: a.registration, with: b.qualification)
      let back = Comparison(of: b.registration, with: a.qualification)
      #expect(there == back, "\(a) and \(b)")
      if let there {
        candidates += 1
        seen.formUnion(there.differences)
      }
    }
    // The rows are near enough to one another that the property is not empty.
    #expect(candidates > 500)
    #expect(seen.members.count >= 14, "\(signatures(seen))")
  }
}
