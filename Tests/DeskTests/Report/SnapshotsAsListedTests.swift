// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@testable import Desk

/// What an import keeps of a day comes out of counts that triggers keep; what lists show, out of the rows.
@Suite("Snapshots and lists")
struct SnapshotsAsListedTests {
  @Test("say the same of the day of an import, after every one of random sequences, of every place")
  func same() throws {
    var random = SeededRandom("snapshots")
    for office in [Division("450000").map(Office.authority), Division("450203").map(Office.authority), .institution(code: LittleDistrict.institutions[1])] {
      for _ in 0..<SeededRandom.rounds(4) { try Self.sequence(office, &random) }
    }
  }

  private static func sequence(_ office: Office?, _ random: inout SeededRandom) throws {
    let district = LittleDistrict(&random)
    let scratch = try ScratchDesk(office)
    for step in 0..<10 {
      let kind = random.one(of: ExportKind.allCases)
      let whole = district.sheet(kind, Int.random(in: 1...9, using: &random), &random)
      try scratch.load(kind, [whole.bytes()]) { request in
        if random.once(in: 4) { request.snapshot = .everything }
      }
      for place in [nil] + LittleDistrict.institutions.map(Optional.some) {
        try compare(try scratch.desk(), place, "seed \(random.seed), step \(step), \(place ?? "everywhere")")
      }
    }
    #expect(try scratch.damage() == [])
  }

  private static func compare(_ desk: Desk, _ place: String?, _ story: String) throws {
    var filter = desk.filter
    filter.institution = place
    var verdicts: [Verdict: Int] = [:]
    try desk.list(filter) { verdicts[$0.standing.verdict, default: 0] += 1 }
    let kept = try desk.cache.read { try $0.snapshots(filter) }
    let listed = DaySnapshot(
      day: desk.asOf, judged: verdicts.values.reduce(0, +), blocked: verdicts[.blocked] ?? 0,
      undetermined: verdicts[.undetermined] ?? 0)
    #expect(kept == [listed], "\(story)")
  }
}
