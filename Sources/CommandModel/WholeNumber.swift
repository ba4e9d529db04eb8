// SPDX-License-Identifier: GPL-3.0-or-later

/// Whole numbers on the command line: ASCII digits, no sign, no separators.
enum WholeNumber {
  static func parse(_ text: String, in range: ClosedRange<Int>) -> Int? {
    let text = FullWidth.folded(text.unicodeScalars)
    guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text)
    else { return nil }
    return range.contains(number) ? number : nil
  }

  static func expected(in range: ClosedRange<Int>) -> LocalText {
    if range.upperBound == Int.max {
      return LocalText(
        zh: "须为不小于 \(range.lowerBound) 的整数", en: "a whole number of at least \(range.lowerBound)")
    }
    return LocalText(
      zh: "须为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }
}
