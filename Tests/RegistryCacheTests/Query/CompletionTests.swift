// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing
import Testing

@testable import RegistryCache

private let hospital = Office.institution(code: Fictional.hospital)
private let bothOffices = [hospital, ScratchCache.office]

@Suite("People and institutions for a word that is being typed")
struct CompletionTests {
  private func people(
    _ scratch: ScratchCache, _ typed: String, _ office: Office = ScratchCache.office, limit: Int = 50
  ) throws -> [String] {
    try scratch.cache.read { try $0.people(beginning: PersonPrefix(typed), office, limit: limit).map(\.code) }
  }

  private func institutions(
    _ scratch: ScratchCache, _ typed: String, _ office: Office = ScratchCache.office, limit: Int = 50
  ) throws -> [String] {
    try scratch.cache.read { try $0.institutions(beginning: typed, office, limit: limit).map(\.code) }
  }

  private static func authority(_ division: String) -> Office {
    Division(division).map(Office.authority) ?? .institution(code: "none")
  }

  // MARK: - People

  @Test(
    "What was typed is the beginning of a certificate, of a name, or its initials",
    arguments: [
      ("1104", .certificate("1104")), (" 1104 ", .certificate("1104")), ("a1", .certificate("A1")),
      ("450203198503150028", .certificate("450203198503150028")), ("abcdefg", .name("abcdefg")),
      ("张", .name("张")), (" 张三 ", .name("张三")), ("张 三", .name("张 三")), ("", .name("")), ("\u{3000}", .name("")),
      ("zsf", .initials("zsf")), ("ZSF", .initials("zsf")), ("ｚｓｆ", .initials("zsf")), ("abcdef", .initials("abcdef")),
    ] as [(String, PersonPrefix)])
  func prefix(typed: String, expected: PersonPrefix) {
    #expect(PersonPrefix(typed) == expected)
  }

