// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Licensing

extension Opt where Value == CivilDate {
  /// An option whose value is a day, `2026-11-23`.
  static func day(_ long: String, help: LocalText, isRequired: Bool = false) -> Opt {
    Opt(
      long, metavar: LocalText(zh: "日期", en: "DATE"), help: help, isRequired: isRequired,
      expected: LocalText(zh: "须为日期，如 2026-11-23", en: "a date such as 2026-11-23"),
      parse: { CivilDate(iso: $0) })
  }
}
