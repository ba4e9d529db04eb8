// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("Text that is equal only byte for byte")
struct ExactTextTests {
  @Test(
    "keeps canonically equivalent characters apart, also as keys",
    arguments: [
      ("\u{F900}", "\u{8C48}"), ("e\u{301}", "\u{E9}"), ("\u{212B}", "\u{C5}"),
    ])
  func apart(a: String, b: String) {
    #expect(a == b)
    #expect(ExactText(a) != ExactText(b))
    #expect(Set([ExactText(a), ExactText(b), ExactText(a)]).count == 2)
    #expect([ExactText(a): 1][ExactText(b)] == nil)
  }

  @Test("is ordered by its bytes")
  func order() {
    let texts = ["乙", "B", "", "甲", "10", "a", "1", "\u{F900}", "2", "1A"]
    let sorted = texts.map(ExactText.init).sorted().map(\.text)
    #expect(sorted == ["", "1", "10", "1A", "2", "B", "a", "乙", "甲", "\u{F900}"])
  }
}
