// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The figures of a report (报告) on one day: a value, of which every format is a rendering. Nobody is named in it
/// unless that was asked for.
public struct ReportFigures: Sendable {
  public let office: Office
  public let asOf: CivilDate
  /// The only institution that it is about: the one that was asked for, or whose desk it is. Its name is nil where no
  /// import brought it.
  public let institution: (code: String, name: String?)?
  public let progress: Progress
  /// The days with a snapshot, the earliest first, and the report's own as it stands.
  public let curve: [DaySnapshot]
  /// nil: no deadline was set.
  public let goal: Goal?
  /// Reasons by whose turn it is, as `board` has them.
  public let board: [Board.Row]
  /// By how many people wait for the institution itself, as `blocked --summary institution --owner institution` has them.
  public let institutions: [Summary.Row]
  /// As `unlock` has them, the best first.
  public let actions: [Unlock.Row]
  public let renewals: [RenewalWeek]
  public let decisions: [DecisionCount]
  public let drift: [Drift]
  public let sources: [SourceStatus]
  /// nil: nobody is to be named.
  public let people: ReportPeople?

  /// A decision of which the import shows something else.
  public struct Drift: Sendable, Equatable {
    public let n: Int
    public let kind: DecisionKind
    public let decidedOn: CivilDate
    /// nil: nobody is to be named.
    public let certificate: String?
  }

  /// How many actions are listed.
  public static let actionsShown = 10
}
