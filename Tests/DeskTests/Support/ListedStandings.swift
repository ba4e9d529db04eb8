// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import Desk
@testable import RegistryCache

extension ScratchDesk {
  /// What is counted of a desk, and the same put together from its list, row by row.
  func expectStandingsAsListed(asOf day: CivilDate = today, _ story: String) throws {
    let desk = try desk(asOf: day)
    var groups: [StandingGroup] = []
    var verdicts: [Verdict: Int] = [:]
    try desk.list(desk.filter) { row in
      groups.append(Self.group(row))
      verdicts[row.standing.verdict, default: 0] += 1
    }
    try expectSummariesAsListed(desk, groups, "\(story), on \(day)")
    let counted = try desk.standings()
    #expect(counted.verdicts == verdicts, "\(story), on \(day)")
    for includesAside in [false, true] {
      let wanted = groups.filter { includesAside || !$0.isAside }
      let board = Board(wanted, asOf: day, settings: desk.settings)
      #expect(counted.board(includesAside: includesAside).rows == board.rows, "\(story), on \(day)")
      #expect(counted.unlock(includesAside: includesAside).rows == Unlock(wanted).rows, "\(story), on \(day)")
    }
  }

  /// Of one verdict, with and without those set aside.
  private func expectSummariesAsListed(_ desk: Desk, _ groups: [StandingGroup], _ story: String) throws {
    for verdict in Verdict.allCases {
      for includesAside in [false, true] {
        var filter = desk.filter
        (filter.verdict, filter.includesAside) = (verdict, includesAside)
        let counted = try desk.cache.read { try $0.standingGroups(filter) }
        let listed = groups.filter { group in
          let undetermined: UndeterminedSet = group.isUndetermined ? .photo : []
          let isAlike = Verdict(blockers: group.blockers, undetermined: undetermined) == verdict
          return isAlike && (includesAside || !group.isAside) && verdict != .licensable
        }
        let (people, expected) = (counted.reduce(0) { $0 + $1.people }, listed.count)
        #expect(people == expected, "\(story): \(verdict), aside \(includesAside)")
      }
    }
  }

  private static func group(_ row: ListedRow) -> StandingGroup {
    StandingGroup(
      kind: row.kind, blockers: row.standing.blockers, isUndetermined: !row.standing.undetermined.isEmpty,
      handed: row.judgement.decided?.handed ?? .nothing, isAside: row.standing.isAside, people: 1, oldest: row.since,
      earliestEnd: row.judgement.validUntil)
  }
}
