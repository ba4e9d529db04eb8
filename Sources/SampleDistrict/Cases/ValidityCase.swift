// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Until when a nurse's registration lasts, seen from the day of the sample.
enum ValidityCase: Occurrence {
  case running
  /// Within the months in which it is renewed.
  case runningOut
  case lastDay
  case expiredYesterday
  /// Less than fourteen months ago.
  case expired
  /// Three to five years ago.
  case longExpired
  case notStated
  /// 长期, which a nurse's registration cannot be.
  case longTerm
  /// A day that the calendar does not have: the row is rejected.
  case unreadable
  /// 注册日期 cannot be read; that column may be so.
  case registeredUnreadable

  static let usual = running

  var perTenThousand: Int {
    switch self {
    case .running: 0
    case .runningOut: 250
    case .lastDay, .expiredYesterday: 5
    case .expired: 370
    case .longExpired: 40
    case .notStated: 30
    case .longTerm: 12
    case .unreadable: 5
    case .registeredUnreadable: 12
    }
  }

  /// The days from the sample's day to 有效期至, whatever the cell makes of it.
  func days(_ numbers: inout SeededNumbers) -> Int {
    switch self {
    case .running, .notStated, .longTerm, .unreadable, .registeredUnreadable: 95 + numbers.below(1_730)
    case .runningOut: 1 + numbers.below(90)
    case .lastDay: 0
    case .expiredYesterday: -1
    case .expired: -2 - numbers.below(420)
    case .longExpired: -1_100 - numbers.below(700)
    }
  }

  /// 有效期至 as a cell.
  func validUntil(_ end: CivilDate) -> DateCell {
    switch self {
    case .notStated: .text("")
    case .longTerm: .text("长期")
    case .unreadable: .text("\(end.year)-02-30")
    default: .day(end)
    }
  }

  /// 注册日期 as a cell: five years to the day before the end.
  func registeredOn(_ end: CivilDate) -> DateCell {
    self == .registeredUnreadable ? .text("见原证") : .day(end.adding(months: -60).adding(days: 1))
  }
}
