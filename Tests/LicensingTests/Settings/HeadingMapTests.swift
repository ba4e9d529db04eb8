// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("A map of headings")
struct HeadingMapTests {
  private func entries(_ map: HeadingMap?) -> [String]? { map?.entries.map { "\($0.theirs) → \($0.ours)" } }

  @Test(
    "is THEIRS=ours, several separated by semicolons, without white space",
    arguments: [
      ("人员=姓名", ["人员 → 姓名"]), ("人员=姓名;号码=证件号码", ["人员 → 姓名", "号码 → 证件号码"]), ("", []),
      (" 人 员 = 姓　名 ", ["人员 → 姓名"]), ("人员＝姓名", ["人员 → 姓名"]), ("a=b=姓名", ["a=b → 姓名"]),
      (";;人员=姓名;", ["人员 → 姓名"]),
    ] as [(String, [String])])
  func read(text: String, expected: [String]) {
    #expect(entries(HeadingMap(text)) == expected)
  }

  @Test("is none where a side is missing", arguments: ["姓名", "=姓名", "人员=", "=", "人员=姓名;号码", " = "])
  func malformed(text: String) {
    #expect(HeadingMap(text) == nil)
  }

  @Test(
    "reads back what it writes",
    arguments: [
      "", "人员=姓名", "a=b=姓名;号码=证件号码",
    ])
  func roundTrip(text: String) {
    #expect(HeadingMap(text)?.text == text)
  }

  @Test(
    "reads back what it writes of a heading that a command line gave, whatever is in it",
    arguments: [
      "甲;乙=姓名", "甲；乙=姓名", "a=b=姓名", "；=姓名",
    ])
  func anyHeading(given: String) throws {
    let map = HeadingMap(entries: [try #require(HeadingMap.entry(given))])
    #expect(entries(HeadingMap(map.text)) == entries(map))
  }

  @Test("over another wins where both name the same column, and keeps what it does not name")
  func over() throws {
    let mine = try #require(HeadingMap("人员=姓名"))
    let theirs = try #require(HeadingMap("人员=科室;号码=证件号码"))
    #expect(entries(mine.over(theirs)) == ["人员 → 姓名", "号码 → 证件号码"])
    #expect(entries(theirs.over(mine)) == ["人员 → 科室", "号码 → 证件号码"])
    #expect(mine.over(mine) == mine)
  }

  @Test("takes headings byte for byte")
  func canonicalEquivalence() throws {
    let mine = HeadingMap(entries: [try #require(HeadingMap.entry("\u{F900}=姓名"))])
    let theirs = HeadingMap(entries: [try #require(HeadingMap.entry("\u{8C48}=科室"))])
    #expect(mine.over(theirs).entries.count == 2)
  }
}
