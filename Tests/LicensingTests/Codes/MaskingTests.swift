// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Licensing

@Suite("Masking")
struct MaskingTests {
  @Test("leaves of an ID number what the contract says", arguments: [
    ("450203198503150028", "450203********0028"), ("45020319851231002X", "450203********002X"),
    ("450203198503150027", "450203********0027"), ("911124198108030024", "911124********0024"),
    ("450203850315002", "450203******002"), ("45020319850315002", "45*************02"),
    ("4502031985031500288", "45***************88"), ("4502038503150028", "45************28"),
    ("C12345678", "C1*****78"), ("H1234567890", "H1*******90"), ("4.50203E+17", "4.*******17"),
    ("12345", "12*45"), ("1234", "****"), ("123", "***"), ("1", "*"), ("", ""), ("张三李四王", "张三*四王"),
    ("45020319851231002x", "45**************2x"), ("e\u{301}abcd", "e\u{301}**cd"),
  ])
  func idNumbers(text: String, masked: String) {
    expectBytes(Masking.idNumber(text), masked)
  }

  @Test("leaves of a qualification code its first nine characters, where it splits", arguments: [
    ("200845110450203198503150028", "200845110450203********0028"),
    ("200845110450203850315002", "200845110450203******002"),
    ("20084511045020319851231002X", "200845110450203********002X"),
    ("20084511045020319850315002", "20**********************02"),
    ("450203198503150028", "45**************28"),
    ("450203850315002", "45***********02"), ("2008", "****"), ("", ""), ("医师资格证", "医师*格证"),
  ])
  func qualificationCodes(text: String, masked: String) {
    expectBytes(Masking.qualificationCode(text), masked)
  }

  @Test("keeps the length, and shows of what is no resident number four characters at most")
  func neverLeaks() {
    var random = SeededRandom("masks never leak")
    let alphabet = ["0", "1", "2", "4", "5", "9", "X", "A", "E", "+", ".", "-", "张", "𠅤", "×", "\u{301}", " "]
    for _ in 0..<5_000 {
      let mixed = random.text(of: alphabet, length: 0...32)
      let digits = random.digits(Int.random(in: 0...32, using: &random))
      for text in [mixed, digits] {
        checkIDNumber(text)
        checkQualificationCode(text)
      }
    }
  }

  private func checkIDNumber(_ text: String) {
    let (plain, masked) = (Array(text.unicodeScalars), Array(Masking.idNumber(text).unicodeScalars))
    let isResident = ResidentNumber(text) != nil
    let front = plain.count <= 4 ? 0 : isResident ? 6 : 2
    let back = plain.count <= 4 ? 0 : isResident ? plain.count == 15 ? 3 : 4 : 2
    check(plain, masked, front: front, back: back, text)
  }

  private func checkQualificationCode(_ text: String) {
    let (plain, masked) = (Array(text.unicodeScalars), Array(Masking.qualificationCode(text).unicodeScalars))
    let splits = QualificationCode(text) != nil
    let front = plain.count <= 4 ? 0 : splits ? 15 : 2
    let back = plain.count <= 4 ? 0 : splits ? plain.count == 24 ? 3 : 4 : 2
    check(plain, masked, front: front, back: back, text)
  }

  private func check(
    _ plain: [Unicode.Scalar], _ masked: [Unicode.Scalar], front: Int, back: Int, _ text: String
  ) {
    let stars = [Unicode.Scalar](repeating: "*", count: plain.count - front - back)
    let expected = Array(plain.prefix(front)) + stars + Array(plain.suffix(back))
    guard masked != expected else { return }
    Issue.record("\(text.debugDescription) is masked \(masked), not \(expected)")
  }
}
