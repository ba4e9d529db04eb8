// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("Two names")
struct NameComparisonTests {
  private static let interpuncts = ["\u{B7}", "\u{30FB}", "\u{2022}", "\u{2027}", "\u{FF0E}", "."]

  private func expect(_ a: String, _ b: String, _ difference: Difference?) {
    #expect(NameComparison.difference(a, b) == difference, "\(Bytes(a)) and \(Bytes(b))")
    #expect(NameComparison.difference(b, a) == difference, "\(Bytes(b)) and \(Bytes(a))")
  }

  @Test(
    "are equal when they are identical",
    arguments: [
      "", "石青螺", "艾力·买买提", "石?", "𠅤", "Ａ", "石 青螺",
    ])
  func identicalNames(name: String) {
    expect(name, String(decoding: Array(name.utf8), as: UTF8.self), nil)
  }

  @Test("differ in their interpunct however it is written", arguments: interpuncts, interpuncts)
  func interpunct(a: String, b: String) {
    expect("艾力\(a)买买提", "艾力\(b)买买提", a == b ? nil : .nameInterpunct)
    expect("艾\(a)力\(a)买", "艾\(b)力\(b)买", a == b ? nil : .nameInterpunct)
  }

  @Test(
    "differ in more than the interpunct where a letter, or a mark that is none, differs too",
    arguments: [
      ("艾力·买", "艾力.卖", Difference.nameOther), ("艾力·买", "艾力-买", .nameOneCharacter),
      ("艾力·买", "艾力、买", .nameOneCharacter), ("艾力·买", "艾力买", .nameOther),
      ("艾力·买", "艾力・?", .nameOther), ("艾力·买", "艾力··买", .nameOther), ("艾力·买", "艾力?买", .nameLostCharacter),
    ])
  func beyondInterpunct(a: String, b: String, difference: Difference) {
    expect(a, b, difference)
  }

  @Test(
    "differ in a character that one system lost",
    arguments: [
      ("石?", "石䶮"), ("石？", "石䶮"), ("石□", "石𠅤"), ("石〓", "石𫖯"), ("石\u{FFFD}", "石𬱖"), ("石\u{E863}", "石䶮"),
      ("石\u{F8FF}", "石䶮"), ("石\u{F0000}", "石䶮"), ("石\u{10FFFD}", "石䶮"), ("??螺", "石青螺"), ("石?螺", "?青螺"),
      ("石?", "石□"),
    ])
  func lostCharacter(a: String, b: String) {
    expect(a, b, .nameLostCharacter)
  }

  @Test(
    "differ in more than a lost character where another differs too, or the length",
    arguments: [
      ("石?", "王䶮", Difference.nameOther), ("石??", "石䶮", .nameOther), ("石", "石?", .nameOther),
      ("石?螺", "石青罗", .nameOther),
    ])
  func beyondLostCharacter(a: String, b: String, difference: Difference) {
    expect(a, b, difference)
  }

  @Test(
    "differ in one character",
    arguments: [
      ("石青螺", "石青罗"), ("石青螺", "石清螺"), ("石青螺", "时青螺"), ("𠅤青", "亢青"), ("石 青", "石　青"),
      ("石A", "石Ａ"), ("石a", "石A"),
    ])
  func oneCharacter(a: String, b: String) {
    expect(a, b, .nameOneCharacter)
  }

  @Test(
    "differ otherwise",
    arguments: [
      ("石青螺", "石白罗"), ("石青螺", "石青"), ("石青螺", "石青螺 "), ("石青螺", ""), ("石青螺", "螺青石"),
      ("王建国", "李卫东"), ("石 青螺", "石青螺"),
    ])
  func other(a: String, b: String) {
    expect(a, b, .nameOther)
  }

  @Test("that Unicode calls canonically equivalent differ: 豈 (U+F900) is not 豈 (U+8C48)")
  func canonicalEquivalence() {
    #expect("石\u{F900}" == "石\u{8C48}")
    expect("石\u{F900}", "石\u{8C48}", .nameOneCharacter)
    expect("\u{F900}\u{F901}", "\u{8C48}\u{66F4}", .nameOther)
    expect("e\u{301}", "\u{E9}", .nameOther)
  }
}
