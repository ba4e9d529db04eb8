// SPDX-License-Identifier: GPL-3.0-or-later

/// Cuts a line into words as a POSIX shell does, without expanding anything: quotation marks, backslashes,
/// blanks.
public enum ShellWords {
  /// A line whose last quotation mark never closes, or that ends in a backslash.
  public struct Unfinished: Error, Sendable, Hashable {
    public init() {}
  }

  /// The words of a line. Tabs, line feeds and full-width spaces part words as spaces do.
  /// - Throws: `Unfinished`.
  public static func split(_ line: String) throws(Unfinished) -> [String] {
    var words: [String] = []
    // Nil between words: `''` is a word, a stretch of blanks is none.
    var word: String.UnicodeScalarView?
    var rest = Substring(line).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case " ", "\t", "\n", FullWidth.space:
        if let word { words.append(String(word)) }
        word = nil
      case "'", "\"":
        word = (word ?? .init()) + (try quoted(&rest, until: scalar))
      case "\\":
        guard let next = rest.popFirst() else { throw Unfinished() }
        word = (word ?? .init()) + [next]
      default:
        word = (word ?? .init()) + [scalar]
      }
    }
    if let word { words.append(String(word)) }
    return words
  }

  /// Up to the closing mark. Between double marks a backslash quotes `"`, `\`, `$` and the grave accent.
  private static func quoted(
    _ rest: inout Substring.UnicodeScalarView, until mark: Unicode.Scalar
  ) throws(Unfinished) -> String.UnicodeScalarView {
    var text = String.UnicodeScalarView()
    while let scalar = rest.popFirst() {
      if scalar == mark { return text }
      if scalar == "\\", mark == "\"", let next = rest.first, ["\"", "\\", "$", "`"].contains(next) {
        rest.removeFirst()
        text.append(next)
      } else {
        text.append(scalar)
      }
    }
    throw Unfinished()
  }
}
