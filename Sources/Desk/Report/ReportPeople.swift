// SPDX-License-Identifier: GPL-3.0-or-later

/// Who is named in a report: as many as can be read, in the order of lists.
public struct ReportPeople: Sendable {
  /// Of each list; whoever needs more asks for the list itself.
  public static let shown = 500

  public let blocked: [ListedRow]
  public let blockedInAll: Int
  /// Those whose registration runs out within the report's weeks, the nearest end first.
  public let renewals: [RenewalDue]
  public let renewalsInAll: Int
}
