// SPDX-License-Identifier: GPL-3.0-or-later

/// A day in Asia/Shanghai, as the number of days since 1970-01-01; proleptic Gregorian.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let day: Int32

  public init(day: Int32) { self.day = day }

  /// nil unless the calendar has this day; years 1–9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(day: Int32(Self.days(year: year, month: month, day: day)))
  }

  /// Exactly `YYYY-MM-DD`, and a day that the calendar has.
  public init?(iso text: some StringProtocol) {
    var numbers = (0, 0, 0)
    var place = 0
    for byte in text.utf8 {
      switch place {
      case 4, 7:
        guard byte == 0x2D else { return nil }
      case 0...9:
        guard byte.isASCIIDigit else { return nil }
        let digit = Int(byte &- 0x30)
        if place < 4 {
          numbers.0 = numbers.0 * 10 + digit
        } else if place < 7 {
          numbers.1 = numbers.1 * 10 + digit
        } else {
          numbers.2 = numbers.2 * 10 + digit
        }
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year: numbers.0, month: numbers.1, day: numbers.2)
  }

  /// The day that Asia/Shanghai writes at this instant. China Standard Time has been UTC+8 all year
  /// round since the summer time of 1991 ended, so no time zone table is needed for a clock of today.
  public init(secondsSince1970 seconds: Int) {
    let (days, remainder) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let secondOfDay = remainder + 8 * 3_600
    let carry = secondOfDay < 0 ? -1 : secondOfDay >= 86_400 ? 1 : 0
    self.init(day: Int32(clamping: days + carry))
  }

  public var year: Int { components.year }
  /// 1–12.
  public var month: Int { components.month }
  /// 1–31.
  public var dayOfMonth: Int { components.day }

  /// Stops at the ends of what a `CivilDate` can hold, some five million years away.
  public func adding(days: Int) -> CivilDate {
    CivilDate(day: Int32(clamping: Int(day) + Int(Int32(clamping: days))))
  }

  /// The same day of the month so many months on, or that month's last day if it is shorter:
  /// 2026-05-31 less three months is 2026-02-28.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let total = year * 12 + (month - 1) + Int(Int32(clamping: months))
    let zeroBased = ((total % 12) + 12) % 12
    let newYear = (total - zeroBased) / 12
    let newDay = min(day, Self.length(ofMonth: zeroBased + 1, year: newYear))
    return CivilDate(day: Int32(clamping: Self.days(year: newYear, month: zeroBased + 1, day: newDay)))
  }

  /// `2026-11-23`.
  public var description: String {
    let (year, month, day) = components
    guard 0...9999 ~= year else { return Self.far(year, month, day) }
    // Lists write millions of them.
    return String(unsafeUninitializedCapacity: 10) { text in
      var rest = year * 10_000 + month * 100 + day
      for place in (0..<10).reversed() where place != 4 && place != 7 {
        text[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      text[4] = UInt8(ascii: "-")
      text[7] = UInt8(ascii: "-")
      return 10
    }
  }

  private static func far(_ year: Int, _ month: Int, _ day: Int) -> String {
    let digits = String(abs(year))
    let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return (year < 0 ? "-" : "") + padding + digits
      + (month < 10 ? "-0" : "-") + String(month) + (day < 10 ? "-0" : "-") + String(day)
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.day < b.day }

  /// Year, month and day of the month at once.
  public var components: (year: Int, month: Int, day: Int) {
    // The year is taken to begin in March, so that the leap day is its last one.
    let shifted = Int(day) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * marchMonth + 2) / 5 + 1
    )
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month <= 2 ? year - 1 : year
    let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
    let yearOfEra = marchYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
