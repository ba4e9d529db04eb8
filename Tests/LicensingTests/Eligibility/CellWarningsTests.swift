// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@Suite("What is odd about a row's cells")
struct CellWarningsTests {
  @Test(
    "an identity number: check digit, date, damage, shape, and a document that says to be a resident ID",
    arguments: [
      (Fictional.number, "", []), (Fictional.oldNumber, "01", []), ("H12345678", "", []),
      ("H12345678", "03", []),
      ("H12345678", "01", ["id.other-document"]), ("H12345678", "1", ["id.other-document"]),
      ("H12345678", "居民身份证", ["id.other-document"]), ("H12345678", "身份证", ["id.other-document"]),
      ("450203198503150029", "01", ["id.check-digit"]), ("45020319850315002X", "", ["id.check-digit"]),
      ("450203198513150028", "", ["id.check-digit", "id.date"]), ("450203199002290019", "", ["id.date"]),
      ("450203850229002", "", ["id.date"]), ("4.50203E+17", "01", ["id.excel-damaged"]),
      ("450203198503150000", "01", ["id.excel-damaged"]), ("4502031985031500", "01", ["id.malformed"]),
      ("石", "01", ["id.malformed"]),
    ] as [(String, String, [String])])
  func idNumber(number: String, type: String, expected: [String]) {
    let warnings = CellWarnings.idNumber(
      IdentityNumber(cleaned: number), typeWord: type, today: Fictional.day("2026-11-23"))
    #expect(words(warnings) == expected)
  }

  @Test(
    "a birth date may be the day of import, not the day after; 1900 is the first year",
    arguments: [
      ("2026-11-22", ["id.date"]), ("2026-11-23", []), ("2026-11-24", []),
    ] as [(String, [String])])
  func birthDate(today: String, expected: [String]) {
    let number = IdentityNumber(cleaned: SeededRandom.completed("45020320261123002"))
    #expect(words(CellWarnings.idNumber(number, typeWord: "", today: Fictional.day(today))) == expected)
    for (birth, warned) in [("18991231", ["id.date"]), ("19000101", [])] {
      let old = IdentityNumber(cleaned: SeededRandom.completed("450203\(birth)002"))
      #expect(words(CellWarnings.idNumber(old, typeWord: "", today: Fictional.day(today))) == warned)
    }
  }

  @Test(
    "a name that holds a lost character",
    arguments: [
      ("石青螺", []), ("石?螺", ["name.damaged"]), ("石□", ["name.damaged"]), ("石\u{E863}", ["name.damaged"]),
      ("石䶮", []), ("艾力·买", []),
    ] as [(String, [String])])
  func name(name: String, expected: [String]) {
    #expect(words(CellWarnings.name(name)) == expected)
  }

  @Test(
    "a level that is not known, or by apprenticeship",
    arguments: [
      ("1", []), ("执业助理医师", []), ("3", ["level.by-apprenticeship"]), ("4", ["level.by-apprenticeship"]),
      ("5", ["level.unknown"]), ("乡村医生", ["level.unknown"]),
    ] as [(String, [String])])
  func level(word: String, expected: [String]) {
    #expect(words(CellWarnings.level(word)) == expected)
  }

  @Test(
    "a category that is not known",
    arguments: [
      ("临床类别", []), ("49", []), ("11", ["category.unknown"]), ("乡村全科", ["category.unknown"]),
    ] as [(String, [String])])
  func category(word: String, expected: [String]) {
    #expect(words(CellWarnings.category(word)) == expected)
  }

  @Test(
    "a qualification code that is missing, or does not split",
    arguments: [
      (Fictional.code, []), (Fictional.oldCode, []), ("", ["code.missing"]), ("桂卫医字1号", ["code.malformed"]),
      ("20084511045020319850315002", ["code.malformed"]),
      // A code that splits is well formed, whatever its parts say.
      ("200899510450203198513150029", []),
    ] as [(String, [String])])
  func qualificationCode(code: String, expected: [String]) {
    #expect(words(CellWarnings.qualificationCode(code)) == expected)
  }

  @Test(
    "a certificate of an unusual length or alphabet for its kind",
    arguments: [
      ("110450203000123", PersonKind.physician, []), ("11045020300012", .physician, ["certificate.unusual"]),
      ("1104502030001234", .physician, ["certificate.unusual"]),
      ("11045020300012A", .physician, ["certificate.unusual"]),
      ("202145000123", .physician, ["certificate.unusual"]), ("202145000123", .nurse, []),
      ("20214500012", .nurse, ["certificate.unusual"]), ("2021450001234", .nurse, ["certificate.unusual"]),
      ("20214500012A", .nurse, ["certificate.unusual"]), ("110450203000123", .nurse, ["certificate.unusual"]),
    ] as [(String, PersonKind, [String])])
  func certificate(certificate: String, kind: PersonKind, expected: [String]) {
    #expect(words(CellWarnings.certificate(certificate, of: kind)) == expected)
  }

  @Test(
    "an authority that is neither empty nor six digits",
    arguments: [
      ("", []), ("450203", []), ("45020", ["authority.malformed"]), ("4502030", ["authority.malformed"]),
      ("45020A", ["authority.malformed"]), ("鱼峰区卫健局", ["authority.malformed"]),
    ] as [(String, [String])])
  func authority(cell: String, expected: [String]) {
    #expect(words(CellWarnings.authority(cell)) == expected)
  }
}
