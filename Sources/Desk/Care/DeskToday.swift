// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What a desk does first: who waits for it, since when, and what to type.
public struct DeskToday: Sendable, Equatable {
  /// People of whom at least one matter is this desk's turn.
  public let waiting: Int
  public let oldest: CivilDate?
  public let days: Int?
  /// What most of them wait for.
  public let reason: Blocker?
  public let next: String
}

extension Desk {
  public func today() throws -> DeskToday {
    var filter = filter
    filter.includesAside = false
    let groups = try cache.read { try $0.standingGroups(filter) }
    let owner: Owner = office.kind == .institution ? .institution : .authority
    let waiting = groups.filter { group in
      group.blockers.members.contains { Remedy(of: $0, handed: group.handed).owner == owner }
    }.reduce(0) { $0 + $1.people }
    let rows = Board(groups, asOf: asOf, settings: settings).rows.filter { $0.owner == owner }
    let oldest = rows.map(\.oldest).min()
    let reason = rows.first?.reason
    return DeskToday(
      waiting: waiting, oldest: oldest, days: oldest.map { max(0, Int(asOf.day - $0.day)) }, reason: reason,
      next: reason.map { "ecert-admin blocked --owner \(owner.rawValue) --reason \($0.rawValue)" }
        ?? "ecert-admin board")
  }
}
