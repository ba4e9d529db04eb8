// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing
import Testing

@testable import RegistryCache

@Suite("A desk's question reads what the desk may see, however large the cache is")
struct ReachTests {
  private static let district = Division("450203").map(Office.authority) ?? ScratchCache.office
  private static let hospital = Office.institution(code: Fictional.hospital)

  private func plan(_ scratch: ScratchCache, _ sql: String) throws -> [String] {
    let explained = "EXPLAIN QUERY PLAN " + sql.replacing("?1", with: "1")
    return try scratch.raw().read { try Row.fetchAll($0, sql: explained).map { $0["detail"] as String } }
  }

  private func query(_ scratch: ScratchCache, _ office: Office, _ set: (inout ListFilter) -> Void = { _ in }) throws
    -> ListQuery
  {
    var filter = ListFilter(office: office, asOf: ScratchCache.today, settings: Settings())
    set(&filter)
    return try scratch.cache.read { try ListQuery(filter, $0) }
  }

  private func scratch() throws -> ScratchCache {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse(photo: "无"), Fictional.physician(photo: "无"))
    return scratch
  }

  private static let ends = "authority=? AND institution_id=? AND valid_until<?"
  private static let endsOfUnknown = "judgement_ending_unknown (authority=? AND valid_until>? AND valid_until<?)"
  private static let scans = ["SCAN judgement", "SCAN registration", "SCAN j", "SCAN r", "SCAN s"]

  private func isSearched(_ plan: [String]) -> Bool {
    plan.allSatisfy { line in !Self.scans.contains { line == $0 || line.hasPrefix($0 + " ") } }
  }

  @Test("An authority's summaries are answered by two indexes alone")
  func summaries() throws {
    let scratch = try scratch()
    for verdict in [nil, Verdict.blocked, .undetermined] {
      let query = try query(scratch, Self.district) { $0.verdict = verdict }
      // The subquery is the first thing scanned, under its own name.
      let plan = try plan(scratch, "SELECT j.kind, min(j.since_photo) \(query.from(.open)) GROUP BY 1")
        .filter { $0 != "SCAN j" }
      let reads = plan.filter { $0.hasPrefix("SEARCH") || $0.hasPrefix("SCAN judgement") || $0 == "SCAN o" }
      #expect(reads.count == 5, "\(plan)")
      #expect(reads.count { $0.hasPrefix("SEARCH o USING COVERING INDEX judgement_open (authority>?") } == 2, "\(plan)")
      #expect(reads.count { $0.hasPrefix("SEARCH s USING PRIMARY KEY (authority>?") } == 1, "\(plan)")
      #expect(reads.count { $0.hasPrefix("SEARCH o USING COVERING INDEX judgement_ending (\(Self.ends))") } == 1, "\(plan)")
      #expect(reads.count { $0.hasPrefix("SEARCH o USING COVERING INDEX \(Self.endsOfUnknown)") } == 1, "\(plan)")
    }
  }

  @Test("What an authority's board adds up is counted, but for rows that time has blocked or decisions changed")
  func board() throws {
    let scratch = try scratch()
    let plan = try plan(scratch, try query(scratch, Self.district).standingGroups)
    let reads = plan.filter { $0.hasPrefix("SEARCH") || $0.hasPrefix("SCAN judgement") || $0.hasPrefix("SCAN standing") }
    #expect(reads.count { $0.hasPrefix("SEARCH standing USING PRIMARY KEY (authority>?") } == 2, "\(plan)")
    #expect(reads.count { $0.hasPrefix("SEARCH o USING COVERING INDEX judgement_ending (\(Self.ends))") } == 1, "\(plan)")
    #expect(reads.count { $0.hasPrefix("SEARCH o USING COVERING INDEX \(Self.endsOfUnknown)") } == 2, "\(plan)")
    #expect(reads.count { $0.hasPrefix("SEARCH j USING INTEGER PRIMARY KEY") } == 1, "\(plan)")
    #expect(reads.count { $0.hasPrefix("SEARCH s USING PRIMARY KEY (authority>?") } == 1 && reads.count == 7, "\(plan)")
  }

  @Test("An institution's questions begin with its own rows", arguments: [Self.hospital, Self.district])
  func ofInstitution(office: Office) throws {
    let scratch = try scratch()
    let query = try query(scratch, office) { $0.institution = Fictional.hospital }
    let sources: [ListQuery.Source] = [.everybody, .open, .ending(until: ScratchCache.today)]
    for source in sources {
      let plan = try plan(scratch, "SELECT count(*) \(query.from(source))")
      let reads = plan.filter { $0.hasPrefix("SEARCH") || $0.hasPrefix("SCAN") }
      // The subquery is scanned under its own name.
      let rows = reads.filter { $0 != "SCAN j" }
      #expect(isSearched(rows) && rows.first?.contains("(institution_id=?") == true, "\(plan)")
    }
  }

  @Test("Of a list of everybody no more than the rows of one institution are sorted", arguments: [Self.hospital, Self.district])
  func lists(office: Office) throws {
    let scratch = try scratch()
    let query = try query(scratch, office)
    let plan = try plan(scratch, query.ofOneInstitution("r.id"))
    #expect(isSearched(plan), "\(plan)")
    #expect(plan.allSatisfy { !$0.contains("TEMP B-TREE") || $0.hasSuffix("RIGHT PART OF ORDER BY") }, "\(plan)")
    let places = try self.plan(scratch, query.institutionsInOrder)
    #expect(!places.contains { $0.hasPrefix("SCAN i ") || $0 == "SCAN i" || $0.hasPrefix("SCAN staff") }, "\(places)")
  }

  @Test("A list of the blocked reads of each institution the rows that are", arguments: [Self.hospital, Self.district])
  func open(office: Office) throws {
    let scratch = try scratch()
    let query = try query(scratch, office) { $0.verdict = .blocked }
    let plan = try plan(scratch, query.ofOneInstitution("r.id"))
    #expect(isSearched(plan), "\(plan)")
    #expect(plan.count { $0.contains("INDEX staff_of_institution (institution_id=?)") } == 2, "\(plan)")
    #expect(plan.contains { $0.contains("judgement_open (authority=? AND institution_id=? AND kind=?)") }, "\(plan)")
    #expect(plan.contains { $0.contains("judgement_ending (\(Self.ends))") }, "\(plan)")
  }

  @Test("Registrations that end soon are found by their end within each institution, those of unknown authority everywhere")
  func endings() throws {
    let scratch = try scratch()
    let query = try query(scratch, Self.district)
    let plan = try plan(scratch, "SELECT r.id \(query.from(.ending(until: ScratchCache.today), withRow: true))")
    #expect(plan.count { $0.contains("judgement_ending (\(Self.ends))") } == 1, "\(plan)")
    #expect(plan.count { $0.contains(Self.endsOfUnknown) } == 1, "\(plan)")
  }
}

