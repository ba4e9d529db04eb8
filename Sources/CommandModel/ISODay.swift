// SPDX-License-Identifier: GPL-3.0-or-later

/// Days written as ISO 8601 has them: `2026-11-23`.
enum ISODay {
  /// Whether the text is such a date and the day exists in the Gregorian calendar, years 1900 to 9999.
  static func exists(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10])
    else { return false }
    return year >= 1900 && (1...12).contains(month) && (1...length(of: month, in: year)).contains(day)
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    digits.reduce(0) { total, byte in
      guard let total, (0x30...0x39).contains(byte) else { return nil }
      return total * 10 + Int(byte - 0x30)
    }
  }

  private static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2:
      return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }
}
