// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// A nurse whose registration runs out: where it stands, and how many days are left.
public struct RenewalDue: Sendable {
  public let row: ListedRow
  public let window: RenewalWindow
  public let state: RenewalState
  public let daysLeft: Int
  /// A submission that stands, by its day.
  public let submittedOn: CivilDate?

  /// What to type next.
  public let next: String

  /// Nurses in force whose registration ends by a day, the nearest end first.
  static func rows(_ reader: CacheReader, _ filter: ListFilter, until: CivilDate) throws -> [RenewalDue] {
    let calendar = WorkingCalendar(filter.settings)
    var rows: [RenewalDue] = []
    try reader.forEachEnding(filter, until: until) { row, end in
      let window = RenewalWindow(end: end, settings: filter.settings, calendar: calendar)
      rows.append(
        RenewalDue(
          row: row, window: window, state: window.state(asOf: filter.asOf),
          daysLeft: window.daysLeft(asOf: filter.asOf), submittedOn: row.judgement.decided?.submittedOn,
          next: next(row, window.state(asOf: filter.asOf), filter.settings)))
    }
    return rows
  }

  private static func next(_ row: ListedRow, _ state: RenewalState, _ settings: Settings) -> String {
    let handed = row.judgement.decided?.handed ?? .nothing
    if !handed.isSubmitted && !RenewalRule.takesSubmission(state, settings) {
      return "ecert-admin why \(Remedy.quoted(row.certificate))"
    }
    return Remedy(of: .expired, handed: handed).next(for: row.certificate)
  }
}

/// A renewal that has been submitted and not been decided.
public struct RenewalSubmitted: Sendable {
  public let row: ListedRow
  public let submission: Decision
  public let end: CivilDate?
  /// The last of the working days for the decision; nil: the calendar is not published that far.
  public let deadline: CivilDate?
  /// Working days from today to the deadline; negative after it; nil: not published.
  public let workingDaysLeft: Int?
  /// It was asked for less than the regulation's days before the end.
  public let isLate: Bool
  /// Asked for in time and undecided at the end (行政许可法 art. 50).
  public let isDeemedRenewed: Bool

  /// What to type next.
  public var next: String { Remedy(of: .expired, handed: HandedOn(isSubmitted: true)).next(for: row.certificate) }
}

extension Desk {
  /// Nurses whose window is open or whose registration has run out, the nearest end first.
  ///
  /// - Parameters:
  ///   - states: empty: all but those whose window is not open yet.
  ///   - until: ends after this day are left out; nil: as far as a window may be open.
  public func renewalsDue(_ filter: ListFilter, states: [RenewalState], until: CivilDate?) throws -> [RenewalDue] {
    let open = RenewalWindow.lastEndThatMayBeOpen(asOf: asOf, settings)
    let last = until ?? (states.contains(.notOpen) ? CivilDate(day: .max) : open)
    return try cache.read { try RenewalDue.rows($0, filter, until: last) }
      .filter { states.isEmpty ? $0.state != .notOpen : states.contains($0.state) }
  }

  /// Nurses whose registration has not run out and ends by a day, the nearest first: who has run out is on the
  /// list of those due.
  ///
  /// - Parameter until: nil: a year ahead, and as far as a window may be open.
  public func renewalsAhead(_ filter: ListFilter, until: CivilDate?) throws -> [RenewalDue] {
    let open = RenewalWindow.lastEndThatMayBeOpen(asOf: asOf, settings)
    return try renewalsDue(
      filter, states: RenewalState.allCases.filter { $0 != .expired },
      until: until ?? max(asOf.adding(months: 12), open))
  }

  /// Submissions that stand, the longest waiting first.
  public func renewalsSubmitted(_ filter: ListFilter) throws -> [RenewalSubmitted] {
    let calendar = WorkingCalendar(settings)
    return try cache.read { reader in
      var rows: [RenewalSubmitted] = []
      for row in try reader.submitted(filter) {
        guard
          let submission = try reader.decisionStates(row.kind, row.certificate, asOf: asOf, settings: settings)?
            .latest(.renewalSubmit, .standing)
        else { continue }
        rows.append(submitted(row, submission, calendar))
      }
      return rows.sorted { ($0.submission.asOf, $0.submission.n) < ($1.submission.asOf, $1.submission.n) }
    }
  }

  private func submitted(_ row: ListedRow, _ submission: Decision, _ calendar: WorkingCalendar) -> RenewalSubmitted {
    let end = submission.submittedFor
    let window = end.map { RenewalWindow(end: $0, settings: settings, calendar: calendar) }
    let deadline = RenewalTerm.decisionDeadline(submittedOn: submission.asOf, settings, calendar)
    let state = window?.state(asOf: submission.asOf)
    return RenewalSubmitted(
      row: row, submission: submission, end: end, deadline: deadline,
      workingDaysLeft: deadline.flatMap { calendar.count(after: asOf, through: $0) },
      isLate: state == .late || state == .expired,
      isDeemedRenewed: window.map {
        RenewalTerm.isDeemedRenewed(submittedOn: submission.asOf, window: $0, asOf: asOf)
      } ?? false)
  }
}
