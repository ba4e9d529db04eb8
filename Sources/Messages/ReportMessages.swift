// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// What a report (报告) says.
public protocol ReportMessages {
  /// - Parameter place: whose it is.
  func reportTitle(place: String, day: CivilDate) -> String
  /// For whom, of which day, and whether people are named.
  func reportOpening(_ figures: ReportFigures) -> [String]
  func title(_ section: ReportSection) -> String
  func heading(_ column: ReportColumn) -> String

  // Progress
  /// With which day it compares, and why with that one.
  func compared(_ progress: Progress) -> String
  func setAside(_ people: Int) -> String
  var everybody: String { get }

  // The curve
  func curveSummary(_ days: [DaySnapshot]) -> String
  func deadlineMark(_ day: CivilDate) -> String
  var neededLine: String { get }
  /// What is left to do until the deadline, and at which pace.
  func goal(_ goal: Goal) -> [String]
  var noDeadline: String { get }

  // Charts of bars
  /// What there is to see: the longest of so many bars.
  func barSummary(_ bars: Int, longest: String, people: Int) -> String
  /// A reason with whose turn it is.
  func turn(_ reason: String, _ owner: String) -> String
  func week(_ week: RenewalWeek) -> String
  /// So many of the institutions are listed.
  func institutionsShown(_ shown: Int, of all: Int, people: Int) -> String
  var nothingForInstitutions: String { get }

  // The rest
  func renewalsAhead(_ people: Int, list: String) -> String
  func decisionsTaken(_ count: Int, since: CivilDate) -> String
  func driftCount(_ count: Int) -> String
  var sourcesOfCache: String { get }
  func peopleNamed(shown: Int, of all: Int, whole: String) -> String
  var namesWarning: String { get }

  // On the screen
  /// Each institution has its own workbook.
  func distributed(_ folder: String, people: Int, workbooks: Int) -> String
  func reportMade(_ path: String, _ progress: Progress) -> String
  /// - Parameter list: the command that lists everybody who has it.
  func reportNext(_ action: Unlock.Row, list: String) -> String
}

/// The sections of a report, in their order.
public enum ReportSection: Sendable, CaseIterable {
  case progress, curve, board, institutions, actions, renewals, decisions, drift, sources, blockedPeople, renewalPeople
}

/// Headings that stand in reports only.
public enum ReportColumn: Sendable, CaseIterable {
  case now, before, change, waiting, firstDay, lastDay, total, age
}
