// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Blocked people counted by one property; a row counts once under each of its blockers' keys.
public struct Summary: Sendable {
  public enum Key: String, Sendable, CaseIterable {
    case reason, institution, owner
  }

  public struct Row: Sendable, Equatable {
    public let key: String
    /// Institutions only.
    public let name: String?
    public let blocked: Int
    public let judged: Int?
  }

  public let rows: [Row]

  /// - Parameter filter: its verdict is taken for blocked.
  public init(by key: Key, _ filter: ListFilter, _ reader: CacheReader) throws {
    var filter = filter
    filter.verdict = .blocked
    let unsorted: [Row] =
      switch key {
      case .institution:
        try reader.institutionCounts(filter).map {
          Row(key: $0.code, name: $0.name, blocked: $0.blocked, judged: $0.judged)
        }.filter { $0.blocked > 0 }
      case .reason:
        Self.count(try reader.standingGroups(filter), Blocker.allCases.map { ($0.rawValue, BlockerSet($0)) })
      case .owner:
        Self.count(
          try reader.standingGroups(filter),
          Owner.allCases.map { owner in
            (owner.rawValue, BlockerSet(Blocker.allCases.filter { Remedy(of: $0).owner == owner }))
          })
      }
    rows = unsorted.sorted { a, b in
      a.blocked == b.blocked ? ExactText(a.key) < ExactText(b.key) : a.blocked > b.blocked
    }
  }

  private static func count(_ groups: [StandingGroup], _ keys: [(String, BlockerSet)]) -> [Row] {
    keys.compactMap { key, set in
      let blocked = groups.filter { !$0.blockers.isDisjoint(with: set) }.reduce(0) { $0 + $1.people }
      return blocked == 0 ? nil : Row(key: key, name: nil, blocked: blocked, judged: nil)
    }
  }
}
