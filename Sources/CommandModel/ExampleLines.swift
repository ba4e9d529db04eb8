// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A line to type, as a page shows it.
enum ExampleLines {
  /// A line wider than `width` columns goes on behind a backslash, as the shell takes it; a word is never
  /// broken, for then it would not be the same.
  static func of(_ line: String, width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    for word in words(of: line) {
      let longer = current.isEmpty ? String(word) : current + " " + word
      // Room for the backslash and the space before it.
      if TextWidth.of(longer) > width - 2, !current.isEmpty {
        lines.append(current + " \\")
        current = "  " + word
      } else {
        current = longer
      }
    }
    return lines + [current]
  }

  /// The words as written, with their quotation marks: blanks within these do not part words.
  private static func words(of line: String) -> [Substring] {
    let scanner = LineScanner(line)
    return scanner.written + (scanner.word == nil ? [] : [line[scanner.wordStart...]])
  }
}
