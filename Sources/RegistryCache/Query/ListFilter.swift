// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Which judged rows a list shows: the values of one property are alternatives, different properties
/// must all hold.
public struct ListFilter: Sendable {
  public var office: Office
  public var asOf: CivilDate
  public var settings: Settings
  public var kind: PersonKind?
  /// The kind that a condition belongs to; holds beside `kind`.
  public var conditionKind: PersonKind?
  public var institution: String?
  public var department: String?
  /// Each set: the row has at least one of its blockers. All sets must hold.
  public var blockers: [BlockerSet] = []
  /// The row has at least one of these differences.
  public var differences: DifferenceSet?
  /// The row has at least one of these undetermined conditions.
  public var undetermined: UndeterminedSet?
  public var verdict: Verdict?
  /// The row has a blocker whose turn is with this owner.
  public var owner: Owner?
  /// People set aside are shown too.
  public var includesAside = true
  public var order = Order.institution
  public var limit: Int?

  /// The order of a list; within it, institution, kind and certificate.
  public enum Order: String, Sendable, CaseIterable {
    case institution, since, name
  }

  public init(office: Office, asOf: CivilDate, settings: Settings) {
    self.office = office
    self.asOf = asOf
    self.settings = settings
  }
}
