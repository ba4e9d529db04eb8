// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@testable import RegistryCache

@Suite("When the rules change, the rows that come out otherwise are found on several connections")
struct SurveyTests {
  private struct Interrupted: Error {}

  /// Nurses with a photo state each: so many pieces of work that every connection gets some.
  private func scratch(_ people: Int) throws -> ScratchCache {
    let scratch = try ScratchCache()
    try scratch.load(.nurses) { session in
      for number in 0..<people {
        let photo = number % 1_000 == 7 ? "已审" : "已通过"
        _ = try session.store(Fictional.nurse("n\(number)", idNumber: "H\(number)", photo: photo))
      }
    }
    return scratch
  }

  @Test("and no others, wherever they stand")
  func found() throws {
    let scratch = try scratch(10_000)
    try scratch.cache.write { writer in
      try writer.store(.photoApproved, value: "已通过 已审")
      var told: [Int] = []
      let survey = try Survey(writer, try writer.settings(), day: ScratchCache.today).run { looked, _ in told.append(looked) }
      var found: [Int64] = []
      survey?.rows.forEach { found.append($0) }
      #expect(found == (0..<10).map { $0 * 1_000 + 8 })
      #expect(told == told.sorted() && told.last.map { $0 <= 10_000 } == true, "\(told)")
    }
  }

  @Test("and only they are written")
  func written() throws {
    let scratch = try scratch(2_000)
    func without(_ word: String) throws -> Int {
      try scratch.listed().count { $0.judgement.warnings.members.contains { $0.rawValue == word } }
    }
    #expect(try without("photo.unknown-word") == 2)
    let change = try scratch.cache.write { writer in
      try writer.store(.photoApproved, value: "已通过 已审")
      return try writer.judgeEverything(office: ScratchCache.office, asOf: ScratchCache.today)
    }
    #expect(try without("photo.unknown-word") == 0)
    #expect(change.blocked == 0 && change.unblocked == 0, "nobody has an account that is known")
    #expect(try scratch.damage() == [])
  }

  @Test("but rows that the same transaction wrote are seen by its own connection alone")
  func uncommitted() throws {
    let scratch = try scratch(10)
    try scratch.cache.write { writer in
      let session = try ImportSession(writer, scratch.options(.nurses, on: "2026-11-24"))
      try session.begin(file: "export.csv")
      _ = try session.store(Fictional.nurse("later", idNumber: "H77", photo: "已审"))
      #expect(!writer.rowsAreAsCommitted)
      try writer.store(.photoApproved, value: "已通过 已审")
      try writer.judgeEverything(office: ScratchCache.office, asOf: ScratchCache.today)
    }
    #expect(try scratch.warns("later", "photo.unknown-word") == false)
    #expect(try scratch.damage() == [])
  }

  @Test("and whoever stops it leaves everything as it was")
  func stopped() throws {
    let scratch = try scratch(10_000)
    let before = try scratch.listed().map(\.judgement)
    #expect(throws: Interrupted.self) {
      try scratch.cache.write { writer in
        try writer.store(.photoApproved, value: "已审")
        try writer.judgeEverything(office: ScratchCache.office, asOf: ScratchCache.today) { done, _ in
          if done > 0 { throw Interrupted() }
        }
      }
    }
    #expect(try scratch.listed().map(\.judgement) == before)
    #expect(try scratch.cache.isJudgedByTheseRules())
  }

  @Test("and whoever waits is told now and then, whatever the numbers of rows are")
  func told() throws {
    let scratch = try scratch(3_000)
    var told: [Int] = []
    try scratch.cache.write { writer in
      try writer.db.execute(sql: "DELETE FROM registration WHERE id % 7 = 3")
      writer.willWriteRows()
      try writer.judgeEverything(office: ScratchCache.office, asOf: ScratchCache.today) { done, _ in told.append(done) }
    }
    #expect(told == [1_024, 2_048])
  }
}
