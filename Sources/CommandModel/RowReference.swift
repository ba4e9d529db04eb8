// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers of rows as a person types them in a session: `3`, `1-5`, `1-5,8`. Full-width forms are understood.
public enum RowReference {
  /// Numbers beyond these are no numbers of rows but certificates.
  private static let mostDigits = 5

  /// Nobody means more rows than these by one word.
  private static let mostNumbers = 100_000

  /// - Returns: nil for a word that is something else.
  public static func numbers(_ word: String) -> [Int]? {
    var numbers: [Int] = []
    for part in folded(word).split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map(number)
      switch (ends.count, ends.first ?? nil, ends.last ?? nil) {
      case (1, let only?, _): numbers.append(only)
      case (2, let first?, let last?) where first <= last: numbers += first...last
      default: return nil
      }
      if numbers.count > mostNumbers { return nil }
    }
    return numbers
  }

  private static func number(_ text: Substring) -> Int? {
    guard (1...mostDigits).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(text).flatMap { $0 > 0 ? $0 : nil }
  }

  /// Dashes, commas and waves as input methods make them.
  private static func folded(_ word: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      switch FullWidth.folded(scalar) {
      case "~", "–", "—": text.append("-")
      case "、": text.append(",")
      case let other: text.append(other)
      }
    }
    return String(text)
  }
}
