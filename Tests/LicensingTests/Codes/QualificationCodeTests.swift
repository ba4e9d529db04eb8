// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Licensing

@Suite("A physician's qualification code")
struct QualificationCodeTests {
  @Test("splits into year, province, level, category and number")
  func parts() throws {
    let code = try #require(QualificationCode("200845110450203198503150028"))
    #expect(code.year == "2008")
    #expect(code.province == "45")
    #expect(code.level == "1")
    #expect(code.category == "10")
    #expect(code.number == "450203198503150028")
    #expect(code.resident.birthDate?.description == "1985-03-15")
  }

  @Test("of 24 characters is that of 27 with the number of the first generation")
  func generations() throws {
    let short = try #require(QualificationCode("200845110450203850315002"))
    #expect(short.number == "450203850315002")
    #expect(short.upgraded == "200845110450203198503150028")
    #expect(QualificationCode(short.upgraded)?.upgraded == short.upgraded)
    #expect(QualificationCode("20084511045020319851231002X")?.upgraded == "20084511045020319851231002X")
  }

  @Test("splits by its form alone, even when a part is wrong", arguments: [
    "200899110450203198503150028", "200845010450203198503150028", "200845511450203198503150028",
    "199745110450203198503150028", "200845110450203198503150027", "000000000000000000000000",
    "999999999999999999999999999", "20084511045020319850315002X",
  ])
  func wrongParts(text: String) {
    #expect(QualificationCode(text) != nil)
    #expect(QualificationCode.splits(text))
  }

  @Test("of another length or alphabet does not split", arguments: [
    "", "20084511045020385031500", "2008451104502038503150021", "20084511045020319850315002",
    "2008451104502031985031500288", "20084511045020385031500X", "20084511045020319850315002x",
    "2008451A0450203198503150028", "X00845110450203198503150028", "20084511045020319850315002Y",
    "２00845110450203850315002", "医师资格", "200845110-450203850315002",
  ])
  func otherShapes(text: String) {
    #expect(QualificationCode(text) == nil)
    #expect(!QualificationCode.splits(text))
  }
}
