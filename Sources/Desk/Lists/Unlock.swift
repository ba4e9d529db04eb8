// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Which actions free the most people.
public struct Unlock: Sendable {
  public struct Row: Sendable, Equatable {
    public let action: Blocker
    public let owner: Owner
    /// Rows whose only blocker it is and of which nothing is undetermined.
    public let freed: Int
    /// All other rows that have it.
    public let closer: Int

    /// Lists everybody who has it, without the program's name.
    public var list: String { "blocked --reason \(action.rawValue)" }
    public var command: String { "ecert-admin " + list }
  }

  public let rows: [Row]

  public init(_ groups: [StandingGroup]) {
    rows = Blocker.allCases.flatMap { blocker in
      Owner.allCases.compactMap { Self.row(blocker, $0, groups) }
    }
    .sorted { ($0.freed, $0.closer) > ($1.freed, $1.closer) }
  }

  /// Whose turn an action is may differ from group to group: some of it has been handed on.
  private static func row(_ blocker: Blocker, _ owner: Owner, _ groups: [StandingGroup]) -> Row? {
    let set = BlockerSet(blocker)
    let having = groups.filter {
      $0.blockers.contains(set) && Remedy(of: blocker, handed: $0.handed).owner == owner
    }
    if having.isEmpty { return nil }
    let freed = having.filter { $0.blockers == set && !$0.isUndetermined }.reduce(0) { $0 + $1.people }
    return Row(
      action: blocker, owner: owner, freed: freed, closer: having.reduce(0) { $0 + $1.people } - freed)
  }
}
