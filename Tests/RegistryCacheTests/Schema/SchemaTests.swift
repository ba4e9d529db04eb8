// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing
import Testing

@testable import RegistryCache

/// The tables themselves refuse what no import may store: through a connection that knows nothing of ours but what
/// indexes rest on.
@Suite("The tables of a cache")
struct SchemaTests {
  /// A statement that is refused, beside the same with a good value, which is taken.
  struct Bad: CustomTestStringConvertible, Sendable {
    let what: String
    let refused: String
    let taken: String

    init(_ what: String, _ sql: String, bad: String, good: String) {
      self.what = what
      refused = sql.replacing("@", with: bad)
      taken = sql.replacing("@", with: good)
    }

    var testDescription: String { what }
  }

  private static let registration = """
    INSERT INTO registration (kind, certificate, name, id_number, qualification_code, level, category,
      institution_id, status, valid_until, import_id, exported_on, authority) VALUES
    """
  private static let qualification = """
    INSERT INTO qualification (code, name, id_number, level, category, code_key, import_id, exported_on) VALUES
    """
  private static let judgement = """
    INSERT INTO judgement (registration_id, kind, institution_id, authority, blockers, undetermined, differences,
      account_found, warnings) VALUES
    """

  static let bad = [
    Bad("a second desk", "INSERT INTO desk VALUES (@, 'authority', '450000', 'o', 1)", bad: "2", good: "1"),
    Bad("a desk of no office", "INSERT INTO desk VALUES (1, '@', '450000', 'o', 1)", bad: "ministry", good: "authority"),
    Bad("a setting without a key", "INSERT INTO setting VALUES ('@', 'v')", bad: "", good: "k"),
    Bad("a fingerprint that is none", "INSERT INTO judged_by VALUES (1, @)", bad: "'short'", good: "hex(randomblob(32))"),
    Bad("a negative count of disclosures", "INSERT INTO disclosure VALUES (NULL, 1, 'o', 'why', @)", bad: "-1", good: "0"),
    Bad("a text for a number", "INSERT INTO disclosure VALUES (NULL, @, 'o', 'why', 1)", bad: "'noon'", good: "1"),
    Bad("a word twice", "INSERT INTO word (text) VALUES ('@')", bad: "在册", good: "有效"),
    Bad(
      "an import of no kind", "INSERT INTO import (kind, exported_on, imported_at, imported_on, operator, file) VALUES ('@', 1, 1, 1, 'o', 'f')",
      bad: "doctors", good: "nurses"),
    Bad("counts that do not add up", "UPDATE import SET read = 3, added = @", bad: "2", good: "3"),
    Bad("a negative count", "UPDATE import SET removed = @", bad: "-1", good: "1"),
    Bad("an institution's code twice", "INSERT INTO institution (code) VALUES ('@')", bad: "H1", good: "H2"),
    Bad("an institution without a code", "INSERT INTO institution (code) VALUES ('@')", bad: "", good: "H3"),
    Bad(
      "a name of an institution that no import brought",
      "INSERT INTO institution (code, name, import_id, exported_on) VALUES ('H4', 'n', @, 1)", bad: "NULL", good: "1"),
    Bad(
      "an institution of an import that is not there",
      "INSERT INTO institution (code, name, import_id, exported_on) VALUES ('H4', 'n', @, 1)", bad: "99", good: "1"),
    Bad("coverage of nothing", "INSERT INTO coverage VALUES ('@', NULL, 1)", bad: "photos", good: "qualifications"),
    Bad("coverage of everybody twice", "INSERT INTO coverage VALUES ('@', NULL, 1)", bad: "accounts.nurse", good: "accounts.physician"),
    Bad("coverage of an institution twice", "INSERT INTO coverage VALUES ('accounts.nurse', @, 1)", bad: "1", good: "2"),
    Bad("a kind of people that is none", registration + "(@, 'C2', 'n', 'i', '', 1, 1, 1, 1, NULL, 1, 1, 0)", bad: "3", good: "1"),
    Bad("a certificate twice", registration + "(1, '@', 'n', 'i', '', 1, 1, 1, 1, NULL, 1, 1, 0)", bad: "C1", good: "C2"),
    Bad("an empty certificate", registration + "(1, '@', 'n', 'i', '', 1, 1, 1, 1, NULL, 1, 1, 0)", bad: "", good: "C2"),
    Bad("an empty name", registration + "(1, 'C2', '@', 'i', '', 1, 1, 1, 1, NULL, 1, 1, 0)", bad: "", good: "n"),
    Bad("a physician without a level", registration + "(1, 'C2', 'n', 'i', '', @, 1, 1, 1, NULL, 1, 1, 0)", bad: "NULL", good: "1"),
    Bad("a nurse with a category", registration + "(2, 'C2', 'n', 'i', '', NULL, @, 1, 1, NULL, 1, 1, 0)", bad: "1", good: "NULL"),
    Bad("a nurse with a qualification", registration + "(2, 'C2', 'n', 'i', '@', NULL, NULL, 1, 1, NULL, 1, 1, 0)", bad: "200845", good: ""),
    Bad("a physician with an end", registration + "(1, 'C2', 'n', 'i', '', 1, 1, 1, 1, @, 1, 1, 0)", bad: "20000", good: "NULL"),
    Bad("an institution that is not there", registration + "(1, 'C2', 'n', 'i', '', 1, 1, @, 1, NULL, 1, 1, 0)", bad: "99", good: "1"),
    Bad("a status that is no word", registration + "(1, 'C2', 'n', 'i', '', 1, 1, 1, @, NULL, 1, 1, 0)", bad: "99", good: "1"),
    Bad("a registration without a status", registration + "(1, 'C2', 'n', 'i', '', 1, 1, 1, @, NULL, 1, 1, 0)", bad: "NULL", good: "1"),
    Bad("an authority of seven digits", registration + "(1, 'C2', 'n', 'i', '', 1, 1, 1, 1, NULL, 1, 1, @)", bad: "1000000", good: "999999"),
    Bad("a qualification's code twice", qualification + "('@', 'n', 'i', 1, 1, 1, 1, 1)", bad: "Q1", good: "Q2"),
    Bad("a qualification without a category", qualification + "('Q2', 'n', 'i', 1, @, 1, 1, 1)", bad: "NULL", good: "1"),
    Bad("an account of nobody", "INSERT INTO account VALUES (NULL, 1, '@', 1, 1, 1)", bad: "", good: "I2"),
    Bad("an account twice", "INSERT INTO account VALUES (NULL, @, 'I1', 1, 1, 1)", bad: "1", good: "2"),
    Bad("a resident number's account under a small number", "INSERT INTO account VALUES (@, 1, NULL, 1, 1, 1)", bad: "7", good: "2305843009213693953"),
    Bad("an account without a state", "INSERT INTO account VALUES (NULL, 1, 'I2', @, 1, 1)", bad: "NULL", good: "1"),
    Bad("a judgement of nobody", judgement + "(@, 2, 1, 0, 0, 0, 0, 0, 0)", bad: "99", good: "2"),
    Bad("a second judgement", judgement + "(@, 2, 1, 0, 0, 0, 0, 0, 0)", bad: "1", good: "2"),
    Bad("a negative set of blockers", judgement + "(2, 2, 1, 0, @, 0, 0, 0, 0)", bad: "-1", good: "0"),
    Bad("a day's counts without the day", "INSERT INTO snapshot_count VALUES (1, 450203, @, 3, 1, 1)", bad: "20001", good: "20000"),
    Bad("a place twice on a day", "INSERT INTO snapshot_count VALUES (@, 0, 20000, 3, 1, 1)", bad: "9", good: "8"),
    Bad("more people who stand somehow than there are", "INSERT INTO snapshot_count VALUES (1, 450203, 20000, 3, 2, @)", bad: "2", good: "1"),
    Bad("counts of an authority of seven digits", "INSERT INTO snapshot_count VALUES (1, @, 20000, 3, 2, 1)", bad: "1000000", good: "999999"),
    Bad("fewer blocked than nobody", "UPDATE staff SET blocked = @", bad: "-1", good: "0"),
    Bad("a state of an account that is no answer", judgement + "(2, 2, 1, 0, 0, 0, 0, @, 0)", bad: "2", good: "1"),
  ]

