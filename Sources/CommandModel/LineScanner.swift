// SPDX-License-Identifier: GPL-3.0-or-later

/// Goes through a line as a POSIX shell does, without expanding anything: quotation marks, backslashes, blanks.
struct LineScanner {
  private(set) var words: [String] = []
  /// The same as they stand on the line, with their quotation marks.
  private(set) var written: [Substring] = []
  /// The word that has begun; nil between words: `''` is a word, a stretch of blanks is none.
  private(set) var word: String.UnicodeScalarView?
  /// Where the word that has begun stands, its quotation mark included; between words: the end.
  private(set) var wordStart: String.Index
  /// The quotation mark that has not been closed.
  private(set) var openMark: Unicode.Scalar?
  /// The line ends in a backslash.
  private(set) var isEscaped = false
  /// The first of the marks that were looked for, where it is not quoted, and what follows it.
  private(set) var stop: (mark: Unicode.Scalar, rest: Substring)?
  private let line: String

  /// - Parameter marks: characters that end the line where they are not quoted.
  init(_ line: String, endingAt marks: [Unicode.Scalar] = []) {
    self.line = line
    wordStart = line.endIndex
    var index = line.startIndex
    while index < line.endIndex, stop == nil {
      let scalar = line.unicodeScalars[index]
      let next = line.unicodeScalars.index(after: index)
      if openMark == nil, !isEscaped, marks.contains(scalar) {
        stop = (scalar, line[next...])
      } else {
        take(scalar, at: index, ahead: next < line.endIndex ? line.unicodeScalars[next] : nil)
      }
      index = next
    }
    if word == nil { wordStart = index }
  }

  /// All words of the line.
  func finished() throws(ShellWords.Unfinished) -> [String] {
    if openMark != nil || isEscaped { throw ShellWords.Unfinished() }
    return words + (word.map { [String($0)] } ?? [])
  }

  private mutating func take(_ scalar: Unicode.Scalar, at index: String.Index, ahead: Unicode.Scalar?) {
    if isEscaped {
      add(scalar, at: index)
      isEscaped = false
    } else if let openMark {
      if scalar == openMark {
        self.openMark = nil
      } else if scalar == "\\", openMark == "\"", let ahead, ["\"", "\\", "$", "`"].contains(ahead) {
        isEscaped = true
      } else {
        add(scalar, at: index)
      }
    } else {
      takeBare(scalar, at: index)
    }
  }

  private mutating func takeBare(_ scalar: Unicode.Scalar, at index: String.Index) {
    switch scalar {
    case " ", "\t", "\n", FullWidth.space: endWord(at: index)
    case "'", "\"":
      begin(at: index)
      openMark = scalar
    case "\\":
      begin(at: index)
      isEscaped = true
    default: add(scalar, at: index)
    }
  }

  private mutating func begin(at index: String.Index) {
    if word != nil { return }
    word = .init()
    wordStart = index
  }

  private mutating func add(_ scalar: Unicode.Scalar, at index: String.Index) {
    begin(at: index)
    word?.append(scalar)
  }

  private mutating func endWord(at index: String.Index) {
    if let word {
      words.append(String(word))
      written.append(line[wordStart..<index])
    }
    word = nil
  }
}
