// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Licensing

@Suite("An identity number")
struct IdentityNumberTests {
  @Test("that a spreadsheet damaged identifies nobody", arguments: [
    "4.50203E+17", "4E+17", "4.50203198503150E+17", "1E+5", "45E+14", "450203198503150000",
    "450203198503151000", "911124198108030000",
  ])
  func excelDamaged(text: String) {
    let number = IdentityNumber(cleaned: text)
    #expect(number.reading == .excelDamaged)
    #expect(number.identity == nil)
    #expect(!IdentityNumber.samePerson(number, number))
  }

  @Test("that ends in three zeros by right is a resident number", arguments: [
    "450203198503050000", "450203198503181000", "450203850315000",
  ])
  func zerosByRight(text: String) throws {
    #expect(IdentityNumber(cleaned: text).reading == .resident(try #require(ResidentNumber(text))))
  }

  @Test("of a length or with a character that no document has identifies nobody", arguments: [
    "4502038503150028", "45020319850315002", "4502031985031500288", "45020319850315002888888888",
    "450203850315002X", "4502031985123100X", "450203198512310028X", "", "张三", "4502031985O315０028",
    "450203.98503150028", "4.50203E17", "4.50203E-17", "4.E+17", ".5E+17", "E+17", "4.50203E+", "4.50203E+1X",
    "4.5.0E+17", "4+17", "450203198503150028*", "450203*8503150028", "45020319851231002×", "\u{0}", "12 34",
    "H123'", "C1234567/8", "无", "+", "X5020319851231002×", "\u{E863}",
  ])
  func malformed(text: String) {
    let number = IdentityNumber(cleaned: text)
    #expect(number.reading == .malformed)
    #expect(number.identity == nil)
    #expect(!IdentityNumber.samePerson(number, IdentityNumber(cleaned: text)))
  }

  @Test("of 15 digits or of 17 and a check is a resident number, right or wrong", arguments: [
    ("450203198503150028", "450203198503150028"), ("450203198503150027", "450203198503150027"),
    ("450203850315002", "450203198503150028"), ("45020319851231002X", "45020319851231002X"),
    ("450203199002290019", "450203199002290019"), ("911124198108030024", "911124198108030024"),
    ("000000000000000", "000000190000000001"), ("45020319850315000X", "45020319850315000X"),
    ("450203198503150100", "450203198503150100"),
  ])
  func resident(text: String, identity: String) throws {
    let number = IdentityNumber(cleaned: text)
    #expect(number.reading == .resident(try #require(ResidentNumber(text))))
    #expect(number.identity == identity)
    #expect(number.text == text)
  }

  @Test("of another form is another document's", arguments: [
    "H1234567890", "C12345678", "12345678", "G12345678", "1", "X", "12345678901234",
    "45020385031500X", "1234567890123X", "ABCDEFGHIJKLMNOPQRST", "H12345(6)", "A-1", "A50203198503150028",
    "450203-98503150028", "4502031985031500A8", "ABCDEFGHIJKLMNO000", "XX", "4E17",
  ])
  func otherDocuments(text: String) {
    let number = IdentityNumber(cleaned: text)
    #expect(number.reading == .otherDocument)
    #expect(number.identity == text)
  }

  @Test("with Chinese characters, as 军官证 have them, is malformed")
  func chineseCharacters() {
    #expect(IdentityNumber(cleaned: "军字第1234567号").reading == .malformed)
  }

  @Test("of 14 to 19 digits is a resident number only with 15 and 18", arguments: [
    (14, "other"), (15, "resident"), (16, "malformed"), (17, "malformed"), (18, "resident"),
    (19, "malformed"),
  ])
  func lengths(length: Int, expected: String) {
    let reading = IdentityNumber(cleaned: String("45020319850315002899".prefix(length))).reading
    let seen =
      switch reading {
      case .resident: "resident"
      case .otherDocument: "other"
      case .malformed: "malformed"
      case .excelDamaged: "damaged"
      }
    #expect(seen == expected)
  }

