// SPDX-License-Identifier: GPL-3.0-or-later

/// When the renewal of a nurse's registration (延续注册) can be asked for.
///
/// With E = 有效期至: it opens some months before E (3; 北京 6), on the same day of the month or that
/// month's last; it is in time until some days before E (30; one city counts working days), late until E,
/// and after E by regulation a matter of 重新注册. 护士条例 art. 10; the numbers are settings.
public struct RenewalWindow: Sendable, Equatable {
  /// 有效期至.
  public let end: CivilDate
  public let opens: CivilDate
  /// The last day in time; nil: it is counted in working days that are not published.
  public let onTimeUntil: CivilDate?
  private let firstExpiredDay: CivilDate

  public init(end: CivilDate, settings: Settings, calendar: WorkingCalendar) {
    self.end = end
    opens = Self.opening(end: end, settings)
    let days = settings.renewalOnTimeDays
    onTimeUntil =
      settings.renewalOnTimeCountsWorkingDays
      ? calendar.start(of: days, before: end) : end.adding(days: -days)
    firstExpiredDay = N2RegistrationNotExpired.firstExpiredDay(end, settings)
  }

  private static func opening(end: CivilDate, _ settings: Settings) -> CivilDate {
    end.adding(months: -settings.renewalOpensMonths)
  }

  public func state(asOf: CivilDate) -> RenewalState {
    if asOf >= firstExpiredDay { return .expired }
    if asOf < opens { return .notOpen }
    guard let onTimeUntil else { return .open }
    return asOf <= onTimeUntil ? .onTime : .late
  }

  /// Days from `asOf` to the end; negative after it.
  public func daysLeft(asOf: CivilDate) -> Int { Int(end.day) - Int(asOf.day) }

  /// No window of a later end is open on `asOf`: the same rule as a bound, for a list that reads an index.
  /// A month is never longer than 31 days, so this bound is a little wide; `state` decides.
  public static func lastEndThatMayBeOpen(asOf: CivilDate, _ settings: Settings) -> CivilDate {
    asOf.adding(days: 31 * settings.renewalOpensMonths)
  }
}
