// SPDX-License-Identifier: GPL-3.0-or-later

/// A date as spreadsheet programs count it: days, the time of day as their fraction (ECMA-376, 18.17.4).
///
/// In the 1900 system the day 60 is 29 February 1900, which never was, so that days before it count one less; the
/// 1904 system begins with 1 January 1904 as day 0.
struct SerialDate {
  /// `2026-03-05`, and the time where there is one.
  let text: String

  /// nil: no day of the calendar up to the year 9999.
  init?(_ serial: Double, is1904: Bool) {
    let offset = is1904 ? 1_462.0 : 0
    guard serial + offset >= (is1904 ? 1_462 : 1), serial + offset < 2_958_466 else { return nil }
    // Half a second more, for fractions of days are no whole seconds.
    let seconds = ((serial + offset) * 86_400 + 0.5).rounded(.down)
    let (day, second) = (Int(seconds) / 86_400, Int(seconds) % 86_400)
    guard day != 60 else { return nil }
    let (year, month, date) = Self.civil(daysSince1970: day - (day < 60 ? 25_568 : 25_569))
    let dateText = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(date, 2)
    text = second == 0 ? dateText : dateText + " " + Self.time(second)
  }

  /// - Parameter fraction: of a day, below 1.
  static func time(ofDay fraction: Double) -> String { time(min(Int(fraction * 86_400 + 0.5), 86_399)) }

  private static func time(_ second: Int) -> String {
    padded(second / 3_600, 2) + ":" + padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }

  /// Days to year, month, day in the Gregorian calendar (Howard Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms").
  private static func civil(daysSince1970 days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}
