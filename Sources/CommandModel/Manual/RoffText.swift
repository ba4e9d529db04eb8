// SPDX-License-Identifier: GPL-3.0-or-later

/// Plain text as roff takes it: the one place where anything is escaped.
enum RoffText {
  /// Text in which nothing is an escape sequence, and every character prints as itself: left alone, roff
  /// makes typographic ones of hyphens, quotation marks, accents and tildes, and those cannot be typed again.
  static func escaped(_ text: some Sequence<Character>) -> String {
    text.reduce(into: "") { $0 += escaped($1) }
  }

  static func escaped(_ character: Character) -> String {
    switch character {
    case "\\": "\\(rs"
    case "-": "\\-"
    case "'": "\\(aq"
    case "\"": "\\(dq"
    case "`": "\\(ga"
    case "^": "\\(ha"
    case "~": "\\(ti"
    case "\n", "\t": " "
    default: String(character)
    }
  }

  /// A line of escaped text that is no request, whatever it begins with. An apostrophe has been escaped.
  static func line(_ escaped: String) -> String {
    escaped.first == "." ? "\\&" + escaped : escaped
  }

  /// A word, already escaped, that is not hyphenated: what can be typed stays in one piece.
  static func whole(_ escaped: String) -> String { "\\%" + escaped }

  /// The words of a text as arguments of a macro.
  static func arguments(_ text: String) -> String {
    text.split(separator: " ").map { argument($0) }.joined(separator: " ")
  }

  /// One word as an argument; it is neither taken for a macro nor for punctuation.
  private static func argument(_ word: Substring) -> String {
    (looksLikeMacro(word) || isPunctuation(word) ? "\\&" : "") + escaped(word)
  }

  /// `No`, `Ns`, `D1`, `%A`: macros of mdoc are called by their names within the arguments of others.
  private static func looksLikeMacro(_ word: Substring) -> Bool {
    guard (2...3).contains(word.utf8.count), word.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
    let first = word[word.startIndex]
    let second = word[word.index(after: word.startIndex)]
    return first == "%" || first.isUppercase && (second.isLowercase || second.isNumber)
  }

  /// A lone character that is no letter: `|` or `.` would be set apart as punctuation.
  private static func isPunctuation(_ word: Substring) -> Bool {
    guard word.utf8.count == 1, let character = word.first else { return false }
    return !character.isLetter && !character.isNumber
  }
}
