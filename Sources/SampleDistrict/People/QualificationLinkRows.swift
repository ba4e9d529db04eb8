// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What a physician's registration says of the qualification, and what the qualifications' export says.
struct QualificationLinkRows: Sendable {
  let practice: Practice
  /// The cells of the registration.
  private(set) var registeredName: String
  /// 医师资格证书编码; empty where the registration does not state it.
  private(set) var registeredCode: String
  private(set) var level: String
  private(set) var category: String

  private(set) var qualifications: [SampleQualification]

  init(_ link: LinkCase, person: SamplePerson, today: CivilDate, _ numbers: inout SeededNumbers) {
    practice = Self.practice(link, &numbers)
    let age = 23 + numbers.below(8)
    let province = numbers.below(100) < 84 ? "45" : numbers.pick(Divisions.provinces).code
    let qualification = SampleQualification(
      name: person.name.text, idType: person.document.type, idNumber: person.document.qualified,
      code: QualificationParts(
        // Qualifications older than the examination carry 1998.
        year: person.year(atAge: age, from: 1998, until: today), province: province, level: practice.level,
        category: practice.category, number: person.document.qualified),
      level: practice.levelWord, category: practice.categoryWord)
    registeredName = qualification.name
    registeredCode = qualification.code.text
    level = qualification.level
    category = qualification.category
    qualifications = [qualification]
    apply(link, to: qualification, person: person, &numbers)
  }

  private static func practice(_ link: LinkCase, _ numbers: inout SeededNumbers) -> Practice {
    var practice = Practice(&numbers)
    switch link {
    case .assistantsToo, .levelDiffers, .codeLevel: practice.level = 1
    case .byApprenticeship: practice.level = 3 + numbers.below(2)
    case .unknownLevelWord: practice.level = 2
    case .codeCategory, .unknownCategoryWord: practice.category = 41
    default: break
    }
    return practice
  }

  private mutating func apply(
    _ link: LinkCase, to qualification: SampleQualification, person: SamplePerson,
    _ numbers: inout SeededNumbers
  ) {
    var other = qualification
    switch link {
    case .linked: return
    case .assistantsToo:
      other.level = "执业助理医师"
      other.code.level = 2
      other.code.year = max(1998, other.code.year - 3)
      qualifications.append(other)
      return
    case .codeAbsent: registeredCode = ""
    case .severalCandidates:
      registeredCode = ""
      other.code.year = Self.neighbouringYear(other.code.year)
      qualifications.append(other)
      return
    case .byApprenticeship: break
    case .unknownLevelWord:
      level = "乡村全科执业助理医师"
      other.level = level
    case .unknownCategoryWord:
      category = "中医（专长）"
      other.category = category
    case .unverified:
      qualifications = []
      return
    case .interpunctDiffers, .characterLostHere, .characterLostThere, .oneCharacterDiffers, .nameDiffers:
      changeName(link, &other, person, &numbers)
    case .generationDiffers, .checkDiffers, .digitDiffers, .neighboursTransposed, .numberDiffers,
      .weakCandidate, .qualificationDamaged:
      changeNumber(link, &other, &numbers)
    case .codeYear, .codeProvince, .codeLevel, .codeCategory, .codeGeneration, .codeNumber, .codeMalformed:
      changeCode(link, &other)
    case .levelDiffers: other.level = "执业助理医师"
    case .categoryDiffers: other.category = practice.category == 20 ? "临床" : "口腔"
    case .nameAndNumberDiffer:
      other.name = person.name.former(sex: person.sex, &numbers)
      other.idNumber = WrongNumber.digit(other.idNumber, checkFits: true)
    }
    qualifications = [other]
  }

  private mutating func changeName(
    _ link: LinkCase, _ other: inout SampleQualification, _ person: SamplePerson,
    _ numbers: inout SeededNumbers
  ) {
    let name = person.name
    switch link {
    case .interpunctDiffers: other.name = name.otherInterpunct(&numbers)
    case .characterLostHere: registeredName = name.lastCharacterLost(&numbers)
    case .characterLostThere: other.name = name.lastCharacterLost(&numbers)
    case .oneCharacterDiffers: other.name = name.lastCharacterMistaken(sex: person.sex, &numbers)
    default: other.name = name.former(sex: person.sex, &numbers)
    }
  }

  /// The code is the registration's own, unless the case needs each to carry its row's number.
  private func changeNumber(
    _ link: LinkCase, _ other: inout SampleQualification, _ numbers: inout SeededNumbers
  ) {
    let number = other.idNumber
    switch link {
    case .generationDiffers:
      other.idNumber = WrongNumber.firstGeneration(number)
      other.code.number = other.idNumber
    case .checkDiffers: other.idNumber = WrongNumber.check(number)
    case .digitDiffers: other.idNumber = WrongNumber.digit(number, checkFits: numbers.below(2) == 0)
    case .neighboursTransposed: other.idNumber = WrongNumber.transposed(number)
    case .numberDiffers: other.idNumber = WrongNumber.other(number)
    case .weakCandidate:
      other.idNumber = WrongNumber.digit(number, checkFits: true)
      other.code.number = other.idNumber
    default: other.idNumber = WrongNumber.scientific(number)
    }
  }

  private mutating func changeCode(_ link: LinkCase, _ other: inout SampleQualification) {
    switch link {
    case .codeYear: other.code.year = Self.neighbouringYear(other.code.year)
    case .codeProvince: other.code.province = other.code.province == "45" ? "44" : "45"
    case .codeLevel: other.code.level = 2
    case .codeCategory: other.code.category = 42
    case .codeGeneration: other.code.number = WrongNumber.firstGeneration(other.code.number)
    case .codeNumber: other.code.number = WrongNumber.digit(other.code.number, checkFits: true)
    default: registeredCode = other.code.malformed
    }
  }

  /// The year before, which is never before 1998.
  private static func neighbouringYear(_ year: Int) -> Int { year == 1998 ? 1999 : year - 1 }
}
