// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

extension SeededRandom {
  /// A text of up to `length` pieces that terminals and parsers stumble over.
  mutating func text(length: Int) -> String {
    (0..<Int.random(in: 0...length, using: &self)).map { _ in Self.pieces.randomElement(using: &self) ?? "" }
      .joined()
  }

  private static let pieces = [
    "a", "Z", "0", "-", "=", "@", "'", "\"", "\\", "/", ",", ";", " ", "  ", "\t", "\n", "\r\n", "\r",
    "\u{0}",
    "\u{1B}[31m", "\u{7F}", "\u{85}", "\u{9B}2J", "\u{202E}", "\u{2066}", "\u{2028}", "\u{FEFF}", "\u{200B}",
    "医", "师", "，", "。", "（", "）", "「", "」", "——", "……", "·", "𠅤", "\u{8C48}", "\u{F900}", "ｱ", "Ａ",
    "\u{3000}",
    "e\u{301}", "\u{301}", "한", "\u{1100}\u{1161}\u{11A8}", "क्षि", "กำ", "👩🏽‍🚒", "❤️", "🇨🇳", "1️⃣", "\u{FE0F}",
    "\u{200D}",
    "🏻", "\u{600}", "ב", "registration", "450203********0028", "\u{E863}", "\u{10FFFF}",
  ]
}
