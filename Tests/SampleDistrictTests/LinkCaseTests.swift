// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import SampleDistrict

/// Each way in which registration and qualification do not fit is what the rules take it for.
@Suite("Registration and qualification")
struct LinkCaseTests {
  /// What the rules have to say of a case.
  struct Expectation: Sendable, CustomTestStringConvertible {
    let link: LinkCase
    let result: QualificationLink
    /// One of these sets; empty: no difference.
    let differences: [DifferenceSet]
    let warnings: WarningSet

    init(
      _ link: LinkCase, _ result: QualificationLink, _ differences: [Difference]...,
      warnings: WarningSet = []
    ) {
      self.link = link
      self.result = result
      self.differences = differences.map { DifferenceSet($0) }
      self.warnings = warnings
    }

    var testDescription: String { "\(link)" }
  }

  static let expectations = [
    Expectation(.linked, .linked, []),
    Expectation(.assistantsToo, .linked, []),
    Expectation(.codeAbsent, .linked, []),
    Expectation(.severalCandidates, .linked, [], warnings: WarningSet(.candidateSeveral)),
    Expectation(.byApprenticeship, .linked, []),
    Expectation(.unknownLevelWord, .linked, []),
    Expectation(.unknownCategoryWord, .linked, []),
    Expectation(.unverified, .blocked(.qualificationUnverified), []),
    Expectation(.interpunctDiffers, .blocked(.nameDiffers), [.nameInterpunct]),
    Expectation(.characterLostHere, .blocked(.nameDiffers), [.nameLostCharacter]),
    Expectation(.characterLostThere, .blocked(.nameDiffers), [.nameLostCharacter]),
    Expectation(.oneCharacterDiffers, .blocked(.nameDiffers), [.nameOneCharacter]),
    Expectation(.nameDiffers, .blocked(.nameDiffers), [.nameOther]),
    Expectation(.generationDiffers, .blocked(.idDiffers), [.idGeneration, .codeIdGeneration]),
    Expectation(.checkDiffers, .blocked(.idDiffers), [.idCheckDigit]),
    Expectation(.digitDiffers, .blocked(.idDiffers), [.idOneDigit]),
    Expectation(.neighboursTransposed, .blocked(.idDiffers), [.idTransposed]),
    Expectation(.numberDiffers, .blocked(.idDiffers), [.idOther]),
    Expectation(
      .weakCandidate, .blocked(.idDiffers), [.idOneDigit, .codeId], warnings: WarningSet(.candidateWeak)),
    Expectation(.codeYear, .blocked(.codeDiffers), [.codeYear]),
    Expectation(.codeProvince, .blocked(.codeDiffers), [.codeProvince]),
    Expectation(.codeLevel, .blocked(.codeDiffers), [.codeLevel]),
    Expectation(.codeCategory, .blocked(.codeDiffers), [.codeCategory]),
    Expectation(.codeGeneration, .blocked(.codeDiffers), [.codeIdGeneration]),
    Expectation(.codeNumber, .blocked(.codeDiffers), [.codeId]),
    Expectation(.codeMalformed, .blocked(.codeDiffers), [.codeOther]),
    Expectation(.levelDiffers, .blocked(.levelOrCategoryDiffers), [.level]),
    Expectation(.categoryDiffers, .blocked(.levelOrCategoryDiffers), [.category]),
    Expectation(
      .nameAndNumberDiffer, .blocked(.nameAndIdDiffer), [.nameOther, .idOneDigit],
      [.nameOneCharacter, .idOneDigit]),
    Expectation(.qualificationDamaged, .undetermined(.idNumber), []),
  ]

  @Test("Each case is listed here")
  func allCasesAreTested() {
    #expect(Self.expectations.map(\.link) == LinkCase.allCases)
  }

  @Test("A case looks to the rules like what it is, whoever has it", arguments: expectations)
  func rulesSeeTheCase(expected: Expectation) {
    for seed in 1...100 as ClosedRange<UInt64> {
      var numbers = SeededNumbers(seed: seed, .physician)
      let person = SamplePerson(
        Int(seed) * 31,
        wishes: .init(
          name: expected.link.nameKind, document: .residentNumber,
          firstGeneration: expected.link.needsFirstGeneration, men: 50, ages: [30, 40, 30]),
        from: ResidentNumbers(seed: seed), &numbers)
      let rows = QualificationLinkRows(expected.link, person: person, today: SampleDays.usual, &numbers)
      let registration = Registration(
        kind: .physician, certificate: "110450203000123", name: rows.registeredName,
        idNumber: IdentityNumber(cleaned: person.document.registered), qualificationCode: rows.registeredCode,
        level: rows.level, category: Cleaning.word(rows.category), status: "在册")
      let qualifications = rows.qualifications.map {
        Qualification(
          code: $0.code.text, name: $0.name, idNumber: IdentityNumber(cleaned: $0.idNumber), level: $0.level,
          category: Cleaning.word($0.category))
      }
      let ranking = CandidateRanking(of: registration, among: qualifications)
      let best = ranking.best?.comparison
      let result = QualificationLink(best: best, covered: true, identifiesSomebody: true)
      let differences = best?.differences ?? []
      #expect(result == expected.result, "seed \(seed)")
      #expect(expected.differences.contains(differences), "seed \(seed): \(differences.members)")
      #expect(ranking.warnings == expected.warnings, "seed \(seed)")
    }
  }
}
