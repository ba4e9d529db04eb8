// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CommandModel

@Suite("Words repeated in an error")
struct EchoedWordTests {
  @Test(
    "What could be an identity number keeps its first six digits",
    arguments: [
      ("450203198001010028", "450203************"), ("45020319800101002X", "450203************"),
      ("450203800101002", "450203*********"), ("45020380010100", "45020380010100"),
      ("证件450203198001010028号", "证件450203************号"), ("４５０２０３１９８００１０１００２８", "４５０２０３************"),
      ("450203 19800101 0028", "450203 ******** ****"), ("450203-1980-01010028", "450203-****-********"),
      ("45020319800101002×", "450203************"),
      ("200845020312345450203198001010028", "200845***************************"),
      ("450203\u{200B}198001010028", "450203\u{200B}************"), ("张三", "张三"),
      ("2026-11-23", "2026-11-23"),
      ("450203198001010028 450203198001010036", "450203************ ******************"),
    ])
  func masking(word: String, expected: String) {
    #expect(EchoedWord.of(word) == expected)
    #expect(EchoedWord.of(expected) == expected)
  }

  @Test(
    "Nothing in it can steer a terminal",
    arguments: [
      ("\u{1B}[31m红", "\u{FFFD}[31m红"), ("a\tb\nc", "a b c"), ("a\u{9B}b", "a\u{FFFD}b"),
      ("a\u{202E}b", "a\u{FFFD}b"),
      ("a\u{7F}b\0", "a\u{FFFD}b\u{FFFD}"),
    ])
  func inert(word: String, expected: String) {
    #expect(EchoedWord.of(word) == expected)
  }

  @Test("A long word is cut")
  func cut() {
    #expect(EchoedWord.of(String(repeating: "字", count: 60)) == String(repeating: "字", count: 60))
    #expect(EchoedWord.of(String(repeating: "字", count: 61)) == String(repeating: "字", count: 59) + "…")
  }

  @Test("No error repeats an identity number, wherever it was typed")
  func everyError() {
    let number = "450203198001010028"
    let lines = [
      [number], ["renewal", number], ["blocked", "--\(number)"], ["blocked", "-\(number)"],
      ["--bogus=\(number)"],
      ["why", "甲", number], ["blocked", "--limit", number], ["blocked", "--all=\(number)"],
      ["import", number, "甲.csv"], ["blocked", "--reason", number], ["help", number],
    ]
    for line in lines {
      let found = errors(in: line)
      #expect(!found.isEmpty, "\(line)")
      for error in found {
        #expect(!"\(error)".contains("1980"), "\(line)")
        for language in Language.allCases {
          #expect(!error.message(in: language).contains("1980"), "\(line)")
        }
      }
    }
  }
}
