// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A paragraph in lines of source that roff fills again.
///
/// Every sentence begins a line. Between Chinese characters, where neither groff nor mandoc breaks a line of
/// its own accord, groff is told where it may (`\:`). mandoc knows spaces only, and a line feed is one: so a
/// line of source ends behind full-width punctuation, where a space hardly shows, before it is too wide.
struct RoffProse {
  /// A word, or the part of one up to full-width punctuation.
  private struct Piece {
    let text: Substring
    /// Whether nothing stands between it and the piece before it.
    let isGlued: Bool
    /// Whether it belongs to something that is typed as it stands: an option, a path, a variable.
    let isTyped: Bool

    /// Points of abbreviations end no sentence, nor does a mark that stands alone.
    var endsSentence: Bool {
      var text = text
      while let last = text.last, "”）」’)\"'".contains(last) { text = text.dropLast() }
      guard let last = text.last, text.count > 1 else { return false }
      return "。！？!?".contains(last) || last == "." && !["e.g.", "i.e.", "etc."].contains(text)
    }
  }

  /// Columns of a line of source, escapes not counted.
  private static let width = 66

  private var lines: [String] = []
  private var line = ""
  private var column = 0
  private var isSentenceOver = false

  /// The lines, escaped; none for an empty text.
  /// - Parameter isTyped: whether every word is something that is typed as it stands.
  static func lines(of paragraph: some StringProtocol, isTyped: Bool = false) -> [String] {
    var prose = RoffProse()
    for word in paragraph.split(separator: " ").map({ Substring($0) }) {
      for piece in pieces(of: word, isTyped: isTyped || looksTyped(word)) { prose.append(piece) }
    }
    prose.endLine()
    return prose.lines
  }

  private mutating func append(_ piece: Piece) {
    let width = TextWidth.of(String(piece.text))
    if isSentenceOver || column + width >= Self.width { endLine() }
    let isWord = line.isEmpty || !piece.isGlued
    if !line.isEmpty { line += piece.isGlued ? "\\:" : " " }
    line += isWord && piece.isTyped ? RoffText.whole(breakable(piece.text)) : breakable(piece.text)
    column += width + (piece.isGlued ? 0 : 1)
    isSentenceOver = piece.endsSentence
  }

  private mutating func endLine() {
    if !line.isEmpty { lines.append(RoffText.line(line)) }
    line = ""
    column = 0
  }

  private func breakable(_ text: Substring) -> String {
    var result = ""
    var previous: Character?
    for character in text {
      if let previous, LineBreak.isAllowed(between: previous, and: character) { result += "\\:" }
      result += RoffText.escaped(character)
      previous = character
    }
    return result
  }

  private static func looksTyped(_ word: Substring) -> Bool {
    word.count > 1
      && (word.contains { "-/_$=~".contains($0) } || zip(word, word.dropFirst()).contains { $0 == "." && $1.isLetter })
  }

  private static func pieces(of word: Substring, isTyped: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var start = word.startIndex
    for index in word.indices.dropFirst() {
      let previous = word[word.index(before: index)]
      guard "，。；：！？、）”…".contains(previous), LineBreak.isAllowed(between: previous, and: word[index]) else {
        continue
      }
      pieces.append(Piece(text: word[start..<index], isGlued: !pieces.isEmpty, isTyped: isTyped))
      start = index
    }
    return pieces + [Piece(text: word[start...], isGlued: !pieces.isEmpty, isTyped: isTyped)]
  }
}
