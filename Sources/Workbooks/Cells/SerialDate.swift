// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

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
    let date = CivilDate(day: Int32(day - (day < 60 ? 25_568 : 25_569))).description
    text = second == 0 ? date : date + " " + Self.time(second)
  }

  /// - Parameter fraction: of a day, below 1.
  static func time(ofDay fraction: Double) -> String { time(min(Int(fraction * 86_400 + 0.5), 86_399)) }

  private static func time(_ second: Int) -> String {
    [second / 3_600, second / 60 % 60, second % 60].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
