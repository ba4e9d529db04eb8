// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing
import Testing

@testable import RegistryCache

@Suite("Snapshots of counts")
struct DaySnapshotTests {
  /// Imports rows as one file on a day.
  private func load(
    _ scratch: ScratchCache, on today: String, clock: String = "2020-01-01", office: Office = ScratchCache.office,
    _ rows: RegistrationRow...
  ) throws {
    let noon = Int64(day(clock).day) * 86_400
    for kind in [ExportKind.physicians, .nurses] {
      let wanted = rows.filter { ($0.kind == .physician) == (kind == .physicians) }
      if wanted.isEmpty { continue }
      try scratch.cache.write { writer in
        let session = try ImportSession(
          writer,
          .init(
            kind: kind, exportedOn: day(today), importedOn: day(today), importedAt: noon, operatorName: "tester",
            office: office, asOf: day(today), covered: []))
        try session.begin(file: "export.csv")
        for row in wanted { _ = try session.store(row) }
        var counts = ImportCounts()
        counts.added = wanted.count
        try session.end(counts)
        _ = try session.judge {}
      }
    }
  }

  /// `day judged blocked undetermined`, as the desk sees it.
  private func seen(
    _ scratch: ScratchCache, asOf: String = "2030-01-01", office: Office = ScratchCache.office, institution: String? = nil
  ) throws -> [String] {
    try scratch.cache.read { reader in
      var filter = ListFilter(office: office, asOf: day(asOf), settings: Settings())
      filter.institution = institution
      return try reader.snapshots(filter).map { "\($0.day) \($0.judged) \($0.blocked) \($0.undetermined)" }
    }
  }

  private func rows(_ scratch: ScratchCache) throws -> Int? {
    try scratch.raw().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM snapshot_count") }
  }

  @Test("are kept at each import, the last of a day for the day; the same file again adds nothing")
  func kept() throws {
    let scratch = try ScratchCache()
    #expect(try seen(scratch) == [])
    try load(scratch, on: "2026-11-01", Fictional.nurse("a", idNumber: "H1", photo: "无"))
    #expect(try seen(scratch) == ["2026-11-01 1 1 0"])
    try load(scratch, on: "2026-11-01", Fictional.nurse("b", idNumber: "H2"), Fictional.nurse("c", idNumber: "H3", photo: "无"))
    #expect(try seen(scratch) == ["2026-11-01 3 2 1"])
    try load(scratch, on: "2026-11-01", Fictional.nurse("b", idNumber: "H2"), Fictional.nurse("c", idNumber: "H3", photo: "无"))
    #expect(try seen(scratch) == ["2026-11-01 3 2 1"])
    #expect(try rows(scratch) == 1)
    try load(scratch, on: "2026-11-08", Fictional.nurse("b", idNumber: "H2"))
    #expect(try seen(scratch) == ["2026-11-01 3 2 1", "2026-11-08 3 2 1"])
    #expect(try rows(scratch) == 1, "what did not change is not written again")
    try load(scratch, on: "2026-11-15", Fictional.nurse("a", idNumber: "H1"))
    #expect(try seen(scratch) == ["2026-11-01 3 2 1", "2026-11-08 3 2 1", "2026-11-15 3 1 2"])
    #expect(try seen(scratch, asOf: "2026-11-14").count == 2)
    #expect(try scratch.damage() == [])
  }

  @Test("of one place stand while another's change")
  func places() throws {
    let scratch = try ScratchCache()
    try load(
      scratch, on: "2026-11-01", Fictional.nurse("a", idNumber: "H1", photo: "无"),
      Fictional.nurse("b", idNumber: "H2", institution: Fictional.clinic, photo: "无"))
    try load(scratch, on: "2026-11-02", Fictional.nurse("b", idNumber: "H2", institution: Fictional.clinic))
    #expect(try rows(scratch) == 3)
    #expect(try seen(scratch) == ["2026-11-01 2 2 0", "2026-11-02 2 1 1"])
    #expect(try seen(scratch, institution: Fictional.hospital) == ["2026-11-01 1 1 0", "2026-11-02 1 1 0"])
    #expect(try seen(scratch, institution: Fictional.clinic) == ["2026-11-01 1 1 0", "2026-11-02 1 0 1"])
    #expect(try seen(scratch, institution: "NOBODY") == ["2026-11-01 0 0 0", "2026-11-02 0 0 0"])
    try load(scratch, on: "2026-11-03", Fictional.nurse("a", idNumber: "H1", institution: Fictional.clinic, photo: "无"))
    #expect(try seen(scratch, institution: Fictional.hospital).last == "2026-11-03 0 0 0")
    #expect(try seen(scratch, institution: Fictional.clinic).last == "2026-11-03 2 1 1")
    #expect(try seen(scratch).last == "2026-11-03 2 1 1")
  }