  @Test("refuse", arguments: bad)
  func refuses(_ bad: Bad) throws {
    let queue = try Self.filled()
    try queue.writeWithoutTransaction { db in
      if bad.refused.hasPrefix("INSERT INTO desk") { try db.execute(sql: "DELETE FROM desk") }
      let error = #expect(throws: DatabaseError.self) { try db.execute(sql: bad.refused) }
      #expect(error?.resultCode == .SQLITE_CONSTRAINT)
      try db.execute(sql: bad.taken)
    }
  }

  /// One good row in each table, in a database made by our migrations alone.
  private static func filled() throws -> DatabaseQueue {
    let queue = try CacheFile.inMemory()
    try queue.write { db in
      try Schema.migrate(db, from: 0)
      try db.execute(
        sql: """
          INSERT INTO word VALUES (1, '在册');
          INSERT INTO import (kind, exported_on, imported_at, imported_on, operator, file)
            VALUES ('physicians', 1, 1, 1, 'o', 'f');
          INSERT INTO institution (id, code) VALUES (1, 'H1');
          INSERT INTO institution (id, code) VALUES (2, 'H9');
          INSERT INTO coverage VALUES ('accounts.nurse', NULL, 1), ('accounts.nurse', 1, 1);
          \(registration) (1, 'C1', 'n', 'i', '', 1, 1, 1, 1, NULL, 1, 1, 0);
          \(registration) (2, 'N1', 'n', 'i', '', NULL, NULL, 1, 1, 20000, 1, 1, 450203);
          \(qualification) ('Q1', 'n', 'i', 1, 1, 1, 1, 1);
          INSERT INTO account VALUES (1, 1, 'I1', 1, 1, 1);
          INSERT INTO snapshot VALUES (20000);
          INSERT INTO snapshot_count VALUES (9, 0, 20000, 3, 1, 1);
          \(judgement) (1, 1, 1, 0, 0, 0, 0, 0, 0);
          """)
    }
    return queue
  }