  @Test("is the same person's in its form of 15 and of 18, and nobody else's", arguments: [
    ("450203850315002", "450203198503150028", true), ("450203198503150028", "450203198503150028", true),
    ("450203850315002", "450203850315002", true), ("450203850315002", "450203198503150027", false),
    ("450203198503150028", "45020319851231002X", false), ("C12345678", "C12345678", true),
    ("C12345678", "C12345679", false), ("C12345678", "450203198503150028", false),
    ("4.50203E+17", "4.50203E+17", false), ("45020319850315002", "45020319850315002", false), ("", "", false),
  ])
  func samePerson(a: String, b: String, same: Bool) {
    #expect(IdentityNumber.samePerson(IdentityNumber(cleaned: a), IdentityNumber(cleaned: b)) == same)
    #expect(IdentityNumber.samePerson(IdentityNumber(cleaned: b), IdentityNumber(cleaned: a)) == same)
  }

  @Test("is equal to another only byte for byte")
  func equality() {
    #expect(IdentityNumber(cleaned: "\u{F900}") != IdentityNumber(cleaned: "\u{8C48}"))
    #expect(IdentityNumber(cleaned: "C12345678") == IdentityNumber(cleaned: "C12345678"))
    #expect(IdentityNumber(cleaned: "450203850315002") != IdentityNumber(cleaned: "450203198503150028"))
  }

  @Test("is promised to be a resident number by the words for it", arguments: [
    ("01", true), ("1", true), ("居民身份证", true), ("身份证", true), (" 居民身份证 ", true), ("０１", true), ("'01", true),
    ("02", false), ("护照", false), ("03", false), ("", false), ("11", false), ("001", false), ("军官证", false),
    ("居民身份证件", false), ("港澳居民身份证", false),
  ])
  func words(cell: String, expected: Bool) {
    #expect(IdentityNumber.wordMeansResidentNumber(cell) == expected)
  }

  @Test("is read by the table of the contract, whatever stands in it")
  func againstTable() {
    var random = SeededRandom("identity numbers are read by the table of contract § 1")
    let alphabet = ["0", "0", "1", "4", "9", "X", "E", "+", ".", "-", "(", ")", "A", "张", " "]
    for _ in 0..<8_000 {
      let digits = random.digits(Int.random(in: 0...19, using: &random))
      let text = digits + random.text(of: alphabet, length: 0...3)
      let isRead = IdentityNumber(cleaned: text).reading
      let isDescribed = described(text)
      guard isRead != isDescribed else { continue }
      Issue.record("\(text) is read \(isRead), described \(isDescribed)")
      return
    }
  }

  private func described(_ text: String) -> IdentityNumber.Reading {
    func digits(_ text: some StringProtocol) -> Bool {
      !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
    }
    let halves = text.split(separator: "E+", omittingEmptySubsequences: false)
    if halves.count == 2, digits(halves[1]) {
      let mantissa = halves[0].split(separator: ".", omittingEmptySubsequences: false)
      if mantissa.count <= 2, mantissa.allSatisfy({ digits($0) }) { return .excelDamaged }
    }
    let body = text.dropLast()
    let endsInCheck = digits(body) && "0123456789X".contains(text.last ?? " ")
    let hasForm = digits(text) && text.count == 15 || text.count == 18 && endsInCheck
    if text.count == 18, hasForm, text.hasSuffix("000"), SeededRandom.completed(String(body)) != text {
      return .excelDamaged
    }
    if let number = ResidentNumber(text), hasForm { return .resident(number) }
    let isLong = text.count >= 16 && endsInCheck
    let isForeign = text.contains { !($0.isASCII && ($0.isLetter || $0.isNumber || "()-".contains($0))) }
    return text.isEmpty || isLong || isForeign ? .malformed : .otherDocument
  }
}