  @Test("count an expiry from the day after its end, once, whatever else blocks the nurse")
  func expiry() throws {
    let scratch = try ScratchCache()
    try load(
      scratch, on: "2026-06-29", Fictional.nurse("a", idNumber: "H1", validUntil: "2026-06-30"),
      Fictional.nurse("b", idNumber: "H2", photo: "无", validUntil: "2026-06-30"))
    let other = Fictional.physician("p", idNumber: "H9")
    for today in ["2026-06-30", "2026-07-01"] { try load(scratch, on: today, other) }
    #expect(try seen(scratch) == ["2026-06-29 2 1 1", "2026-06-30 3 1 2", "2026-07-01 3 2 1"])
  }

  @Test("are summed as lists are: an institution's own staff, an authority's division and whom nobody claims")
  func offices() throws {
    let rows = [
      Fictional.physician("p1", idNumber: "H1", authority: "450203", photo: "无"),
      Fictional.physician("p2", idNumber: "H2", authority: "450300", photo: "无"),
      Fictional.physician("p3", idNumber: "H3", institution: Fictional.clinic, authority: "440100", photo: "无"),
      Fictional.physician("p4", idNumber: "H4", institution: Fictional.clinic, photo: "无"),
    ]
    for office in [Office.institution(code: Fictional.clinic)] + ["450203", "450000", "440000"].compactMap({ Division($0).map(Office.authority) }) {
      let scratch = try ScratchCache(office: office)
      try load(scratch, on: "2026-11-01", office: office, rows[0], rows[1], rows[2], rows[3])
      let listed = try scratch.cache.read { reader in
        try reader.countListed(ListFilter(office: office, asOf: day("2026-11-01"), settings: Settings()))
      }
      #expect(listed > 0)
      #expect(try seen(scratch, office: office) == ["2026-11-01 \(listed) \(listed) 0"], "\(office)")
    }
    // Of what an authority's desk kept, a smaller one sees its own.
    let scratch = try ScratchCache()
    try load(scratch, on: "2026-11-01", rows[0], rows[1], rows[2], rows[3])
    #expect(try seen(scratch, office: .institution(code: Fictional.clinic)) == ["2026-11-01 1 1 0"])
    #expect(try seen(scratch) == ["2026-11-01 3 3 0"])
  }

  @Test("of a day behind the last are not kept; days that have not come go once an import is of an earlier one")
  func order() throws {
    let scratch = try ScratchCache()
    try load(scratch, on: "2026-11-10", clock: "2026-11-10", Fictional.nurse("a", idNumber: "H1", photo: "无"))
    try load(scratch, on: "2026-11-03", clock: "2026-11-10", Fictional.nurse("b", idNumber: "H2", photo: "无"))
    #expect(try seen(scratch) == ["2026-11-10 1 1 0"], "what is here today is not how it was")
    try load(scratch, on: "2027-03-01", clock: "2026-11-11", Fictional.nurse("c", idNumber: "H3", photo: "无"))
    #expect(try seen(scratch) == ["2026-11-10 1 1 0", "2027-03-01 3 3 0"])
    try load(scratch, on: "2026-11-12", clock: "2026-11-12", Fictional.nurse("d", idNumber: "H4", photo: "无"))
    #expect(try seen(scratch) == ["2026-11-10 1 1 0", "2026-11-12 4 4 0"])
    #expect(try scratch.damage() == [])
  }

  @Test("of an import that is rolled back are not kept")
  func rolledBack() throws {
    let scratch = try ScratchCache()
    try scratch.cache.write(dryRun: true) { writer in
      let session = try ImportSession(writer, scratch.options(.nurses, on: "2026-11-23"))
      try session.begin(file: "export.csv")
      _ = try session.store(Fictional.nurse())
      _ = try session.judge {}
      let filter = ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings())
      #expect(try writer.snapshots(filter).count == 1)
    }
    #expect(try seen(scratch) == [])
  }

  @Test("read no person but those whom only the day has blocked")
  func plan() throws {
    let scratch = try ScratchCache()
    let filter = ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings())
    let sql = try scratch.cache.read { try ListQuery(filter, $0).placeCounts }
    let plan = try scratch.raw().read { try Row.fetchAll($0, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String } }
    let people = plan.filter { $0.contains("judgement") || $0.hasSuffix(" o") || $0.contains(" o ") }
    #expect(!people.isEmpty)
    #expect(people.allSatisfy { $0.contains("judgement_ending") && $0.contains("valid_until<") }, "\(plan)")
    #expect(!plan.contains { $0.contains("registration") }, "\(plan)")
  }

  @Test("by verdict a count that somebody changed is found")
  func damage() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse(photo: "无"))
    #expect(try scratch.damage() == [])
    for column in ["blocked", "undetermined"] {
      try scratch.raw().write { try $0.execute(sql: "UPDATE staff SET \(column) = \(column) + 1") }
      #expect(try scratch.damage().map(\.finding) == [.count(institution: Fictional.hospital)])
      try scratch.raw().write { try $0.execute(sql: "UPDATE staff SET \(column) = \(column) - 1") }
    }
  }
}
