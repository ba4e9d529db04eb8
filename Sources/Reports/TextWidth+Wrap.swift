// SPDX-License-Identifier: GPL-3.0-or-later

extension TextWidth {
  /// Breaks a text into lines of at most `width` columns.
  ///
  /// Lines break between Chinese characters and at spaces, never before closing or after opening
  /// punctuation; a Latin word is broken only if it is longer than a line, and then between
  /// grapheme clusters. A line feed in the text ends a line too. Spaces within a line stay as they
  /// are, those at its end are dropped. Never empty: an empty text is one empty line. No line is wider than
  /// `width` from 4 on; only a cluster that no line could hold is broken within.
  /// - Parameters:
  ///   - indent: columns by which every line but the first is indented; part of the width and at most
  ///     half of it.
  ///   - column: columns of the first line that are taken already, by a label for example.
  public static func wrap(_ text: String, width: Int, indent: Int = 0, column: Int = 0) -> [String] {
    var lines = LineFiller(width: width, indent: indent, column: column)
    for (index, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { lines.endLine() }
      for piece in pieces(of: paragraph) { lines.append(piece) }
    }
    return lines.finished()
  }

  /// The longest stretches without a place for a break, each with the spaces behind it.
  private static func pieces(of text: Substring) -> [Substring] {
    var pieces: [Substring] = []
    var start = text.startIndex
    var previous: Character?
    for index in text.indices {
      let character = text[index]
      if let previous, LineBreak.isAllowed(between: previous, and: character) {
        pieces.append(text[start..<index])
        start = index
      }
      previous = character
    }
    if start < text.endIndex { pieces.append(text[start...]) }
    return pieces
  }
}