  @Test("People are found by how their certificate and name begin, and by initials with every reading of the surname", arguments: bothOffices)
  func beginnings(office: Office) throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.physician("110450203000123", name: "覃小明", idNumber: "H1"),
      Fictional.physician("110450203000456", name: "单立文", idNumber: "H2"),
      Fictional.physician("120450203000789", name: "尉迟恭", idNumber: "H3"),
      Fictional.physician("120450203000790", name: "Abdul Karim", idNumber: "H4"))
    let (qin, shan, yuchi, abdul) = ("110450203000123", "110450203000456", "120450203000789", "120450203000790")
    let wanted: [(String, [String])] = [
      ("11", [qin, shan]), ("120450203000789", [yuchi]), ("1204502030007899", []), ("450203", []), ("10450203", []),
      ("覃", [qin]), ("覃小明", [qin]), ("覃小明明", []), ("小明", []), ("尉迟", [yuchi]), ("qxm", [qin]), ("txm", [qin]), ("TX", [qin]),
      ("ｔｘ", [qin]), ("xm", []), ("dlw", [shan]), ("clw", [shan]), ("slw", [shan]), ("s", [shan]), ("ycg", [yuchi]), ("wcg", [yuchi]),
      ("ak", [abdul]), ("akx", []),
    ]
    for (typed, certificates) in wanted {
      #expect(try people(scratch, typed, office).sorted() == certificates, "\(typed)")
    }
    #expect(try people(scratch, "", office).count == 4)
  }

  @Test("A person comes with the name of the institution, or its code while no name is known")
  func places() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician())
    func row() throws -> [CompletionRow] {
      try scratch.cache.read { try $0.people(beginning: .name("石"), ScratchCache.office, limit: 5) }
    }
    #expect(try row() == [CompletionRow(code: Fictional.certificate, name: "石青螺", place: Fictional.hospital)])
    try scratch.load(.institutions) { _ = try $0.store(Fictional.institution()) }
    #expect(try row() == [CompletionRow(code: Fictional.certificate, name: "石青螺", place: "青螺医院")])
  }

  @Test("An institution sees its own staff, an authority its division and whom nobody claims", arguments: ["石青", "sql", "dql", "45"])
  func divisions(typed: String) throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.nurse("4501", idNumber: "H1"), Fictional.nurse("4502", idNumber: "H2", institution: Fictional.clinic))
    try scratch.load(
      Fictional.physician("4503", idNumber: "H3", authority: "450203"),
      Fictional.physician("4504", idNumber: "H4", authority: "450300"),
      Fictional.physician("4505", idNumber: "H5", institution: Fictional.clinic, authority: "440100"))
    let seen: [(Office, [String])] = [
      (hospital, ["4501", "4503", "4504"]), (.institution(code: Fictional.clinic), ["4502", "4505"]),
      (.institution(code: "NOBODY"), []), (Self.authority("450203"), ["4501", "4502", "4503"]),
      (Self.authority("450200"), ["4501", "4502", "4503"]), (Self.authority("450000"), ["4501", "4502", "4503", "4504"]),
      (Self.authority("440000"), ["4501", "4502", "4505"]), (Self.authority("110000"), ["4501", "4502"]),
    ]
    for (office, certificates) in seen {
      #expect(try people(scratch, typed, office).sorted() == certificates, "\(office)")
    }
  }

  @Test("Nobody is found by an ID number or its beginning", arguments: bothOffices)
  func idNumbers(office: Office) throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.physician(), Fictional.physician("110450203000789", idNumber: Fictional.oldNumber),
      Fictional.physician("110450203000456", idNumber: "HK1234567"))
    for number in [Fictional.number, Fictional.oldNumber, "HK1234567"] {
      for length in 2...number.count { #expect(try people(scratch, String(number.prefix(length)), office) == [], "\(length) of \(number)") }
    }
  }

  @Test("A row that is not judged is nobody's", arguments: bothOffices)
  func unjudged(office: Office) throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician("1101", idNumber: "H1"), Fictional.physician("1102", idNumber: "H2"))
    try scratch.raw().write {
      try $0.execute(sql: "DELETE FROM judgement WHERE registration_id = (SELECT id FROM registration WHERE certificate = '1101')")
    }
    for typed in ["11", "石", "sq", "dq"] { #expect(try people(scratch, typed, office) == ["1102"], "\(typed)") }
  }

  @Test("No more than so many are found, and nobody twice", arguments: bothOffices)
  func limit(office: Office) throws {
    let scratch = try ScratchCache()
    for number in 0..<5 { try scratch.load(Fictional.physician("110\(number)", name: "子车明", idNumber: "H\(number)")) }
    for typed in ["11", "子", "z", "zj", "zc"] {
      for limit in [1, 4, 5, 6] {
        let found = try people(scratch, typed, office, limit: limit)
        #expect(found.count == min(5, limit), "\(typed), \(limit)")
        #expect(Set(found).count == found.count, "\(typed), \(limit)")
      }
    }
  }

  /// The plans of all statements that find people, one for each.
  private func plans(_ scratch: ScratchCache, _ typed: String, _ office: Office) throws -> [[String]] {
    let queue = try CacheFile.open(scratch.path, readOnly: true)
    return try queue.read { db in
      var statements: [String] = []
      db.trace { statements.append($0.expandedDescription) }
      _ = try CacheReader(db).people(beginning: PersonPrefix(typed), office, limit: 5)
      db.trace()
      return try statements.filter { $0.contains("FROM registration") || $0.contains("JOIN registration") }.map { sql in
        try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
      }
    }
  }

  @Test(
    "One index each finds them",
    arguments: [
      ("11", ["(kind=? AND certificate>? AND certificate<?)"]), ("石", ["registration_by_name (name>? AND name<?)"]),
      ("sq", NamePlace.readings.map { "registration_by_initials_\($0) (<expr>>? AND <expr><?)" }),
    ])
  func indexes(typed: String, indexes: [String]) throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician())
    let everywhere = try plans(scratch, typed, ScratchCache.office)
    #expect(everywhere.count == indexes.count)
    for (plan, index) in zip(everywhere, indexes) {
      #expect(plan.contains { $0.contains(index) }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN r") || $0.hasPrefix("SCAN j") || $0.hasPrefix("SCAN i") }, "\(plan)")
    }
    for plan in try plans(scratch, typed, hospital) {
      #expect(plan.contains { $0.contains("registration_in_institution (institution_id=?)") }, "\(plan)")
      #expect(!plan.contains { $0.hasPrefix("SCAN r") || $0.hasPrefix("SCAN j") || $0.hasPrefix("SCAN i") }, "\(plan)")
    }
  }

  // MARK: - Institutions

  /// Three institutions with staff — of the district, of another province, of nobody — and one without.
  private func staffed() throws -> ScratchCache {
    let scratch = try ScratchCache()
    try scratch.load(.institutions) { session in
      _ = try session.store(Fictional.institution(Fictional.hospital, name: "青螺医院"))
      _ = try session.store(Fictional.institution(Fictional.clinic, name: "白螺诊所"))
      _ = try session.store(Fictional.institution("PDY000004450203A1001", name: "空螺医院"))
    }
    try scratch.load(
      Fictional.physician("1101", idNumber: "H1", authority: "450203"),
      Fictional.physician("1102", idNumber: "H2", institution: Fictional.clinic, authority: "440100"))
    try scratch.load(Fictional.nurse("1103", idNumber: "H3", institution: "PDY000003"))
    return scratch
  }

  @Test("Institutions are found by how their code begins and by a part of their name, in the order of codes")
  func institutionBeginnings() throws {
    let scratch = try staffed()
    let (district, unclaimed) = (Fictional.hospital, "PDY000003")
    let wanted: [(String, [String])] = [
      ("", [district, unclaimed]), ("PDY", [district, unclaimed]), ("pdy000001", [district]), (" PDY 000001 ", [district]),
      (district, [district]), (district + "1", []), ("000001", []), ("青螺", [district]), ("螺医", [district]), ("螺", [district]),
      ("%", []), ("_", []), ("医院螺", []),
    ]
    for (typed, codes) in wanted { #expect(try institutions(scratch, typed) == codes, "\(typed)") }
    #expect(try institutions(scratch, "PDY", limit: 1) == [district])
    let rows = try scratch.cache.read { try $0.institutions(beginning: "PDY", ScratchCache.office, limit: 5) }
    #expect(
      rows == [CompletionRow(code: district, name: "青螺医院", place: nil), CompletionRow(code: unclaimed, name: "", place: nil)])
  }

  @Test("An institution sees itself, an authority those with staff of its division or of nobody")
  func institutionOffices() throws {
    let scratch = try staffed()
    let seen: [(Office, [String])] = [
      (hospital, [Fictional.hospital]), (.institution(code: Fictional.clinic), [Fictional.clinic]),
      (.institution(code: "NOBODY"), []), (Self.authority("450203"), [Fictional.hospital, "PDY000003"]),
      (Self.authority("450204"), ["PDY000003"]), (Self.authority("440000"), [Fictional.clinic, "PDY000003"]),
    ]
    for (office, codes) in seen { #expect(try institutions(scratch, "PDY", office) == codes, "\(office)") }
    #expect(try institutions(scratch, Fictional.clinic, hospital) == [])
    #expect(try institutions(scratch, "螺", hospital) == [Fictional.hospital])
  }

  @Test("An institution none of whose staff is judged is not offered")
  func withoutStaff() throws {
    let scratch = try staffed()
    try scratch.raw().write { try $0.execute(sql: "DELETE FROM judgement") }
    #expect(try institutions(scratch, "PDY") == [])
  }

  // MARK: - Codes

  @Test("The cache knows its certificates and institutions, and takes nothing else for one")
  func codes() throws {
    let scratch = try staffed()
    try scratch.cache.read { reader throws in
      #expect(try reader.isCertificate("1101"))
      #expect(try reader.isInstitution(Fictional.hospital))
      for word in ["", "110", "11011", "H1", "石青螺", Fictional.hospital] { #expect(try !reader.isCertificate(word), "\(word)") }
      for word in ["", "PDY", "青螺医院", "1101", "H1"] { #expect(try !reader.isInstitution(word), "\(word)") }
    }
  }
}
