// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The link of registration and qualification")
struct QualificationLinkTests {
  @Test("holds when all five fields are identical")
  func linked() {
    #expect(link(Fictional.physician(), [Fictional.qualification()]) == .linked)
  }

  @Test("holds where the code is absent and the rest is identical")
  func codeAbsent() {
    #expect(link(Fictional.physician(code: ""), [Fictional.qualification()]) == .linked)
  }

  // MARK: - No candidate

  @Test(
    "is blocked as unverified when somebody looked and found nobody", .demonstrates(.qualificationUnverified))
  func unverified() {
    #expect(link(Fictional.physician(), []) == .blocked(.qualificationUnverified))
    #expect(link(Fictional.physician(code: ""), []) == .blocked(.qualificationUnverified))
    #expect(link(Fictional.physician(idNumber: "H12345678"), []) == .blocked(.qualificationUnverified))
  }

  @Test("is undetermined when nobody looked: absence proves nothing")
  func nobodyLooked() {
    #expect(link(Fictional.physician(), [], covered: false) == .undetermined(.qualifications))
  }

  @Test("without a candidate is undetermined when the number identifies nobody, once somebody looked")
  func numberOfNobody() {
    let registration = Fictional.physician(idNumber: Fictional.damaged)
    #expect(link(registration, []) == .undetermined(.idNumber))
    #expect(link(registration, [], covered: false) == .undetermined(.qualifications))
  }

  @Test("is judged by a candidate that is there, whether or not an import covers the row")
  func candidateUncovered() {
    #expect(link(Fictional.physician(), [Fictional.qualification()], covered: false) == .linked)
    let qualification = Fictional.qualification(name: "石青罗")
    #expect(link(Fictional.physician(), [qualification], covered: false) == .blocked(.nameDiffers))
  }

  // MARK: - Numbers that identify nobody

