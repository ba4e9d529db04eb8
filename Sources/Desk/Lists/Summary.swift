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
        }
      case .reason:
        Self.count(try reader.standingGroups(filter), Blocker.allCases.map(\.rawValue)) { group in
          group.blockers.members.map(\.rawValue)
        }
      case .owner:
        Self.count(try reader.standingGroups(filter), Owner.allCases.map(\.rawValue)) { group in
          group.blockers.members.map { Remedy(of: $0, handed: group.handed).owner.rawValue }
        }
      }
    rows = unsorted.sorted { a, b in
      a.blocked == b.blocked ? ExactText(a.key) < ExactText(b.key) : a.blocked > b.blocked
    }
  }

  /// - Parameter keysOf: under which keys a group's rows count; each once.
  private static func count(
    _ groups: [StandingGroup], _ keys: [String], keysOf: (StandingGroup) -> [String]
  ) -> [Row] {
    var blocked: [String: Int] = [:]
    for group in groups { for key in Set(keysOf(group)) { blocked[key, default: 0] += group.people } }
    return keys.compactMap { key in
      blocked[key].map { Row(key: key, name: nil, blocked: $0, judged: nil) }
    }
  }
}