  @Test("are all STRICT")
  func strict() throws {
    let loose = try Self.filled().read {
      try String.fetchAll(
        $0, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND NOT strict AND name NOT LIKE 'sqlite_%'")
    }
    #expect(loose == [])
  }

  @Test("keep every disclosure as it was logged", arguments: ["DELETE FROM disclosure", "UPDATE disclosure SET count = 0"])
  func appendOnly(sql: String) throws {
    let scratch = try ScratchCache()
    try scratch.cache.write { try $0.logDisclosure(at: 7, operatorName: "o", command: "blocked", count: 5) }
    let queue = try scratch.raw()
    let error = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    #expect(error?.message == "disclosures are append-only")
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count FROM disclosure") } == 5)
  }

  @Test("lose a person's judgement with the registration")
  func cascade() throws {
    let queue = try Self.filled()
    try queue.write { try $0.execute(sql: "DELETE FROM registration WHERE id = 1") }
    #expect(try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM judgement") } == 0)
  }

  @Test("are found by an index wherever rows are looked up")
  func indexed() throws {
    let plans = try Self.filled().read { db in
      try [
        "SELECT id FROM registration WHERE identity_key = 1 AND kind = 1",
        "SELECT id FROM registration WHERE code_key = 1", "SELECT id FROM registration WHERE weak_key = 1",
        "SELECT id FROM registration WHERE institution_id = 1 AND kind = 1",
        "SELECT id FROM registration WHERE name = 'n'",
        "SELECT id FROM registration WHERE kind IN (1, 2) AND certificate = 'C1'",
        "SELECT id FROM qualification WHERE identity_key = 1", "SELECT id FROM qualification WHERE code_key = 1",
        "SELECT id FROM qualification WHERE weak_key = 1",
        "SELECT state FROM account WHERE id = 1", "SELECT state FROM account WHERE document = 'I1' AND kind = 1",
      ].map { try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + $0).map { $0["detail"] as String } }
    }
    for plan in plans { #expect(plan.allSatisfy { $0.hasPrefix("SEARCH") }, "\(plan)") }
  }

  @Test("of version 3 get shorter look-up keys, and accounts under the numbers of their people")
  func shorterKeys() throws {
    let queue = try CacheFile.inMemory()
    let identities = ["450203198503150028", "45020319850315002X", "H1234567"]
    try queue.write { db in
      try OldCache.make(version: 3, in: db)
      let keys = ["450203198503150028", "石青螺"].map { Int64(bitPattern: LookupKey.digest($0)) }
      try OldCache.nurse(identityKey: keys[0], nameKey: keys[1], in: db)
      for (index, identity) in identities.enumerated() {
        for kind in PersonKind.allCases {
          try db.execute(
            sql: "INSERT INTO account (kind, identity, state, import_id, exported_on) VALUES (?, ?, 1, 1, ?)",
            arguments: [kind.number, identity, index])
        }
      }
      try Schema.migrate(db, from: 3)
      let row = try Row.fetchOne(db, sql: "SELECT identity_key, code_key FROM registration")
      #expect(row == ["identity_key": LookupKey.of("450203198503150028"), "code_key": nil])
      let accounts = try Row.fetchAll(db, sql: "SELECT id, kind, document, exported_on FROM account ORDER BY exported_on, kind")
      #expect(accounts.count == 6)
      for (index, account) in accounts.enumerated() {
        let (identity, kind) = (identities[index / 2], PersonKind(number: account["kind"]))
        #expect(PackedIdentity.of(identity, kind: kind).map { $0 == account["id"] } ?? (account["document"] == identity))
        #expect(account["exported_on"] == index / 2)
      }
    }
  }

  @Test("of version 4 get the objects of a new cache, and people are found by parts of their names")
  func namesByPairs() throws {
    let queue = try CacheFile.inMemory()
    try queue.write { db in
      try OldCache.make(version: 4, in: db)
      try OldCache.nurse(named: "韦小明", in: db)
      try db.execute(
        sql: """
          INSERT INTO judgement (registration_id, kind, institution_id, authority, blockers, undetermined, differences,
            account_found, warnings) VALUES (1, 2, 7, 450203, 0, 0, 0, 0, 0);
          """)
      try Schema.migrate(db, from: 4)
      let filter = ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings())
      #expect(try CacheReader(db).find(FindText("小明"), filter).rows.map(\.certificate) == ["N1"])
      #expect(try Schema.objects(in: db) == (try Schema.objects.get()))
    }
  }

