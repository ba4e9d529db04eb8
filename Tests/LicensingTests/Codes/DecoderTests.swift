// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Licensing

@Suite("Decoding")
struct DecoderTests {
  static let today = CivilDate(day: 20_780)  // 2026-11-23

  private func rows(_ cell: String) -> [String] {
    Licensing.Decoder.decode(cell, asOf: Self.today).map { row in
      ([row.kind.rawValue] + (row.valid ? ["valid"] : row.problems.map(\.rawValue))).joined(separator: " ")
    }
  }

  private func parts(_ cell: String, as kind: CodeKind) -> [String] {
    let row = Licensing.Decoder.decode(cell, asOf: Self.today).first { $0.kind == kind }
    return row?.parts.map { "\($0.name)=\($0.value)" } ?? []
  }

  @Test("of an ID number says what is wrong with it", arguments: [
    ("11010519491231002X", "valid"), ("450203198503150028", "valid"), ("45020319851231002X", "valid"),
    ("450203200002290030", "valid"), ("810000199001010019", "valid"), ("820000199001010029", "valid"),
    ("830000198506150032", "valid"), ("450203190001010029", "valid"), ("450203202611230024", "valid"),
    (" ４５０２０３19851231002× ", "valid"), ("440524188001010014", "date"),
    ("440524188001010013", "check-digit date"),
    ("450203198503150027", "check-digit"), ("450203199002290019", "date"), ("450203198513010010", "date"),
    ("450203190002290034", "date"), ("450203189912310024", "date"), ("45020320261124002X", "future-date"),
    ("160203198503150029", "division"), ("840203198503150020", "division"),
    ("000203198503150024", "division"),
    ("450203198503150000", "check-digit"),
  ])
  func residentNumbers(cell: String, problems: String) {
    #expect(rows(cell).first == "resident-number \(problems)")
  }

