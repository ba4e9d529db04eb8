// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person typed in answer to a question.
enum Answer {
  /// Without white space around it, in lower case, and with the full-width forms (U+FF01–FF5E) that a
  /// Chinese input method leaves behind as ASCII: `ｙ` is `y`, `１２` is `12`.
  static func folded(_ answer: String) -> String {
    let folded = answer.unicodeScalars.map(asASCII)
    let start = folded.firstIndex { !isBlank($0) } ?? folded.endIndex
    let end = folded.lastIndex { !isBlank($0) } ?? start
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: start < folded.endIndex ? folded[start...end] : [])
    return String(kept).lowercased()
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\r" || scalar == "\n"
  }

  private static func asASCII(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x3000: " "
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    default: scalar
    }
  }
}
