// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Licensing

@Suite("Certificate numbers")
struct CertificateNumberTests {
  @Test("of a physician's practice are level, category, division and serial")
  func practiceCode() throws {
    let code = try #require(PracticeCode("110450203000123"))
    #expect(code.level == "1")
    #expect(code.category == "10")
    #expect(code.division == "450203")
    #expect(code.serial == "000123")
  }

  @Test("of a physician's practice are usual with 15 digits only", arguments: [
    ("110450203000123", true), ("999999999999999", true), ("11045020300012", false),
    ("1104502030001234", false),
    ("11045020300012X", false), ("", false), ("11045020300012３", false), ("无", false),
  ])
  func usualPracticeCodes(text: String, usual: Bool) {
    #expect(PracticeCode.isUsual(text) == usual)
    #expect((PracticeCode(text) != nil) == usual)
  }

  @Test("of a nurse are year, province and serial")
  func nurseNumber() throws {
    let number = try #require(NurseNumber("200645000123"))
    #expect(number.year == "2006")
    #expect(number.province == "45")
    #expect(number.serial == "000123")
  }

  @Test("of a nurse are usual with 12 digits only", arguments: [
    ("200645000123", true), ("000000000000", true), ("20064500012", false), ("2006450001234", false),
    ("20064500012X", false), ("", false), ("200645 00123", false),
  ])
  func usualNurseNumbers(text: String, usual: Bool) {
    #expect(NurseNumber.isUsual(text) == usual)
    #expect((NurseNumber(text) != nil) == usual)
  }

  @Test("of an institution are organisation, division, economy, kind and management", arguments: [
    "74085017434152212C2101", "74085017-434152212C2101",
  ])
  func institutionCode(text: String) throws {
    let code = try #require(InstitutionCode(text))
    #expect(code.organisation == "740850174")
    #expect(code.division == "341522")
    #expect(code.economy == "12")
    #expect(code.kind == "C210")
    #expect(code.management == "1")
    #expect(OrganisationCode.hasValidCheck(code.organisation))
  }

  @Test("of another form are no institution's of WS 218", arguments: [
    "", "74085017434152212C210", "74085017434152212C21011", "7408501-7434152212C2101", "740850174345",
    "74085017434152212C210A", "7408501743415221AC2101", "74085017Y34152212C2101", "12330000470051726F",
  ])
  func otherInstitutions(text: String) {
    #expect(InstitutionCode(text) == nil)
  }

  @Test("of an organisation have a check of their own", arguments: [
    ("740850174", true), ("600037341", true), ("470051726", true), ("10000018X", true),
    ("100000040", true), ("740850175", false),
    ("740850179", false), ("10000018A", false), ("70485017X", false), ("7408501", false),
    ("740850-74", false),
  ])
  func organisationCodes(text: String, valid: Bool) {
    #expect(OrganisationCode.hasValidCheck(text) == valid)
  }

  @Test("of a unified social credit code have the check of GB 32100", arguments: [
    ("91110000600037341L", true), ("12330000470051726F", true), ("91110000600037341N", false),
    ("12330000470051726E", false), ("A145020310000018XT", true), ("N245020310000018XB", true),
    ("Y145020310000018X6", true), ("1210000010000018XJ", true), ("124502030669074303", true),
    ("124502031000000750", true),
    ("124502030669074304", false), ("19110000600037341L", false),
  ])
  func creditCodes(text: String, valid: Bool) throws {
    #expect(try #require(CreditCode(text)).hasValidCheck == valid)
  }

  @Test("of a unified social credit code fall into department, kind, division and organisation")
  func creditCodeParts() throws {
    let code = try #require(CreditCode("12330000470051726F"))
    #expect(code.department == "1")
    #expect(code.kind == "2")
    #expect(code.division == "330000")
    #expect(code.organisation == "470051726")
  }

  @Test("of a unified social credit code have no I, O, S, V or Z", arguments: [
    "I", "O", "S", "V", "Z", "-", "x", "×",
  ])
  func creditCodeAlphabet(letter: String) {
    #expect(CreditCode("9111000060003734" + letter + "L") == nil)
    #expect(CreditCode(letter + "1110000600037341L") == nil)
  }

  @Test("of a unified social credit code are counted through the alphabet in its order")
  func creditCodeValues() {
    for (value, byte) in "0123456789ABCDEFGHJKLMNPQRTUWXY".utf8.enumerated() {
      #expect(CreditCode.value(of: byte) == value)
    }
  }
}
