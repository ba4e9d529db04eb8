// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a line may be broken: the part of UAX #14 that Chinese text mixed with Latin words needs (避头尾).
public enum LineBreak {
  /// What a character is to its neighbours.
  private enum Kind {
    case space, wide, opening, closing, glue, other
  }

  /// Whether a line may end after `first` where `second` follows. Spaces stay with what precedes them.
  public static func isAllowed(between first: Character, and second: Character) -> Bool {
    switch (kind(first), kind(second)) {
    case (_, .space), (_, .closing), (_, .glue), (.opening, _), (.glue, _): false
    case (.space, _), (.wide, _), (_, .wide): true
    // Full-width punctuation ends a word; ASCII's is part of it, as in `--format=json`.
    case (.closing, _): !first.isASCII
    case (_, .opening): !second.isASCII
    case (.other, .other): false
    }
  }

  static func isSpace(_ character: Character) -> Bool { kind(character) == .space }

  private static func kind(_ character: Character) -> Kind {
    switch character {
    case " ", "\u{3000}": .space
    case "（", "「", "『", "【", "《", "〈", "〔", "［", "｛", "“", "‘", "(", "[", "{", "￥", "¥", "＄":
      .opening
    case "，", "。", "、", "；", "：", "！", "？", "）", "」", "』", "】", "》", "〉", "〕", "］", "｝", "”",
      "’", "…", "—", "～", "％", "‰", "·", "•", "‧", "・", "々", "ー", "．", "／",
      ",", ".", ";", ":", "!", "?", ")", "]", "}", "%":
      .closing
    case "\"", "'", "`", "\u{A0}", "\u{202F}", "\u{2060}", "\u{FEFF}": .glue
    default: TextWidth.of(character) >= 2 ? .wide : .other
    }
  }
}
