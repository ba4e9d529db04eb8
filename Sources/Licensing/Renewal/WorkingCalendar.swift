// SPDX-License-Identifier: GPL-3.0-or-later

/// Working days (工作日): the State Council's yearly notices, with the local days of a place laid over
/// them.
///
/// Monday to Friday, less public holidays, plus the weekend days worked in exchange. What no notice has
/// published is not known: nothing is computed from weekends alone. 广西 adds 三月三 by a notice of its
/// own each year, which can also take a national make-up day away, so local days are a setting.
public struct WorkingCalendar: Sendable {
  private let off: Set<Int32>
  private let worked: Set<Int32>
  private let years: ClosedRange<Int>

  public init(_ settings: Settings = Settings()) {
    var off: Set<Int32> = []
    var worked: Set<Int32> = []
    for (index, year) in PublicCalendarDays.years.enumerated() {
      let number = PublicCalendarDays.firstYear + index
      off.formUnion(Self.days(year.off, of: number))
      worked.formUnion(Self.days(year.worked, of: number))
    }
    for local in settings.localDays {
      off.remove(local.day.day)
      worked.remove(local.day.day)
      if local.isWorked { worked.insert(local.day.day) } else { off.insert(local.day.day) }
    }
    self.off = off
    self.worked = worked
    years = PublicCalendarDays.firstYear...max(Self.lastShippedYear, settings.lastCalendarYear)
  }

  /// The last year that the shipped table holds.
  public static var lastShippedYear: Int { PublicCalendarDays.firstYear + PublicCalendarDays.years.count - 1 }

  /// nil: the calendar of that year is not published.
  public func isWorking(_ day: CivilDate) -> Bool? {
    guard years.contains(day.year) else { return nil }
    if off.contains(day.day) { return false }
    return worked.contains(day.day) || day.isMondayToFriday
  }

  /// The last of so many working days after a day. nil: the period reaches beyond what is published.
  ///
  /// - Parameter countsFirst: whether the day itself counts, if it is a working day.
  public func end(of count: Int, after day: CivilDate, countsFirst: Bool = false) -> CivilDate? {
    var left = count
    var at = countsFirst ? day : day.adding(days: 1)
    while true {
      guard let isWorking = isWorking(at) else { return nil }
      if isWorking { left -= 1 }
      if left <= 0 { return at }
      at = at.adding(days: 1)
    }
  }

  /// The day before the last so many working days up to and including a day. nil: not published.
  public func start(of count: Int, before day: CivilDate) -> CivilDate? {
    var left = count
    var at = day
    while left > 0 {
      guard let isWorking = isWorking(at) else { return nil }
      if isWorking { left -= 1 }
      at = at.adding(days: -1)
    }
    return at
  }

  /// How many working days lie after a day up to and including another; negative when that one lies
  /// before it. nil: not published.
  public func count(after day: CivilDate, through last: CivilDate) -> Int? {
    if last < day { return count(after: last, through: day).map { -$0 } }
    var count = 0
    var at = day
    while at < last {
      at = at.adding(days: 1)
      guard let isWorking = isWorking(at) else { return nil }
      if isWorking { count += 1 }
    }
    return count
  }

  /// `0101 0103 …` of a year.
  private static func days(_ text: StaticString, of year: Int) -> [Int32] {
    text.description.split(separator: " ").compactMap { word in
      guard let number = Int(word) else { return nil }
      return CivilDate(year: year, month: number / 100, day: number % 100)?.day
    }
  }
}

extension CivilDate {
  /// 1970-01-01 was a Thursday.
  var isMondayToFriday: Bool { ((Int(day) + 3) % 7 + 7) % 7 < 5 }
}

/// A day on which a place departs from the public calendar.
public struct LocalDay: Sendable, Equatable {
  public let day: CivilDate
  /// Worked although the public calendar has it off, or off although it is worked.
  public let isWorked: Bool

  /// `2025-03-31=off` or `2021-04-18=work`.
  init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "=", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = CivilDate(iso: parts[0]) else { return nil }
    switch parts[1] {
    case "off": isWorked = false
    case "work": isWorked = true
    default: return nil
    }
    self.day = day
  }
}
