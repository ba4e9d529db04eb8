// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Licensing

@Suite("A resident number")
struct ResidentNumberTests {
  static let today = CivilDate(day: 20_780)  // 2026-11-23

  @Test("of GB 11643 has a right check, a date of birth and a sex", arguments: [
    ("11010519491231002X", "1949-12-31", Sex.female, "110105"),
    ("440524188001010014", "1880-01-01", .male, "440524"),
    ("450203198503150028", "1985-03-15", .female, "450203"),
    ("45020319851231002X", "1985-12-31", .female, "450203"),
    ("450203200002290030", "2000-02-29", .male, "450203"),
    ("810000199001010019", "1990-01-01", .male, "810000"),
    ("820000199001010029", "1990-01-01", .female, "820000"),
    ("830000198506150032", "1985-06-15", .male, "830000"),
  ])
  func valid(text: String, birth: String, sex: Sex, division: String) throws {
    let number = try #require(ResidentNumber(text))
    #expect(number.hasValidCheck == true)
    #expect(number.birthDate?.description == birth)
    #expect(number.sex == sex)
    #expect(number.division == division)
    #expect(number.upgraded == text)
    #expect(!number.isFirstGeneration)
    #expect(!number.isPermanentResidence)
  }

  @Test("of the first generation has no check, and grows to 18 characters")
  func firstGeneration() throws {
    let number = try #require(ResidentNumber("450203850315002"))
    #expect(number.isFirstGeneration)
    #expect(number.hasValidCheck == nil)
    #expect(number.birthDate?.description == "1985-03-15")
    #expect(number.sex == .female)
    #expect(number.upgraded == "450203198503150028")
    #expect(ResidentNumber("450203851231002")?.upgraded == "45020319851231002X")
    #expect(ResidentNumber("450203850315001")?.sex == .male)
  }

  @Test("of the permanent residence card has the same check and no sex")
  func permanentResidence() throws {
    let card = try #require(ResidentNumber("911124198108030024"))
    #expect(card.isPermanentResidence)
    #expect(card.hasValidCheck == true)
    #expect(card.birthDate?.description == "1981-08-03")
    #expect(card.sex == nil)
    #expect(ResidentNumber("911124810803002")?.isPermanentResidence == false)
  }

  @Test("with a wrong check is still a resident number", arguments: [
    "440524188001010013", "450203198503150027", "45020319850315002X", "110105194912310020",
  ])
  func wrongCheck(text: String) throws {
    #expect(try #require(ResidentNumber(text)).hasValidCheck == false)
  }

  @Test("has 15 digits, or 17 digits and a digit or X", arguments: [
    "", "4502038503150", "45020385031500", "4502038503150028", "45020319850315002", "4502031985031500288",
    "45020385031500X", "45020319851231002x", "4502031985123100XX", "X50203198503150028", "45020319850315002A",
    "４５０２０３８５０３１５００２", "450203 198503150028", "45020319850315-028",
  ])
  func otherShapes(text: String) {
    #expect(ResidentNumber(text) == nil)
  }

  @Test("states a date that the calendar has, or none", arguments: [
    ("450203199002290019", nil), ("450203198513010010", nil), ("450203190002290034", nil),
    ("450203198500010010", nil), ("450203198504310010", nil), ("450203198503000010", nil),
    ("450203000003150010", nil), ("450203200002290030", "2000-02-29"), ("450203202402290039", "2024-02-29"),
    ("450203850229002", nil), ("450203840229002", "1984-02-29"), ("450203000229002", nil),
    ("450203000228002", "1900-02-28"), ("450203851301002", nil),
  ])
  func dates(text: String, birth: String?) throws {
    #expect(try #require(ResidentNumber(text)).birthDate?.description == birth)
  }

  @Test("has a date problem before 1900, after today and on no day at all", arguments: [
    ("450203189912310024", true), ("450203190001010029", false), ("450203202611220010", false),
    ("450203202611230024", false), ("45020320261124002X", true), ("450203999912310024", true),
    ("450203199002290019", true), ("440524188001010014", true), ("450203000101002", false),
    ("450203991231002", false), ("450203990229002", true),
  ])
  func dateProblems(text: String, expected: Bool) throws {
    #expect(try #require(ResidentNumber(text)).dateProblem(on: Self.today) == expected)
  }

  @Test("of a child born today has a date problem yesterday, and none tomorrow", arguments: [
    (-1, true), (0, false), (1, false),
  ])
  func bornToday(days: Int, expected: Bool) throws {
    let number = try #require(ResidentNumber("450203202611230024"))
    #expect(number.dateProblem(on: Self.today.adding(days: days)) == expected)
  }

  @Test("grows to 18 characters once: the form of 18 stays as it is, and both name the same person")
  func upgradeIsIdempotent() throws {
    var random = SeededRandom("upgrading is idempotent")
    for _ in 0..<500 {
      let number = random.residentNumber()
      guard number.dropFirst(6).hasPrefix("19") else { continue }
      let old = try #require(ResidentNumber(SeededRandom.firstGeneration(of: number)))
      #expect(old.upgraded == number)
      let upgraded = try #require(ResidentNumber(old.upgraded))
      #expect(upgraded.upgraded == number)
      #expect(upgraded.hasValidCheck == true)
      #expect(upgraded.birthDate == old.birthDate)
      #expect(upgraded.sex == old.sex)
    }
  }

  @Test("betrays every single wrong digit and every exchange of two neighbours by its check")
  func checkCatchesSlips() throws {
    var random = SeededRandom("the check catches slips")
    for _ in 0..<60 {
      let characters = Array(random.residentNumber())
      for place in 0..<17 {
        var wrong = characters
        wrong[place] = characters[place] == "9" ? "0" : "9"
        #expect(ResidentNumber(String(wrong))?.hasValidCheck == false, "\(wrong) from \(characters)")
        var swapped = characters
        swapped.swapAt(place, min(place + 1, 16))
        guard swapped != characters else { continue }
        #expect(ResidentNumber(String(swapped))?.hasValidCheck == false, "\(swapped) from \(characters)")
      }
    }
  }
}
