// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("A lost character")
struct LostCharacterTests {
  @Test(
    "is a question mark, a geta, a box, the replacement character or private use",
    arguments: [
      "?", "？", "□", "〓", "\u{FFFD}", "\u{E000}", "\u{F8FF}", "\u{F0000}", "\u{FFFFD}", "\u{100000}",
      "\u{10FFFD}",
    ] as [Unicode.Scalar])
  func lost(scalar: Unicode.Scalar) {
    #expect(LostCharacter.isLost(scalar))
    #expect(LostCharacter.occurs(in: "石\(scalar)"))
    #expect(LostCharacter.occurs(in: "\(scalar)青螺"))
  }

  @Test(
    "is no character beside them, and no rare one",
    arguments: [
      ">", "@", "＞", "■", "〒", "〔", "\u{FFFC}", "\u{FFFE}", "\u{D7FF}", "\u{F900}", "\u{EFFFF}", "\u{FFFFE}",
      "\u{10FFFE}", "䶮", "𠅤", "𫖯", "𬱖", "·",
    ] as [Unicode.Scalar])
  func kept(scalar: Unicode.Scalar) {
    #expect(!LostCharacter.isLost(scalar))
    #expect(!LostCharacter.occurs(in: "石\(scalar)"))
  }
}
