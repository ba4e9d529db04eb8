// SPDX-License-Identifier: GPL-3.0-or-later

/// How many columns of a terminal a text takes, by East Asian rules (UAX #11): wide and full-width
/// characters and emoji two, combining and zero-width characters none, ambiguous ones one.
///
/// Measured by grapheme clusters, which are never cut. Indic conjuncts are measured letter by letter:
/// the width is then an upper bound. Control characters count as nothing: make a text inert first.
public enum TextWidth {
  static let ellipsis = "…"

  public static func of(_ text: String) -> Int {
    if let count = asciiCount(text) { return count }
    return text.reduce(0) { $0 + of($1) }
  }

  /// The width of one grapheme cluster: 0, 1, 2, in rare scripts more.
  public static func of(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    let width = EastAsianWidth.of(first)
    if scalars.index(after: scalars.startIndex) == scalars.endIndex { return width }
    return ofCluster(scalars.dropFirst(), after: first, width: width)
  }

  /// Cuts or pads a text to exactly `width` columns. What is cut off shows as `…`; where a wide
  /// character does not fit there is a space in its place.
  public static func fit(_ text: String, width: Int, alignment: TextAlignment = .left) -> String {
    let cut = cut(text, width: width)
    let padding = String(repeating: " ", count: max(0, width - of(cut)))
    return alignment == .left ? cut + padding : padding + cut
  }

  /// The text itself if it fits into `width` columns, else as much of it as fits with a `…` behind.
  public static func cut(_ text: String, width: Int) -> String {
    if of(text) <= width { return text }
    if width < 1 { return "" }
    var left = width - 1
    let kept = text.prefix { character in
      left -= of(character)
      return left >= 0
    }
    return kept + ellipsis
  }

  /// The number of characters of a text that is printable ASCII throughout, else nil.
  private static func asciiCount(_ text: String) -> Int? {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? text.utf8.count : nil
  }

  /// The clusters of more than one scalar that are not the sum of their parts: emoji.
  private static func ofCluster(
    _ marks: Substring.UnicodeScalarView, after first: Unicode.Scalar, width: Int
  ) -> Int {
    var total = width
    var isJoined = false
    var isWidened = false
    for mark in marks {
      // What a joiner (U+200D) adds to an emoji is drawn into it.
      if isJoined && mark.properties.isEmoji {
        isJoined = false
        continue
      }
      isJoined = mark.value == 0x200D
      switch mark.value {
      case 0xFE0F where !isWidened && EastAsianWidth.isWideAsEmoji(first):
        isWidened = true
        total += 1
      case 0x1F3FB...0x1F3FF where first.properties.isEmojiModifierBase: break
      // The second regional indicator of a flag.
      case 0x1F1E6...0x1F1FF: break
      default: total += EastAsianWidth.of(mark)
      }
    }
    return total
  }
}