  @Test("of 18 digits names the credit code too, whose length and alphabet fit as well")
  func eighteenDigits() {
    #expect(
      rows("450203198503150028") == [
        "resident-number valid", "credit-code check-digit organisation-check",
      ])
  }

  @Test("of 15 digits reads an ID number and a practice code", arguments: [
    ("450203850315002", ["resident-number valid", "practice-code division category"]),
    ("110450203000123", ["resident-number date", "practice-code valid"]),
    ("110450311215123", ["resident-number valid", "practice-code valid"]),
    ("511450203000123", ["resident-number date", "practice-code level category"]),
    ("011450203000123", ["resident-number date division", "practice-code level category"]),
    ("510450203000123", ["resident-number date", "practice-code level"]),
    ("111450203000123", ["resident-number date", "practice-code category"]),
    ("110990203000123", ["resident-number date", "practice-code division"]),
    ("348450203000123", ["resident-number date", "practice-code valid"]),
  ])
  func fifteenDigits(cell: String, expected: [String]) {
    #expect(rows(cell) == expected)
  }

  @Test("of a permanent residence card knows it by its first digit", arguments: [
    ("911124198108030024", "permanent-residence valid"),
    ("911124198108030025", "permanent-residence check-digit"),
    ("911124198113030028", "permanent-residence check-digit date"),
  ])
  func permanentResidence(cell: String, expected: String) {
    #expect(rows(cell).first == expected)
    #expect(!rows(cell).contains { $0.hasPrefix("resident-number") })
  }

  @Test("of a qualification code says what is wrong with it", arguments: [
    ("200845110450203198503150028", "valid"), ("200845110450203850315002", "valid"),
    ("199845110450203198503150028", "valid"), ("202645448450203198503150028", "valid"),
    ("200845140450203198503150028", "valid"), ("200845149450203198503150028", "valid"),
    ("200845430450203198503150028", "valid"), ("200881120450203198503150028", "valid"),
    ("199745110450203198503150028", "year"), ("202745110450203198503150028", "year"),
    ("200899110450203198503150028", "province"), ("200845010450203198503150028", "level"),
    ("200845510450203198503150028", "level"), ("200845111450203198503150028", "category"),
    ("200845150450203198503150028", "category"), ("200845110450203198503150027", "embedded-number"),
    ("200845110450203199002290019", "embedded-number"), ("20084511045020320261124002X", "embedded-number"),
    ("199799511450203198503150027", "province level category year embedded-number"),
  ])
  func qualificationCodes(cell: String, problems: String) {
    #expect(rows(cell) == ["qualification-code \(problems)"])
  }

  @Test("of a nurse's number says what is wrong with it", arguments: [
    ("200645000123", "valid"), ("202645000123", "valid"), ("202745000123", "year"), ("189945000123", "year"),
    ("200699000123", "province"), ("000000000000", "province year"),
  ])
  func nurseNumbers(cell: String, problems: String) {
    #expect(rows(cell) == ["nurse-number \(problems)"])
  }

  @Test("of institutions' codes checks the organisation inside", arguments: [
    ("74085017434152212C2101", "institution-code valid"),
    ("74085017-434152212C2101", "institution-code valid"),
    ("74085017934152212C2101", "institution-code organisation-check"),
    ("74085017499152212C2101", "institution-code division"),
    ("91110000600037341L", "credit-code valid"), ("12330000470051726f", "credit-code valid"),
    ("91110000600037341N", "credit-code check-digit"), ("A145020310000018XT", "credit-code valid"),
    ("91110000600037342L", "credit-code check-digit organisation-check"),
  ])
  func institutions(cell: String, expected: String) {
    #expect(rows(cell) == [expected])
  }

  @Test("of a licence identifier checks it, and recognises what was meant to be one", arguments: [
    (LicenceIdentifierTests.valid, "valid"),
    ("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.V", "check-digit"),
    ("1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.01.U", "length"),
    ("1.2.156.3005.2.11100000000013338W011.11430000006122244L.2023_000403.001.U", "characters"),
    ("1.2.156.3005.2.11100000000013338W011.1143000000612224_L.20230000403.01.U", "length characters"),
    ("1.2.156.3005.1.1", "length"),
  ])
  func licenceIdentifiers(cell: String, problems: String) {
    #expect(rows(cell) == ["licence-identifier \(problems)"])
  }

  @Test("of what fits nothing names the nearest kind and why it is not of it", arguments: [
    ("45020319850315002", "resident-number length"), ("4502031985031500288", "resident-number length"),
    ("45020385031500", "resident-number length"), ("4502038503150028", "resident-number length"),
    ("4502031985123100X", "resident-number length"), ("45020319850315O028", "resident-number characters"),
    ("20084511045020319850315002", "qualification-code length"),
    ("2008451104502031985031500288", "qualification-code length"),
    ("20084511O450203198503150028", "qualification-code characters"), ("20064500123", "nurse-number length"),
    ("2006450001234", "nurse-number length"), ("20064500O123", "nurse-number characters"),
    ("91110000600037341LL", "credit-code length"), ("9111000060003734L", "credit-code length"),
    ("74085017434152212C210", "institution-code length"),
    ("7408501743415221OC2101", "institution-code characters"),
    ("4.50203E+17", "resident-number length characters"),
    ("4.50203E+14", "resident-number length characters"),
    ("2.00645E+11", "nurse-number length characters"),
    ("2.00845E+26", "qualification-code length characters"),
    ("H1234567890", "nurse-number length characters"), ("", "nurse-number length"),
    ("9111241981080300024", "permanent-residence length"), ("张三", "nurse-number length characters"),
  ])
  func nearest(cell: String, expected: String) {
    #expect(rows(cell) == [expected])
  }

  @Test("masks the personal number and gives nothing beside it that the mask hides")
  func parts() {
    #expect(
      parts("450203198503150028", as: .residentNumber) == ["number=450203********0028", "division=450203"])
    #expect(
      parts("450203850315002", as: .residentNumber) == [
        "number=450203******002", "division=450203", "upgraded=450203********0028",
      ])
    #expect(parts("450203850315002", as: .practiceCode) == ["level=4", "category=50"])
    #expect(parts("110450311215123", as: .practiceCode) == ["level=1", "category=10"])
    #expect(parts("110990203000123", as: .practiceCode) == ["level=1", "category=10"])
    #expect(parts("450203198503150028", as: .creditCode) == ["department=4", "kind=5"])
    #expect(parts("124502030669074303", as: .creditCode) == ["department=1", "kind=2"])
    #expect(parts("911124198108030024", as: .permanentResidence) == ["number=911124********0024"])
    #expect(
      parts("200845110450203850315002", as: .qualificationCode) == [
        "year=2008", "province=45", "level=1", "category=10", "number=450203******002",
      ])
  }

  @Test("gives the parts of codes that are nobody's number")
  func impersonalParts() {
    #expect(
      parts("110450203000123", as: .practiceCode) == [
        "level=1", "category=10", "division=450203", "serial=000123",
      ])
    #expect(parts("200645000123", as: .nurseNumber) == ["year=2006", "province=45", "serial=000123"])
    #expect(
      parts("12330000470051726F", as: .creditCode) == [
        "department=1", "kind=2", "division=330000", "organisation=470051726",
      ])
    #expect(
      parts("74085017-434152212C2101", as: .institutionCode) == [
        "organisation=740850174", "division=341522", "economy=12", "kind=C210", "management=1",
      ])
    #expect(
      parts(LicenceIdentifierTests.valid, as: .licenceIdentifier) == [
        "type=11100000000013338W011", "issuer=11430000006122244L", "serial=20230000403", "version=001",
      ])
  }

  @Test("masks a personal number in the serial of a licence", arguments: [
    ("450203198503150028", "450203********0028"), ("450203850315002", "450203******002"),
    ("200845110450203198503150028", "200845110450203********0028"),
  ])
  func serials(serial: String, masked: String) {
    let identifier = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.\(serial).001.U"
    #expect(parts(identifier, as: .licenceIdentifier).contains("serial=\(masked)"))
  }

  @Test("says of a person's number, right or mistyped, what its mask shows and no more")
  func neverLeaks() {
    var random = SeededRandom("decoding says no more of a person's number than its mask")
    for _ in 0..<2_000 {
      let number = random.residentNumber()
      for text in [number, replacingDigit(in: number, using: &random)] {
        let old = SeededRandom.firstGeneration(of: text)
        let (mask, oldMask) = (masked(text, last: 4), masked(old, last: 3))
        let division = String(text.prefix(6))
        checkSays(text, [mask, division, String(text.prefix(1)), String(text.dropFirst().prefix(1))])
        checkSays("200845110" + text, ["2008", "45", "1", "10", mask])
        checkSays("200845110" + old, ["2008", "45", "1", "10", oldMask])
        // A mistyped number that is a sound practice code cannot be told from a certificate.
        guard text == number || PracticeCode(old)?.problems.isEmpty != true else { continue }
        let upgraded = SeededRandom.completed(old.prefix(6) + "19" + old.dropFirst(6))
        let levelAndCategory = [String(old.prefix(1)), String(old.dropFirst().prefix(2))]
        checkSays(old, [oldMask, masked(upgraded, last: 4), division] + levelAndCategory)
      }
    }
  }

  private func masked(_ number: String, last: Int) -> String {
    number.prefix(6) + String(repeating: "*", count: number.count - 6 - last) + number.suffix(last)
  }

  private func replacingDigit(in number: String, using random: inout SeededRandom) -> String {
    var characters = Array(number)
    characters[Int.random(in: 6..<17, using: &random)] = Character(random.digits(1))
    return String(characters)
  }

  private func checkSays(_ text: String, _ allowed: [String]) {
    for row in Licensing.Decoder.decode(text, asOf: Self.today) {
      for part in row.parts where !allowed.contains(part.value) {
        Issue.record("\(text) as \(row.kind.rawValue) says \(part.name) \(part.value)")
      }
    }
  }

  @Test("always answers, in the order of the kinds and of the problems")
  func order() {
    var random = SeededRandom("decoding always answers in order")
    let alphabet = ["0", "1", "4", "9", "X", "L", "O", "-", ".", "张"]
    for _ in 0..<4_000 {
      let digits = random.digits(Int.random(in: 9...27, using: &random))
      let text = digits + random.text(of: alphabet, length: 0...3)
      let rows = Licensing.Decoder.decode(text, asOf: Self.today)
      let kinds = rows.compactMap { CodeKind.allCases.firstIndex(of: $0.kind) }
      #expect(!kinds.isEmpty && kinds == kinds.sorted(), "\(text)")
      for row in rows {
        let problems = row.problems.compactMap { CodeProblem.allCases.firstIndex(of: $0) }
        #expect(problems == Array(Set(problems)).sorted(), "\(text)")
        let fits = !row.problems.contains(.length) && !row.problems.contains(.characters)
        #expect(fits || (rows.count == 1 && row.parts.isEmpty), "\(text)")
      }
    }
  }
}