  @Test(
    "is undetermined when a number on either side identifies nobody and nothing else differs",
    arguments: [
      (Fictional.damaged, Fictional.number), (Fictional.number, Fictional.damaged),
      (Fictional.damaged, Fictional.damaged), ("450203198503150000", Fictional.number),
    ])
  func onlyTheNumber(registered: String, qualified: String) {
    #expect(
      link(Fictional.physician(idNumber: registered), [Fictional.qualification(idNumber: qualified)])
        == .undetermined(.idNumber))
  }

  @Test(
    "is blocked by what differs beside a number that identifies nobody",
    .demonstrates(.nameDiffers, .codeDiffers, .levelOrCategoryDiffers))
  func besideTheNumber() {
    let damaged = Fictional.damaged
    let qualification = Fictional.qualification()
    #expect(
      link(Fictional.physician(name: "石青罗", idNumber: damaged), [qualification]) == .blocked(.nameDiffers))
    #expect(
      link(Fictional.physician(idNumber: damaged, code: Fictional.oldCode), [qualification])
        == .blocked(.codeDiffers))
    #expect(
      link(Fictional.physician(idNumber: damaged, level: "2"), [qualification])
        == .blocked(.levelOrCategoryDiffers))
  }

  // MARK: - The first that holds

  /// Which of the five fields differ.
  struct Fields: OptionSet, CaseIterable, Sendable, CustomTestStringConvertible {
    let rawValue: Int
    static let name = Fields(rawValue: 1)
    static let idNumber = Fields(rawValue: 2)
    static let code = Fields(rawValue: 4)
    static let level = Fields(rawValue: 8)
    static let category = Fields(rawValue: 16)
    static let allCases = (0..<32).map(Fields.init(rawValue:))

    var testDescription: String {
      let names = [
        (Fields.name, "name"), (.idNumber, "id"), (.code, "code"), (.level, "level"), (.category, "category"),
      ]
      return rawValue == 0 ? "nothing" : names.filter { contains($0.0) }.map(\.1).joined(separator: " + ")
    }

    /// A registration that differs from the usual qualification in these fields; the other number has
    /// the same birth date and sex, and the code differs by its year.
    var registration: Registration {
      Fictional.physician(
        name: contains(.name) ? "石青罗" : Fictional.name,
        idNumber: contains(.idNumber) ? "450203198503150044" : Fictional.number,
        code: contains(.code) ? "200945110\(Fictional.number)" : Fictional.code,
        level: contains(.level) ? "执业助理医师" : "执业医师", category: contains(.category) ? "口腔" : "临床")
    }
  }

  @Test(
    "is blocked by the first that holds: level or category, name and id, code, name, id",
    .demonstrates(
      .qualificationUnverified, .levelOrCategoryDiffers, .nameAndIdDiffer, .codeDiffers, .nameDiffers,
      .idDiffers),
    arguments: Fields.allCases)
  func firstThatHolds(fields: Fields) {
    let expected: QualificationLink =
      switch fields {
      case []: .linked
      case let f where f.isSuperset(of: [.name, .idNumber, .code]): .blocked(.qualificationUnverified)
      case let f where !f.isDisjoint(with: [.level, .category]): .blocked(.levelOrCategoryDiffers)
      case let f where f.isSuperset(of: [.name, .idNumber]): .blocked(.nameAndIdDiffer)
      case let f where f.contains(.code): .blocked(.codeDiffers)
      case let f where f.contains(.name): .blocked(.nameDiffers)
      default: .blocked(.idDiffers)
      }
    #expect(link(fields.registration, [Fictional.qualification()]) == expected)
  }

  @Test(
    "a level or category that is not known differs from a known one", .demonstrates(.levelOrCategoryDiffers))
  func unknownWords() {
    let qualification = Fictional.qualification()
    #expect(link(Fictional.physician(level: "乡村医生"), [qualification]) == .blocked(.levelOrCategoryDiffers))
    #expect(link(Fictional.physician(category: "乡村全科"), [qualification]) == .blocked(.levelOrCategoryDiffers))
    let same = Fictional.qualification(level: "乡村医生", category: "乡村全科")
    #expect(link(Fictional.physician(level: "乡村医生", category: "乡村全科"), [same]) == .linked)
  }

  @Test("within the family 中医 the category does not differ")
  func family() {
    let registration = Fictional.physician(category: "中医")
    for category in ["40", "中西医结合", "蒙医", "48", "49"] {
      #expect(link(registration, [Fictional.qualification(category: category)]) == .linked)
    }
    let other = Fictional.qualification(category: "临床")
    #expect(link(registration, [other]) == .blocked(.levelOrCategoryDiffers))
  }

  // MARK: - A code that only repeats

  @Test(
    "an old number in row and code is a difference of the number, not of the code", .demonstrates(.idDiffers))
  func repeatedGeneration() {
    let registration = Fictional.physician(idNumber: Fictional.oldNumber, code: Fictional.oldCode)
    #expect(link(registration, [Fictional.qualification()]) == .blocked(.idDiffers))
  }

  @Test(
    "a wrong number in row and code is a difference of the number, not of the code", .demonstrates(.idDiffers)
  )
  func repeatedWrongNumber() {
    let number = "450203198503150044"
    let registration = Fictional.physician(idNumber: number, code: "200845110\(number)")
    #expect(link(registration, [Fictional.qualification()]) == .blocked(.idDiffers))
  }

  @Test("with a repeating code, a name that differs too makes it two fields", .demonstrates(.nameAndIdDiffer))
  func repeatedAndName() {
    let registration = Fictional.physician(
      name: "石青罗", idNumber: Fictional.oldNumber, code: Fictional.oldCode)
    #expect(link(registration, [Fictional.qualification()]) == .blocked(.nameAndIdDiffer))
  }

  @Test(
    "name and number that both differ come before a code that differs too", .demonstrates(.nameAndIdDiffer))
  func nameAndNumberBeforeCode() {
    let registration = Fictional.physician(
      name: "石青罗", idNumber: Fictional.oldNumber, code: "200945110\(Fictional.oldNumber)")
    #expect(link(registration, [Fictional.qualification()]) == .blocked(.nameAndIdDiffer))
  }

  @Test("an old code under today's number is a difference of the code", .demonstrates(.codeDiffers))
  func oldCode() {
    let registration = Fictional.physician(code: Fictional.oldCode)
    #expect(link(registration, [Fictional.qualification()]) == .blocked(.codeDiffers))
  }

  @Test("a code with the old number and another year does not only repeat", .demonstrates(.codeDiffers))
  func oldNumberOtherYear() {
    let registration = Fictional.physician(
      idNumber: Fictional.oldNumber, code: "200945110\(Fictional.oldNumber)")
    #expect(link(registration, [Fictional.qualification()]) == .blocked(.codeDiffers))
  }

  // MARK: - The best candidate

  @Test("is judged by the best candidate alone")
  func bestOnly() {
    let assistant = Fictional.qualification(code: "200145210\(Fictional.number)", level: "执业助理医师")
    #expect(link(Fictional.physician(), [assistant, Fictional.qualification()]) == .linked)
    #expect(link(Fictional.physician(), [Fictional.qualification(), assistant]) == .linked)
  }

  @Test("canonically equivalent names are not identical", .demonstrates(.nameDiffers))
  func canonicalEquivalence() {
    let registration = Fictional.physician(name: "石\u{F900}")
    #expect(link(registration, [Fictional.qualification(name: "石\u{8C48}")]) == .blocked(.nameDiffers))
    #expect(link(registration, [Fictional.qualification(name: "石\u{F900}")]) == .linked)
  }
}
