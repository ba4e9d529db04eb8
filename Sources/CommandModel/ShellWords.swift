// SPDX-License-Identifier: GPL-3.0-or-later

/// Words of a line and back.
public enum ShellWords {
  /// A line whose last quotation mark never closes, or that ends in a backslash.
  public struct Unfinished: Error, Sendable, Hashable {
    public init() {}
  }

  /// The words of a line. Tabs, line feeds and full-width spaces part words as spaces do.
  /// - Throws: `Unfinished`.
  public static func split(_ line: String) throws(Unfinished) -> [String] { try LineScanner(line).finished() }

  /// A word as it is to be typed so that a POSIX shell, and a session, read it as it is.
  public static func quoted(_ word: String) -> String {
    if !word.isEmpty, word.unicodeScalars.allSatisfy(isBare) { return word }
    return "'" + inside(word, of: "'") + "'"
  }

  /// The same behind a quotation mark that has been typed already.
  static func inside(_ word: String, of mark: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if mark == "'" {
        text.append(contentsOf: scalar == "'" ? "'\\''".unicodeScalars : String(scalar).unicodeScalars)
      } else {
        if ["\"", "\\", "$", "`"].contains(scalar) { text.append("\\") }
        text.append(scalar)
      }
    }
    return String(text)
  }

  /// Means nothing to a shell. Letters of any script are such.
  private static func isBare(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "-", "/", ",", ":", "=", "@", "+", "%": true
    case FullWidth.space: false
    default: scalar.value >= 0xA1 && !scalar.properties.isWhitespace
    }
  }
}
