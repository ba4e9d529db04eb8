// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Licensing

@Suite("A division")
struct DivisionTests {
  @Test("covers what its trailing pairs of zeros leave open", arguments: [
    ("450203", 450_203, 450_203), ("450200", 450_200, 450_299), ("450000", 450_000, 459_999),
    ("450210", 450_210, 450_210), ("450001", 450_001, 450_001), ("459900", 459_900, 459_999),
    ("100000", 100_000, 109_999), ("000000", 0, 9_999), ("000100", 100, 199), ("990000", 990_000, 999_999),
    ("450020", 450_020, 450_020),
    ("451000", 451_000, 451_099),
  ])
  func coverage(text: String, first: Int32, last: Int32) throws {
    #expect(try #require(Division(text)).coverage == first...last)
  }

  @Test("of a prefecture covers its first and last county, and not its neighbours'", arguments: [
    ("450199", false), ("450200", true), ("450203", true), ("450299", true), ("450300", false),
    ("440203", false),
  ])
  func borders(text: String, covered: Bool) throws {
    let prefecture = try #require(Division("450200"))
    #expect(prefecture.coverage.contains(try #require(Division(text)).number) == covered)
  }

  @Test("keeps its six digits", arguments: ["450203", "000000", "000001", "011010", "999999"])
  func text(text: String) throws {
    let division = try #require(Division(text))
    #expect(division.text == text)
    #expect(division.number == Int32(text))
  }

  @Test("is six ASCII digits and nothing else", arguments: [
    "", "45020", "4502033", "45020X", "４５０２０３", "+50203", "-50203", " 50203", "450203 ", "鱼峰",
  ])
  func malformed(text: String) {
    #expect(Division(text) == nil)
  }
}
