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
    let counted = try desk.standings()
    #expect(counted.verdicts == verdicts, "\(story), on \(day)")
    for includesAside in [false, true] {
      let wanted = groups.filter { includesAside || !$0.isAside }
      let board = Board(wanted, asOf: day, settings: desk.settings)
      #expect(counted.board(includesAside: includesAside).rows == board.rows, "\(story), on \(day)")
      #expect(counted.unlock(includesAside: includesAside).rows == Unlock(wanted).rows, "\(story), on \(day)")
    }
  }

  private static func group(_ row: ListedRow) -> StandingGroup {
    StandingGroup(
      kind: row.kind, blockers: row.standing.blockers, isUndetermined: !row.standing.undetermined.isEmpty,
      handed: row.judgement.decided?.handed ?? .nothing, isAside: row.standing.isAside, people: 1, oldest: row.since,
      earliestEnd: row.judgement.validUntil)
  }
}
