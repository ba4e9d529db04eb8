// SPDX-License-Identifier: GPL-3.0-or-later

/// Lines that fill up piece by piece.
struct LineFiller {
  private let width: Int
  private let indent: Int
  private var lines: [String] = []
  private var line = ""
  /// Where the line begins: at the indentation, the first behind what was there before.
  private var start: Int
  /// The columns taken, those of spaces at the line's end included.
  private var column: Int
  /// Whether the line has nothing but spaces so far.
  private var isFresh = true

  init(width: Int, indent: Int, column: Int) {
    self.width = max(1, width)
    self.indent = min(max(0, indent), self.width / 2)
    start = max(0, column)
    self.column = start
  }

  /// Puts a piece on the line, or on the next where it does not fit.
  mutating func append(_ piece: Substring) {
    let word = piece.dropTrailingSpaces()
    let wordWidth = TextWidth.of(String(word))
    if column + wordWidth > width { makeRoom(for: wordWidth) }
    if column + wordWidth > width {
      for character in word { append(character) }
    } else {
      put(word, width: wordWidth)
    }
    let spaces = piece[word.endIndex...]
    line.append(contentsOf: spaces)
    column += TextWidth.of(String(spaces))
  }

  /// Goes on to the next line, unless nothing is won by it: then spaces at the line's head give way.
  private mutating func makeRoom(for wordWidth: Int) {
    if !isFresh { return endLine() }
    line = lines.isEmpty ? "" : String(repeating: " ", count: indent)
    column = start
    if column + wordWidth > width && start > indent { endLine() }
  }

  /// Ends the line; the next begins with the indentation.
  mutating func endLine() {
    lines.append(String(line[...].dropTrailingSpaces()))
    line = String(repeating: " ", count: indent)
    start = indent
    column = indent
    isFresh = true
  }

  /// The lines, the one begun included.
  func finished() -> [String] { lines + [String(line[...].dropTrailingSpaces())] }

  private mutating func append(_ character: Character) {
    let characterWidth = TextWidth.of(character)
    if characterWidth <= width - indent {
      append(String(character), width: characterWidth)
    } else {
      // Somebody piled up marks: no line could hold them.
      for scalar in character.unicodeScalars {
        append(String(scalar), width: scalar == "\u{FE0F}" ? 1 : EastAsianWidth.of(scalar))
      }
    }
  }

  private mutating func append(_ text: String, width: Int) {
    if column + width > self.width && !isFresh { endLine() }
    put(text[...], width: width)
  }

  private mutating func put(_ text: Substring, width: Int) {
    if text.isEmpty { return }
    // `+=` is generic here, and would look for a conformance at every start of the program.
    line.append(contentsOf: text)
    column += width
    isFresh = false
  }
}

extension Substring {
  /// Without the spaces (also U+3000) at its end.
  func dropTrailingSpaces() -> Substring {
    var end = endIndex
    while end > startIndex, LineBreak.isSpace(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