  @Test("of version 8 get the indexes of initials, and people are found by them")
  func initials() throws {
    let queue = try CacheFile.inMemory()
    try queue.write { db in
      try OldCache.make(version: 4, in: db)
      try OldCache.nurse(named: "覃小明", in: db)
      try db.execute(
        sql: """
          INSERT INTO judgement (registration_id, kind, institution_id, authority, blockers, undetermined, differences,
            account_found, warnings) VALUES (1, 2, 7, 450203, 0, 0, 0, 0, 0);
          """)
      try Schema.migrate(db, from: 4)
      try OldCache.takeBackToVersion8(db)
      let indexes = NamePlace.readings.map { "index registration_by_initials_\($0)" } + ["index registration_by_other_code"]
      #expect(try Set(indexes).isDisjoint(with: Schema.objects(in: db).keys))
      try Schema.migrate(db, from: 8)
      #expect(try Set(indexes).isSubset(of: Schema.objects(in: db).keys))
      #expect(try Schema.objects(in: db) == (try Schema.objects.get()))
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == Schema.version)
      let reader = try CacheReader(db)
      let filter = ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings())
      for text in ["qxm", "txm", "tx", "小明"] { #expect(try reader.find(FindText(text), filter).rows.map(\.certificate) == ["N1"], "\(text)") }
      #expect(try reader.people(beginning: .initials("tx"), ScratchCache.office, limit: 5).map(\.code) == ["N1"])
    }
  }

  @Test("of version 8 are brought up to date by the first who opens them to write")
  func initialsOfFile() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(name: "覃小明"))
    try scratch.cache.close()
    try ScratchCache.raw(scratch.path).write { try OldCache.takeBackToVersion8($0) }
    #expect(throws: CacheError.outdatedReadOnly(path: scratch.path)) { try Cache.glance(scratch.path) }
    try Cache.open(scratch.path, willWrite: true).close()
    let found = try Cache.glance(scratch.path).read { try $0.people(beginning: .initials("tx"), ScratchCache.office, limit: 5) }
    #expect(found.map(\.code) == [Fictional.certificate])
  }

  @Test("of version 9 count verdicts by place, as a new cache does, and keep them from the next import on")
  func verdictsByPlace() throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.nurse("n1", idNumber: "H1", photo: "无"), Fictional.nurse("n2", idNumber: "H2"),
      Fictional.physician("p1", idNumber: "H3", status: "注销"), Fictional.physician("p2", idNumber: "H4", institution: Fictional.clinic))
    let counts = "SELECT authority, institution_id, kind, judged, blocked, undetermined FROM staff ORDER BY 1, 2, 3"
    let before = try scratch.raw().read { try Row.fetchAll($0, sql: counts) }
    try scratch.cache.close()
    try ScratchCache.raw(scratch.path).write { try OldCache.takeBackToVersion9($0) }
    let again = try Cache.open(scratch.path, willWrite: true)
    let filter = ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings())
    #expect(try again.read { try $0.snapshots(filter) } == [])
    #expect(try again.read { try $0.check {} } == [])
    try again.close()
    let queue = try ScratchCache.raw(scratch.path)
    #expect(try queue.read { try Row.fetchAll($0, sql: counts) } == before)
    #expect(before.map { [$0["judged"], $0["blocked"], $0["undetermined"]] as [Int] } == [[1, 1, 0], [2, 1, 1], [1, 0, 1]])
    #expect(try queue.read { try Schema.objects(in: $0) } == (try Schema.objects.get()))
  }
}
