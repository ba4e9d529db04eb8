// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// How everybody whom a filter wants stands on its day: counted once, whatever is then asked of it.
public struct Standings: Sendable {
  private let groups: [StandingGroup]
  private let judged: Int
  private let asOf: CivilDate
  private let settings: Settings

  /// - Parameter filter: of a desk and a day, and of an institution perhaps; people set aside are in it.
  init(_ filter: ListFilter, _ reader: CacheReader) throws {
    groups = try reader.standingGroups(filter)
    judged = try reader.countJudged(filter)
    asOf = filter.asOf
    settings = filter.settings
  }

  /// - Parameter includesAside: people set aside are counted too.
  public func board(includesAside: Bool) -> Board {
    Board(wanted(includesAside), asOf: asOf, settings: settings)
  }

  public func unlock(includesAside: Bool) -> Unlock { Unlock(wanted(includesAside)) }

  private func wanted(_ includesAside: Bool) -> [StandingGroup] {
    includesAside ? groups : groups.filter { !$0.isAside }
  }

  /// Judged rows by verdict.
  public var verdicts: [Verdict: Int] {
    var counts: [Verdict: Int] = [:]
    for group in groups {
      let undetermined: UndeterminedSet = group.isUndetermined ? .photo : []
      counts[Verdict(blockers: group.blockers, undetermined: undetermined), default: 0] += group.people
    }
    let licensable = judged - counts.values.reduce(0, +)
    if licensable > 0 { counts[.licensable] = licensable }
    return counts
  }

  /// People of whom something is open and who are set aside.
  var aside: Int { groups.filter(\.isAside).reduce(0) { $0 + $1.people } }

  /// The same as a snapshot of the day would have it.
  var snapshot: DaySnapshot {
    let verdicts = verdicts
    return DaySnapshot(
      day: asOf, judged: judged, blocked: verdicts[.blocked] ?? 0, undetermined: verdicts[.undetermined] ?? 0)
  }

  /// What waits at a desk of this office.
  func today(_ office: Office) -> DeskToday {
    let owner: Owner = office.kind == .institution ? .institution : .authority
    let waiting = wanted(false).filter { group in
      group.blockers.members.contains { Remedy(of: $0, handed: group.handed).owner == owner }
    }.reduce(0) { $0 + $1.people }
    let rows = board(includesAside: false).rows.filter { $0.owner == owner }
    let oldest = rows.map(\.oldest).min()
    let reason = rows.first?.reason
    return DeskToday(
      waiting: waiting, oldest: oldest, days: oldest.map { max(0, Int(asOf.day - $0.day)) }, reason: reason,
      next: reason.map { "ecert-admin blocked --owner \(owner.rawValue) --reason \($0.rawValue)" }
        ?? "ecert-admin board")
  }
}

extension Desk {
  public func standings() throws -> Standings { try cache.read { try Standings(filter, $0) } }
}

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
