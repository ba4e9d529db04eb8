// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@Suite("Two identity numbers")
struct IdNumberComparisonTests {
  private static let number = Fictional.number

  private func expect(_ a: String, _ b: String, _ difference: Difference?) {
    let left = IdentityNumber(cleaned: a)
    let right = IdentityNumber(cleaned: b)
    #expect(IdNumberComparison.difference(left, right) == difference, "\(a) and \(b)")
    #expect(IdNumberComparison.difference(right, left) == difference, "\(b) and \(a)")
  }

  @Test("are equal when they are identical", arguments: [number, Fictional.oldNumber, "H12345678"])
  func identicalNumbers(number: String) {
    expect(number, number, nil)
  }

  @Test("of one person in two generations differ in the generation")
  func generation() {
    expect("450203850315002", "450203198503150028", .idGeneration)
    expect("110105491231002", "11010519491231002X", .idGeneration)
  }

  @Test(
    "differ in the check digit alone",
    arguments: [
      ("450203198503150028", "450203198503150029"), ("450203198503150028", "45020319850315002X"),
      // The first generation, upgraded, has the right check.
      ("450203850315002", "450203198503150020"),
    ])
  func checkDigit(a: String, b: String) {
    expect(a, b, .idCheckDigit)
  }

  @Test("differ in one of the first seventeen digits, whatever the last is", arguments: 0..<17)
  func oneDigit(place: Int) {
    var digits = Array(Self.number)
    digits[place] = digits[place] == "9" ? "8" : Character(String((digits[place].wholeNumberValue ?? 0) + 1))
    expect(Self.number, String(digits), .idOneDigit)
    expect(Self.number, SeededRandom.completed(String(digits.dropLast())), .idOneDigit)
    digits[17] = "X"
    expect(Self.number, String(digits), .idOneDigit)
  }

  @Test(
    "differ in one digit across generations",
    arguments: [
      ("450203850315003", "450203198503150028"), ("450203850315003", "450203850315002"),
      ("350203850315002", "450203198503150028"),
    ])
  func oneDigitAcrossGenerations(a: String, b: String) {
    expect(a, b, .idOneDigit)
  }

  @Test(
    "differ in two neighbours of the first seventeen that changed places, whatever the last is",
    arguments: 0..<16)
  func transposed(place: Int) {
    var digits = Array("12345678901234567")
    let original = SeededRandom.completed(String(digits))
    digits.swapAt(place, place + 1)
    let swapped = SeededRandom.completed(String(digits))
    expect(original, swapped, .idTransposed)
    expect(original, String(digits) + "X", .idTransposed)
    expect(original, String(digits) + String(original.suffix(1)), .idTransposed)
  }

  @Test("that swap the last digit with the check differ in one digit, for the check does not count")
  func lastTwo() {
    expect("450203198503150028", "450203198503150082", .idOneDigit)
  }

  @Test(
    "differ otherwise: two digits apart, neighbours that are no swap, another document",
    arguments: [
      ("450203198503150028", "451203198513150028"), ("450203198503150028", "540203198503510028"),
      // 1 and 0 changed places, but they are no neighbours.
      ("450203198503150028", "450203198503051028"), ("450203198503150028", "450203198503260028"),
      // Of the neighbours 1 and 5 only one turns up in the other's place.
      ("450203198503150028", "450203198503210028"), ("450203198503150028", "450203198503560028"),
      ("450203850315002", "450203208503150028"), ("450203198503150028", "H12345678"),
      ("H12345678", "H12345679"), ("H12345678", "h12345678"),
    ])
  func other(a: String, b: String) {
    expect(a, b, .idOther)
  }
}
