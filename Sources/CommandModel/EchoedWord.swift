// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// A word that a person typed, as an error may repeat it: control characters inert, at most 60 characters,
/// and nothing that could be an identity number. Fifteen digits and more, be they full-width or parted by
/// spaces and hyphens, keep their first six; the others become stars.
enum EchoedWord {
  static func of(_ word: String) -> String {
    let masked = mask(Array(InertText.of(word).unicodeScalars))
    return masked.count > longest ? masked.prefix(longest - 1) + "…" : masked
  }

  private static let longest = 60
  private static let shortestNumber = 15
  private static let digitsKept = 6

  private static func mask(_ scalars: [Unicode.Scalar]) -> String {
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      let run = numberRun(in: scalars[index...])
      if run.digits >= shortestNumber {
        appendMasked(scalars[index..<run.end], to: &result)
      } else {
        result.append(contentsOf: scalars[index..<max(run.end, index + 1)])
      }
      index = max(run.end, index + 1)
    }
    return String(result)
  }

  /// The digits at the start, with the separators between them and a check character X behind them.
  private static func numberRun(in scalars: ArraySlice<Unicode.Scalar>) -> (digits: Int, end: Int) {
    var digits = 0
    var end = scalars.startIndex
    for index in scalars.indices {
      let scalar = FullWidth.folded(scalars[index])
      if isDigit(scalar) {
        digits += 1
        end = index + 1
      } else if digits > 0, isCheckCharacter(scalar) {
        return (digits, index + 1)
      } else if digits == 0 || !isSeparator(scalar) {
        break
      }
    }
    return (digits, end)
  }

  private static func appendMasked(
    _ run: ArraySlice<Unicode.Scalar>, to result: inout String.UnicodeScalarView
  ) {
    var kept = 0
    for scalar in run {
      let folded = FullWidth.folded(scalar)
      let counts = isDigit(folded) || isCheckCharacter(folded)
      result.append(counts && kept >= digitsKept ? "*" : scalar)
      if counts { kept += 1 }
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isCheckCharacter(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "X" || scalar == "x" || scalar == "×"
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar.properties.isWhitespace || scalar.properties.generalCategory == .format
  }
}
