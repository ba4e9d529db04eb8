// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import SampleDistrict

@Suite("Numbers of people who do not exist")
struct NumberTests {
  @Test("A permutation meets each number once", arguments: [1, 2, 3, 4, 5, 63, 64, 65, 1_000, 70_001])
  func permutationIsComplete(count: Int) {
    let permutation = Permutation(count: count, SeededNumbers(seed: UInt64(count), .birth))
    #expect((0..<count).map { permutation[$0] }.sorted() == Array(0..<count))
  }

  @Test("No pair of prefix and serial is given out twice, until all are")
  func numberingIsComplete() {
    let prefixes = ["45", "43", "44", "52", "46"]
    let numbering = Numbering(seed: 3, .nurseNumber, serials: 2_000, prefixes: prefixes, firstShare: 9_000)
    let all = (0..<10_000).map { numbering.number($0) }
    #expect(Set(all.map { "\($0.prefix) \($0.serial)" }).count == 10_000)
    let ownProvince = all[..<2_000].count { $0.prefix == "45" }
    #expect((1_780...1_900).contains(ownProvince), "\(ownProvince)")
  }

  @Test("Everybody's number is right, says birth and sex, and is nobody else's", arguments: AgeBand.allCases)
  func residentNumbersAreRight(band: AgeBand) throws {
    let space = ResidentNumbers(seed: 11)
    let years = 1958 + 15 * band.rawValue..<1958 + 15 * (band.rawValue + 1)
    var seen: Set<String> = []
    // Some from the first round through the days, some from the last that the largest district needs.
    for person in Array(0..<1_000) + Array(19_999_000..<20_000_000) {
      let sex: Sex = person % 3 == 0 ? .male : .female
      let (text, birth) = space.number(of: person, band: band, sex: sex)
      let number = try #require(ResidentNumber(text))
      #expect(number.hasValidCheck == true)
      #expect(number.birthDate == birth)
      #expect(years.contains(birth.year))
      #expect(number.sex == sex)
      #expect(Divisions.ofBirth.contains(number.division))
      seen.insert(text)
    }
    #expect(seen.count == 2_000)
  }

  @Test("A wrong number is wrong in its own way only, and never somebody else's")
  func wrongNumbersAreWrong() throws {
    let space = ResidentNumbers(seed: 5)
    for person in 0..<1_100 {
      let (right, _) = space.number(of: person, band: .oldest, sex: person % 2 == 0 ? .female : .male)
      let number = IdentityNumber(cleaned: right)
      func difference(_ wrong: String) -> Difference? {
        IdNumberComparison.difference(number, IdentityNumber(cleaned: wrong))
      }
      #expect(difference(WrongNumber.firstGeneration(right)) == .idGeneration)
      #expect(difference(WrongNumber.check(right)) == .idCheckDigit)
      #expect(difference(WrongNumber.digit(right, checkFits: true)) == .idOneDigit)
      #expect(difference(WrongNumber.digit(right, checkFits: false)) == .idOneDigit)
      #expect(difference(WrongNumber.transposed(right)) == .idTransposed)
      #expect(difference(WrongNumber.other(right)) == .idOther)
      #expect(IdentityNumber(cleaned: WrongNumber.scientific(right)).reading == .excelDamaged)
      #expect(IdentityNumber(cleaned: WrongNumber.zeros(right)).reading == .excelDamaged)
      #expect(IdentityNumber(cleaned: WrongNumber.withoutLast(right)).reading == .malformed)
      let later = try #require(ResidentNumber(WrongNumber.centuryLater(right)))
      #expect(later.hasValidCheck == true)
      #expect(later.dateProblem(on: SampleDays.newYear))
    }
  }

  @Test("Institutions' codes have right checks, and no two are the same")
  func institutionCodesAreRight() throws {
    let list = InstitutionList(count: 400, seed: 9)
    let all = list.listed + [list.unlisted, list.nameless]
    for institution in all {
      #expect(try #require(CreditCode(institution.creditCode)).hasValidCheck)
      let readings = Decoder.decode(institution.code, asOf: SampleDays.usual)
      if institution.kind == .clinic {
        #expect(institution.code.utf8.count == 12)
      } else {
        let kind: CodeKind = institution.kind == .dental ? .creditCode : .institutionCode
        #expect(readings.contains { $0.kind == kind && $0.valid }, "\(institution.code)")
      }
    }
    #expect(Set(all.map(\.code)).count == 402)
    #expect(Set(all.map(\.name)).count == 402)
    #expect(Set(all.map(\.creditCode)).count == 402)
  }

  @Test("Certificates are no two the same, and usual but for a few", arguments: PersonKind.allCases)
  func certificatesAreUnique(kind: PersonKind) throws {
    let district = SampleDistrict.demonstrated
    let isNurse = kind == .nurse
    let rows = try ReadExport(isNurse ? .nurses : .physicians, of: district, firstHeading: "姓名").rows
    let heading = isNurse ? "护士执业证书编码" : "医师执业证书编码"
    let main = rows.filter { $0.word(isNurse ? "注册状态" : "执业状态") != RegistrationStatus.additionalSiteWord }
    var people: [String: Set<String>] = [:]
    for row in main { people[row.code(heading), default: []].insert(row.code(isNurse ? "身份证号" : "证件号码")) }
    people = people.filter { !$0.key.contains("E+") }
    #expect(people.values.allSatisfy { $0.count == 1 })
    let unusual = people.keys.filter { !(isNurse ? NurseNumber.isUsual($0) : PracticeCode.isUsual($0)) }
    #expect((1...15).contains(unusual.count), "\(unusual)")
  }

  @Test("Nearly every number in the files is right: the others are meant")
  func fewNumbersAreWrong() throws {
    let district = SampleDistrict.demonstrated
    let accounts = try ReadExport(.accounts, of: district, firstHeading: "人员类别").rows
    let wrong = accounts.count { row in
      ResidentNumber(row.code("身份证号码"))?.hasValidCheck == false
    }
    #expect((1...25).contains(wrong), "\(wrong)")
    let qualifications = try ReadExport(.qualifications, of: district, firstHeading: "序号").rows
    let codes = qualifications.map { $0.code("资格证书编码") }
    let valid = codes.count { code in
      Decoder.decode(code, asOf: district.today).contains { $0.kind == .qualificationCode && $0.valid }
    }
    #expect(valid * 1_000 > codes.count * 990 && valid < codes.count, "\(valid) of \(codes.count)")
  }
}
