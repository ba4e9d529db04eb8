// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite("Widths of texts")
struct TextWidthTests {
  @Test(
    "a text is as wide as its grapheme clusters",
    arguments: [
      ("", 0), ("nurse", 5),
      ("护士", 4), ("护士N2", 6), ("，", 2), ("·", 1), ("ＡＢ", 4), ("ｱ", 1), ("\u{3000}", 2),
      ("e\u{301}", 1), ("\u{301}", 0), ("a\u{200B}b", 2), ("\u{FEFF}", 0), ("𠅤", 2), ("𫖯", 2),
      ("\u{2FFFD}", 2),
      ("한글", 4), ("\u{1100}\u{1161}\u{11A8}", 2), ("กำ", 2), ("कि", 2), ("…", 1), ("\u{FFFD}", 1),
      ("\u{E863}", 1),
    ])
  func measures(text: String, width: Int) {
    #expect(TextWidth.of(text) == width)
  }

  @Test(
    "an emoji takes two columns, however many code points it has",
    arguments: [
      "👍", "👍🏽", "👨‍👩‍👧", "👩🏽‍🚒", "👨‍⚕️", "❤️", "❤️‍🔥", "☺️", "©️", "1️⃣", "🇨🇳", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏳️‍🌈",
    ])
  func emoji(text: String) throws {
    #expect(TextWidth.of(text) == 2)
    let script = "import sys, wcwidth; print(wcwidth.wcswidth(sys.stdin.buffer.read().decode()))"
    let peer = try Peer.python(script, input: Array(text.utf8))
    #expect(peer == "2\n")
  }

  @Test(
    "a text is cut between characters and padded to the width",
    arguments: [
      ("医师资格", 8, "医师资格"), ("医师资格", 10, "医师资格  "),
      ("医师资格", 7, "医师资…"), ("医师资格", 6, "医师… "),
      ("医师资格", 2, "… "), ("医师资格", 1, "…"), ("医师资格", 0, ""),
      ("𠅤a", 2, "… "), ("nurse", 4, "nur…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"), ("", 2, "  "),
    ])
  func fits(text: String, width: Int, expected: String) {
    let fitted = TextWidth.fit(text, width: width)
    #expect(Array(fitted.utf8) == Array(expected.utf8))
    #expect(TextWidth.of(fitted) == width)
  }

  @Test("a text on the right has its padding in front")
  func fitsRight() {
    #expect(TextWidth.fit("42", width: 5, alignment: .right) == "   42")
    #expect(TextWidth.fit("医师资格", width: 6, alignment: .right) == " 医师…")
  }
}
