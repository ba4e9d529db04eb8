// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("A level")
struct LevelTests {
  @Test(
    "is read from its word or its code, and printed as the code",
    arguments: [
      ("执业医师", "1"), ("1", "1"), ("3", "1"), ("执业助理医师", "2"), ("2", "2"), ("4", "2"),
    ])
  func printed(word: String, code: String) {
    #expect(Level(word).printed == code)
    #expect(Level(word).matches(Level(code)))
  }

  @Test(
    "1 and 2 are different levels, whatever words they came in",
    arguments: [
      ("执业医师", "执业助理医师"), ("1", "4"), ("3", "2"), ("3", "执业助理医师"), ("3", "4"),
    ])
  func different(a: String, b: String) {
    #expect(!Level(a).matches(Level(b)))
    #expect(!Level(b).matches(Level(a)))
  }

  @Test(
    "3 and 4 are known as reached by apprenticeship, 1 and 2 are not",
    arguments: [
      ("3", true), ("4", true), ("1", false), ("2", false), ("执业医师", false), ("执业助理医师", false),
    ])
  func apprenticeship(word: String, expected: Bool) {
    guard case .known(_, let byApprenticeship) = Level(word) else {
      Issue.record("\(word) is not known")
      return
    }
    #expect(byApprenticeship == expected)
  }

  @Test(
    "that is not known stays as it came and is compared as text",
    arguments: [
      "", "0", "5", "01", "11", "乡村医生", "执业医师 ", "医师", "执业（助理）医师",
    ])
  func unknown(word: String) {
    guard case .unknown(let kept) = Level(word) else {
      Issue.record("\(word) is known as \(Level(word).printed)")
      return
    }
    #expect(Bytes(kept) == Bytes(word))
    #expect(Bytes(Level(word).printed) == Bytes(word))
    #expect(Level(word).matches(Level(word)))
    #expect(!Level(word).matches(Level("执业医师")))
    #expect(!Level("1").matches(Level(word)))
    #expect(!Level(word).matches(Level(word + "甲")))
  }

  @Test("that is not known differs from its canonical equivalent")
  func canonicalEquivalence() {
    #expect(!Level("\u{F900}").matches(Level("\u{8C48}")))
  }
}
