// SPDX-License-Identifier: GPL-3.0-or-later

/// How long a renewal runs, and how long the authority has for it.
public enum RenewalTerm {
  /// The end after an approval: five years on (护士条例 art. 8), from the old end or, by setting, from the
  /// day of approval; 29 February becomes 28 February where the year has none.
  public static func newEnd(oldEnd: CivilDate, approvedOn: CivilDate, _ settings: Settings) -> CivilDate {
    let from = settings.renewalRunsFromOldEnd ? oldEnd : approvedOn
    return from.adding(months: 12 * settings.renewalYears)
  }

  /// The last day of the 20 working days for a decision after acceptance (护士条例 art. 10). nil: the
  /// calendar is not published that far.
  public static func decisionDeadline(
    submittedOn: CivilDate, _ settings: Settings, _ calendar: WorkingCalendar
  ) -> CivilDate? {
    calendar.end(
      of: settings.renewalDecisionDays, after: submittedOn,
      countsFirst: settings.renewalDecisionCountsFirstDay)
  }

  /// Asked for in time and still undecided after the end: deemed renewed (行政许可法 art. 50). The record says
  /// expired all the same, so the block stays. Where it cannot be told whether it was in time, nothing is
  /// claimed.
  public static func isDeemedRenewed(submittedOn: CivilDate, window: RenewalWindow, asOf: CivilDate) -> Bool {
    guard let onTimeUntil = window.onTimeUntil else { return false }
    return submittedOn <= onTimeUntil && window.state(asOf: asOf) == .expired
  }
}