@Suite("The judged rows of each institution are counted")
struct StaffCountTests {
  private func counts(_ scratch: ScratchCache) throws -> [String] {
    try scratch.raw().read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT i.code, s.* FROM staff s JOIN institution i ON i.id = s.institution_id
          WHERE s.judged > 0 ORDER BY i.code, s.kind
          """
      ).map { row in
        "\(row["code"] as String) \(row["authority"] as Int) \(row["kind"] as Int): \(row["judged"] as Int) judged, "
          + "\(row["without_qualification"] as Int) and \(row["without_account"] as Int) without"
      }
    }
  }

  @Test("by authority and kind, with those that no qualification and no account was found for")
  func counted() throws {
    let scratch = try ScratchCache()
    try scratch.load(.accounts) { _ = try $0.store(Fictional.account(kind: .nurse)) }
    try scratch.load(Fictional.nurse("n1"), Fictional.nurse("n2", idNumber: Fictional.otherNumber))
    try scratch.load(Fictional.physician("p1", idNumber: "H1", authority: "450203"))
    #expect(
      try counts(scratch) == [
        "\(Fictional.hospital) 450203 1: 1 judged, 1 and 1 without",
        "\(Fictional.hospital) 0 2: 2 judged, 2 and 1 without",
      ])
    #expect(try scratch.damage() == [])
  }

  @Test("and go with a row that moves, changes its authority, is history, or is removed")
  func recounted() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse("n1", idNumber: "H1"), Fictional.nurse("n2", idNumber: "H2"))
    try scratch.load(Fictional.nurse("n1", idNumber: "H1", institution: Fictional.clinic), on: "2026-11-24")
    let moved = [
      "\(Fictional.clinic) 0 2: 1 judged, 1 and 1 without", "\(Fictional.hospital) 0 2: 1 judged, 1 and 1 without",
    ]
    #expect(try counts(scratch).sorted() == moved.sorted())
    try scratch.load(.institutions) { session in
      _ = try session.store(Fictional.institution(Fictional.clinic, name: "诊所", division: "450203"))
    }
    #expect(try counts(scratch).contains("\(Fictional.clinic) 450203 2: 1 judged, 1 and 1 without"))
    #expect(try !counts(scratch).contains(moved[0]))
    // The same person again, in force: the row that is not in force becomes history.
    try scratch.load(Fictional.nurse("n2", idNumber: "H2", status: "注销"), on: "2026-11-25")
    try scratch.load(Fictional.nurse("n3", idNumber: "H2"), on: "2026-11-25")
    #expect(try counts(scratch).contains(moved[1]))
    try scratch.load(.nurses, on: "2026-11-26") { session in
      _ = try session.store(Fictional.nurse("n4", idNumber: "H4"))
      #expect(try session.removeLeftOut(everywhere: true) == 3)
    }
    #expect(try counts(scratch) == [moved[1]])
    #expect(try scratch.damage() == [])
  }

  @Test("also in a cache that an earlier version judged")
  func upgraded() throws {
    let queue = try CacheFile.inMemory()
    try queue.write { db in
      try OldCache.make(version: 2, in: db)
      try OldCache.nurse(in: db)
      try db.execute(
        sql: """
          INSERT INTO judgement (registration_id, blockers, undetermined, differences, account_found, warnings,
            since_photo) VALUES (1, 2048, 0, 0, 1, 0, 20000);
          """)
      try Schema.migrate(db, from: 2)
      let row = try Row.fetchOne(db, sql: "SELECT kind, institution_id, authority, since_photo FROM judgement")
      #expect(row == ["kind": 2, "institution_id": 7, "authority": 450203, "since_photo": 20000])
      let staff = try Row.fetchOne(db, sql: "SELECT * FROM staff")
      #expect(
        staff == [
          "authority": 450203, "institution_id": 7, "kind": 2, "judged": 1, "without_qualification": 1,
          "without_account": 0, "blocked": 1, "undetermined": 0,
        ])
    }
  }
}
