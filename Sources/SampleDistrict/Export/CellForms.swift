// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Writes cells as people, keyboards and spreadsheets do: mostly plainly, now and then with something around
/// or in them that cleaning takes out again.
struct CellForms {
  private var numbers: SeededNumbers

  init(_ numbers: SeededNumbers) { self.numbers = numbers }

  /// A number or code.
  mutating func code(_ text: String) -> String {
    if text.isEmpty { return text }
    switch numbers.below(1_000) {
    case ..<22: return "'" + text
    case ..<30: return text + numbers.pick([" ", "\u{3000}", "\u{A0}", "\u{200B}", "\u{FEFF}"])
    case ..<36: return " " + text
    case ..<44: return Self.fullWidth(text)
    case ..<48: return Self.spaced(text)
    default: return text.hasSuffix("X") ? checkLetter(text) : text
    }
  }

  /// A name, with what is trimmed around it at times.
  mutating func name(_ text: String) -> String {
    switch text.isEmpty ? 1_000 : numbers.below(1_000) {
    case ..<8: text + " "
    case ..<14: text + "\u{3000}"
    case ..<18: " " + text
    default: text
    }
  }

  /// 级别: the word, or its code.
  mutating func level(_ word: String) -> String {
    guard numbers.below(100) < 12 else { return word }
    switch word {
    case "执业医师": return "1"
    case "执业助理医师": return "2"
    default: return word
    }
  }

  /// 类别: the word, with 类别 behind it, or its code.
  mutating func category(_ word: String) -> String {
    let form = numbers.below(100)
    guard form < 30, let code = Self.categoryCodes.first(where: { identical($0.word, word) })?.code else {
      return word
    }
    return form < 10 ? code : word + "类别"
  }

  private static let categoryCodes: [(word: String, code: String)] = [
    ("临床", "10"), ("口腔", "20"), ("公共卫生", "30"), ("中医", "41"), ("中西医结合", "42"),
    ("壮医", "48"),
  ]

  mutating func date(_ cell: DateCell) -> String {
    switch cell {
    case .text(let text): return text
    case .day(let day):
      let (year, month, dayOfMonth) = day.components
      switch numbers.below(100) {
      case ..<62: return day.description
      case ..<78: return "\(year)/\(month)/\(dayOfMonth)"
      case ..<83: return "\(year).\(month).\(dayOfMonth)"
      case ..<90: return "\(year)年\(month)月\(dayOfMonth)日"
      case ..<94: return Digits.compact(year, month, dayOfMonth)
      // A spreadsheet's number of the day, which begins with 1900.
      case ..<97: return String(Int(day.day) + 25_569)
      default: return day.description + " 00:00:00"
      }
    }
  }

  private mutating func checkLetter(_ text: String) -> String {
    switch numbers.below(100) {
    case ..<12: text.dropLast() + "x"
    case ..<16: text.dropLast() + "×"
    case ..<18: text.dropLast() + "Ｘ"
    default: text
    }
  }

  private static func fullWidth(_ text: String) -> String {
    var wide = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let moved = (0x21...0x7E).contains(scalar.value) ? UnicodeScalar(scalar.value + 0xFEE0) : nil
      wide.append(moved ?? scalar)
    }
    return String(wide)
  }

  /// `450203 19850315 0028`
  private static func spaced(_ text: String) -> String {
    text.prefix(6) + " " + text.dropFirst(6).prefix(8) + " " + text.dropFirst(14)
  }
}
