// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing
import TestSupport
import Testing

@testable import RegistryCache

@Suite("The initials of a name find whoever has them")
struct InitialsSearchTests {
  private static let offices: [Office] = [ScratchCache.office, .institution(code: Fictional.hospital)]

  private func filter(_ office: Office = ScratchCache.office) -> ListFilter {
    ListFilter(office: office, asOf: ScratchCache.today, settings: Settings())
  }

  private func found(_ scratch: ScratchCache, _ text: String, _ office: Office = ScratchCache.office) throws -> [String] {
    try scratch.cache.read { try $0.find(FindText(text), filter(office)).rows.map(\.certificate) }
  }

  @Test(
    "Up to six letters may be initials, in any case and width",
    arguments: [("zsf", "zsf"), ("ZsF", "zsf"), ("ｚＳf", "zsf"), (" zsf ", "zsf"), ("z", "z"), ("abcdef", "abcdef")])
  func queries(typed: String, letters: String) {
    #expect(FindText(typed).initials == letters)
  }

  @Test("and nothing else", arguments: ["", "abcdefg", "z s", "z1", "1", "张", "z张", "z.", "é"])
  func noQueries(typed: String) {
    #expect(FindText(typed).initials == nil)
  }

  @Test("with every reading of the surname, as far as they were typed", arguments: offices)
  func readings(office: Office) throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.physician("1", name: "覃小明", idNumber: "H1"), Fictional.physician("2", name: "单立文", idNumber: "H2"),
      Fictional.physician("3", name: "尉迟恭", idNumber: "H3"), Fictional.physician("4", name: "买买提·艾力", idNumber: "H4"),
      Fictional.physician("5", name: "Abdul Karim", idNumber: "H5"), Fictional.physician("6", name: "𠅤", idNumber: "H6"))
    let wanted: [(String, [String])] = [
      ("qxm", ["1"]), ("txm", ["1"]), ("TX", ["1"]), ("xm", []), ("qxmm", []), ("dlw", ["2"]), ("clw", ["2"]), ("slw", ["2"]),
      ("ycg", ["3"]), ("wcg", ["3"]), ("mmtal", ["4"]), ("mm", ["4"]), ("mtal", []), ("ak", ["5"]), ("ab", []), ("q", ["1"]),
    ]
    for (text, certificates) in wanted { #expect(try found(scratch, text, office) == certificates, "\(text)") }
    #expect(try found(scratch, "Abdul", office) == ["5"], "a part of the name as well")
    #expect(try found(scratch, "du", office) == ["5"])
  }

  @Test("beside those whose certificate or number holds the letters", arguments: offices)
  func codes(office: Office) throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.physician("1", name: "张三", idNumber: "H1"), Fictional.physician("2ZS7", name: "韦小明", idNumber: "H2"),
      Fictional.physician("3", name: "韦小明", idNumber: "军ZS3"), Fictional.physician("4", name: "韦小明", idNumber: "45020319850315002X"))
    #expect(try found(scratch, "zs", office) == ["1", "2ZS7", "3"])
    #expect(try found(scratch, "x", office) == ["4"])
  }

  @Test("No more than so many are found, and whether there are more is known")
  func limit() throws {
    let scratch = try ScratchCache()
    for number in 0..<5 { try scratch.load(Fictional.physician("c\(9 - number)", name: "覃小明", idNumber: "H\(number)")) }
    for limit in [4, 5] {
      var limited = filter()
      limited.limit = limit
      let (rows, more) = try scratch.cache.read { try $0.find(FindText("tx"), limited) }
      #expect(rows.map(\.certificate) == Array(["c5", "c6", "c7", "c8", "c9"].prefix(limit)))
      #expect(more == (limit == 4))
    }
  }

  @Test("A search by indexes finds whom a walk over everybody finds, in the same order", arguments: offices)
  func walk(office: Office) throws {
    var random = SeededRandom("initials")
    let surnames = ["覃", "单", "曾", "石", "王", "尉迟", "子车", "令狐", "張", "Abdul ", "A", "·", "𠮷", "x"]
    let given = ["小", "明", "立", "文", "买买提", "·", "a", "xm", " Karim", "単", "q"]
    let scratch = try ScratchCache()
    try scratch.load(.physicians) { session in
      for number in 0..<400 {
        let name = random.one(of: surnames) + (0..<Int.random(in: 0...4, using: &random)).map { _ in random.one(of: given) }.joined()
        let authority = random.one(of: ["", "450203", "450204", "110101"])
        let institution = random.one(of: [Fictional.hospital, Fictional.clinic])
        _ = try session.store(
          Fictional.physician(
            random.once(in: 20) ? "QX\(1_000 + number)" : "\(1_000 + number)", name: name, idNumber: "H\(number)",
            institution: institution, authority: authority))
      }
    }
    let everybody = try scratch.cache.read { reader in
      var rows: [ListedRow] = []
      try reader.forEachListed(filter(office)) { rows.append($0) }
      return rows
    }
    #expect(everybody.count > 100)
    let letters = ["q", "t", "x", "m", "d", "c", "s", "l", "w", "z", "y", "a", "k", "h", "j"]
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...4, using: &random)).map { _ in random.one(of: letters) }.joined()
      let code = Cleaning.code(text)
      let expected = everybody.filter { row in
        NameInitials.matches(text, row.name) || [row.certificate, row.idNumber].contains { $0.contains(code) }
          || row.name.unicodeScalars.indices.contains { row.name.unicodeScalars[$0...].starts(with: text.unicodeScalars) }
      }
      #expect(try found(scratch, text, office) == expected.map(\.certificate), "\(text), seed \(random.seed)")
    }
  }

  @Test("read from the indexes of initials beside those of names, not from everybody's")
  func plan() throws {
    let scratch = try ScratchCache()
    let query = try scratch.cache.read { try ListQuery(filter(), $0) }
    let sql = NameSearch.sql(query, FindText("xm"), also: "instr(r.name, ?)")
    let plan = try scratch.raw().read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: ["xm", "xm", "xm", "xm"]).map { $0["detail"] as String }
    }
    let ranges =
      NamePlace.readings.map { "registration_by_initials_\($0) (<expr>>? AND <expr><?)" } + [
        "registration_by_name (name>? AND name<?)", "registration_by_second_pair (<expr>=? AND authority>? AND authority<?)",
        "registration_by_other_code (authority>? AND authority<?)",
      ]
    for range in ranges { #expect(plan.count { $0.contains(range) } == 2, "\(range): \(plan)") }
    #expect(!plan.contains { $0.hasPrefix("SCAN r") }, "\(plan)")
  }

  @Test("A text that is no initials does not read their indexes")
  func planOfNames() throws {
    let scratch = try ScratchCache()
    let query = try scratch.cache.read { try ListQuery(filter(), $0) }
    #expect(!NameSearch.sql(query, FindText("小明"), also: "1").contains("initials"))
  }
}
