// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing
import TestSupport
import Testing

@testable import RegistryCache

@Suite("A part of a name finds whoever has it")
struct NameSearchTests {
  private static let characters = ["韦", "小", "明", "覃", "·", "𠮷"]

  private func found(_ scratch: ScratchCache, _ text: String, limit: Int? = nil) throws -> [String] {
    try scratch.cache.read { reader in
      var filter = ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings())
      filter.limit = limit
      return try reader.find(FindText(text), filter).rows.map(\.certificate)
    }
  }

  @Test("wherever in the name it stands, and however long the name is")
  func everyPlace() throws {
    var random = SeededRandom("parts of names")
    let scratch = try ScratchCache()
    var names: [String] = []
    try scratch.load(.physicians) { session in
      for number in 0..<400 {
        let name = (0..<Int.random(in: 1...7, using: &random)).map { _ in random.one(of: Self.characters) }.joined()
        names.append(name)
        let authority = random.one(of: ["", "450203", "450204", "110101"])
        _ = try session.store(
          Fictional.physician("c\(1_000 + number)", name: name, idNumber: "H\(number)", authority: authority))
      }
    }
    let everybody = try scratch.listed()
    for _ in 0..<200 {
      let text = (0..<Int.random(in: 1...5, using: &random)).map { _ in random.one(of: Self.characters) }.joined()
      let expected = everybody.filter { row in
        row.name.unicodeScalars.indices.contains { row.name.unicodeScalars[$0...].starts(with: text.unicodeScalars) }
      }
      #expect(try found(scratch, text) == expected.map(\.certificate), "seed \(random.seed), \(text)")
    }
    #expect(Set(names.map(\.unicodeScalars.count)).count == 7)
  }

  @Test("and a number that holds characters of no number is found by them too")
  func otherDocuments() throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.physician("桂医字第7号", name: "韦小明", idNumber: "H1"),
      Fictional.physician("c2", name: "字第", idNumber: "军字第12号"), Fictional.physician("c3", name: "韦字", idNumber: "H3"))
    #expect(try Set(found(scratch, "字第")) == ["桂医字第7号", "c2"])
    #expect(try found(scratch, "军字第１２号") == ["c2"], "full-width digits are meant as digits")
    #expect(try found(scratch, "H3") == ["c3"])
  }

  @Test("the first so many in the order of lists, and whether there are more")
  func firstOnes() throws {
    let scratch = try ScratchCache()
    for number in 0..<5 {
      try scratch.load(Fictional.physician("c\(9 - number)", name: "韦小明", idNumber: "H\(number)"))
    }
    #expect(try found(scratch, "小明", limit: 2) == ["c5", "c6"])
    let filter = ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings())
    let more = try scratch.cache.read { reader in
      try [4, 5].map { limit in
        var limited = filter
        limited.limit = limit
        return try reader.find(FindText("小明"), limited).more
      }
    }
    #expect(more == [true, false])
  }

  @Test("read from the pairs of characters of names, not from everybody's")
  func plan() throws {
    let scratch = try ScratchCache()
    let query = try scratch.cache.read {
      try ListQuery(ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings()), $0)
    }
    let sql = NameSearch.sql(query, FindText("韦小"), also: "instr(r.name, ?)")
    let plan = try scratch.raw().read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql, arguments: ["韦小", "韦小", "韦小"]).map { $0["detail"] as String }
    }
    let ranges = ["registration_by_name (name>? AND name<?)", "registration_by_second_pair (<expr>=? AND authority>? AND authority<?)",
      "registration_by_third_pair (<expr>=? AND authority>? AND authority<?)", "registration_by_long_name (authority>? AND authority<?)",
      "registration_by_other_code (authority>? AND authority<?)"]
    for range in ranges { #expect(plan.count { $0.contains(range) } == 2, "\(range): \(plan)") }
    #expect(!plan.contains { $0.hasPrefix("SCAN r") }, "\(plan)")
  }
}
