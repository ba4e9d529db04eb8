// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("Two qualification codes")
struct CodeComparisonTests {
  private static let code = Fictional.code

  @Test(
    "differ part by part, each part with its own signature",
    arguments: [
      ("200845110450203198503150028", []),
      ("200945110450203198503150028", ["code:year"]),
      ("200844110450203198503150028", ["code:province"]),
      ("200845210450203198503150028", ["code:level"]),
      ("200845120450203198503150028", ["code:category"]),
      ("200845110450203850315002", ["code:id-generation"]),
      ("200845110450203198503150036", ["code:id"]),
      ("200845110450203198503150029", ["code:id"]),
      ("200845110450203850315003", ["code:id"]),
      (
        "199844241450203850315002",
        ["code:year", "code:province", "code:level", "code:category", "code:id-generation"]
      ),
      (
        "199844241450203198503150036",
        ["code:year", "code:province", "code:level", "code:category", "code:id"]
      ),
      ("20084511045020319850315002", ["code:other"]),
      ("2008451104502031985031500281", ["code:other"]),
      ("桂卫医字2008第0123号", ["code:other"]),
      ("200845110H12345678", ["code:other"]),
    ] as [(String, [String])])
  func parts(other: String, expected: [String]) {
    #expect(signatures(CodeComparison.differences(Self.code, other)) == expected)
    #expect(signatures(CodeComparison.differences(other, Self.code)) == expected)
  }

  @Test("that do not split are equal only when they are identical")
  func noneSplits() {
    #expect(CodeComparison.differences("桂卫医字1号", "桂卫医字1号").isEmpty)
    #expect(signatures(CodeComparison.differences("桂卫医字1号", "桂卫医字2号")) == ["code:other"])
    #expect(signatures(CodeComparison.differences("\u{F900}", "\u{8C48}")) == ["code:other"])
  }

  @Test("of the family 中医 differ in the category's second digit: equal means identical")
  func family() {
    let difference = CodeComparison.differences("200845141450203198503150028", "200845142450203198503150028")
    #expect(signatures(difference) == ["code:category"])
  }

  struct Repeating: Sendable, CustomTestStringConvertible {
    let a: String, numberA: String, b: String, numberB: String, expected: Bool
    var testDescription: String { "\(a) of \(numberA), \(b) of \(numberB)" }

    init(_ a: String, _ numberA: String, _ b: String, _ numberB: String, _ expected: Bool) {
      (self.a, self.numberA, self.b, self.numberB, self.expected) = (a, numberA, b, numberB, expected)
    }
  }

  private static let number = Fictional.number
  private static let other = "450203198503150044"

  @Test(
    "only repeat the numbers when all else in them is equal and each carries its own row's number",
    arguments: [
      Repeating("200845110\(number)", number, "200845110\(other)", other, true),
      Repeating("200845110\(Fictional.oldNumber)", Fictional.oldNumber, "200845110\(number)", number, true),
      // The embedded number may be of the other generation: it is the same person.
      Repeating("200845110\(Fictional.oldNumber)", number, "200845110\(other)", other, true),
      // Level 3 counts as 1, and 40–49 are equal to one another.
      Repeating("200845310\(number)", number, "200845110\(other)", other, true),
      Repeating("200845210\(number)", number, "200845410\(other)", other, true),
      Repeating("200845141\(number)", number, "200845148\(other)", other, true),
      Repeating("200845900\(number)", number, "200845900\(other)", other, true),
      Repeating("200945110\(number)", number, "200845110\(other)", other, false),
      Repeating("200844110\(number)", number, "200845110\(other)", other, false),
      Repeating("200845210\(number)", number, "200845110\(other)", other, false),
      Repeating("200845120\(number)", number, "200845110\(other)", other, false),
      Repeating("200845141\(number)", number, "200845110\(other)", other, false),
      Repeating("200845110\(other)", number, "200845110\(other)", other, false),
      Repeating("200845110\(number)", number, "200845110\(number)", other, false),
      Repeating("200845110\(other)", number, "200845110\(number)", other, false),
      // A wrong check digit is another number.
      Repeating("200845110450203198503150029", number, "200845110\(other)", other, false),
      Repeating("20084511045020319850315002", number, "200845110\(other)", other, false),
      Repeating("", number, "200845110\(other)", other, false),
      Repeating("200845110\(number)", "H12345678", "200845110\(other)", other, false),
      Repeating("200845110\(number)", Fictional.damaged, "200845110\(other)", other, false),
    ])
  func onlyRepeats(given: Repeating) {
    let a = IdentityNumber(cleaned: given.numberA)
    let b = IdentityNumber(cleaned: given.numberB)
    #expect(CodeComparison.onlyRepeats(given.a, of: a, given.b, of: b) == given.expected)
    #expect(CodeComparison.onlyRepeats(given.b, of: b, given.a, of: a) == given.expected)
  }

  @Test(
    "are looked up with the number inside upgraded from 24 to 27 characters",
    arguments: [
      (Fictional.oldCode, Fictional.code), (Fictional.code, Fictional.code),
      ("桂卫医字1号", "桂卫医字1号"), ("", ""), ("20084511045020385031500", "20084511045020385031500"),
    ])
  func lookupForm(code: String, form: String) {
    #expect(CodeComparison.lookupForm(code) == form)
  }
}
