// SPDX-License-Identifier: GPL-3.0-or-later

/// The two digits of a physician's category inside a certificate code: 10 临床, 20 口腔, 30 公共卫生, and
/// the family of 中医, 40–49, within which lists renumber.
enum CategoryCode {
  static func isKnown(_ code: Int) -> Bool {
    switch code {
    case 10, 20, 30, 40...49: true
    default: false
    }
  }

  static func isKnown(_ text: String) -> Bool { text.utf8.decimalNumber.map(isKnown) ?? false }
}
