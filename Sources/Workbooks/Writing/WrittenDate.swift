// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A day as our reports write it, `2026-03-05`, where a spreadsheet can count it.
struct WrittenDate {
  /// Before March 1900 spreadsheet programs count a day that never was.
  private static let first = CivilDate(iso: "1900-03-01") ?? CivilDate(day: 0)

  let day: CivilDate

  init?(_ text: String) {
    guard let day = CivilDate(iso: text), day >= Self.first else { return nil }
    self.day = day
  }
}
