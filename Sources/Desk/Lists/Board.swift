// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Whose turn it is: people by owner and reason, and the longest wait.
public struct Board: Sendable {
  public struct Row: Sendable, Equatable {
    public let owner: Owner
    public let reason: Blocker
    public let people: Int
    public let oldest: CivilDate
    public let days: Int
  }

  public let rows: [Row]

  public init(_ groups: [StandingGroup], asOf: CivilDate, settings: Settings) {
    rows = Owner.allCases.flatMap { owner in
      Blocker.allCases.compactMap { Self.row(owner, $0, groups, asOf, settings) }
    }
    .sorted { Self.order($0) < Self.order($1) }
  }

  /// Whose turn a reason is may differ from group to group: some of it has been handed on.
  private static func row(
    _ owner: Owner, _ blocker: Blocker, _ groups: [StandingGroup], _ asOf: CivilDate, _ settings: Settings
  ) -> Row? {
    let having = groups.filter {
      $0.blockers.contains(BlockerSet(blocker)) && Remedy(of: blocker, handed: $0.handed).owner == owner
    }
    let days = having.compactMap { $0.oldest.day(of: blocker, validUntil: $0.earliestEnd, settings: settings) }
    guard let oldest = days.min() else { return nil }
    return Row(
      owner: owner, reason: blocker, people: having.reduce(0) { $0 + $1.people }, oldest: oldest,
      days: max(0, Int(asOf.day - oldest.day)))
  }

  private static func order(_ row: Row) -> (Int, Int, Int) {
    (
      Owner.allCases.firstIndex(of: row.owner) ?? 0, -row.people,
      Blocker.allCases.firstIndex(of: row.reason) ?? 0
    )
  }
}
