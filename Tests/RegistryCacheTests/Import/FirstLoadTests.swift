// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing
import Testing

@testable import RegistryCache

@Suite("A first load, whose indexes are built at the end")
struct FirstLoadTests {
  private static let indexes = "SELECT name, sql FROM sqlite_master WHERE type = 'index' ORDER BY name"

  private func rows(_ scratch: ScratchCache, _ sql: String) throws -> [Row] {
    try scratch.raw().read { try Row.fetchAll($0, sql: sql) }
  }

  private static let staff = [
    Fictional.physician(),
    Fictional.physician(Fictional.otherCertificate, institution: Fictional.clinic, status: "注销"),
    Fictional.physician("110450203000789", idNumber: Fictional.otherNumber, code: "", photo: "无"),
    Fictional.physician(institution: Fictional.clinic, status: "多机构备案"),
  ]

  /// The same rows in one import, into an empty table, and one by one.
  private func pair() throws -> (whole: ScratchCache, single: ScratchCache) {
    let whole = try ScratchCache()
    try whole.load(.physicians) { session throws in
      #expect(session.isFirstLoad)
      for row in Self.staff { #expect(try session.store(row).outcome == .added) }
    }
    let single = try ScratchCache()
    for row in Self.staff { #expect(try single.outcome(row) == .added) }
    return (whole, single)
  }

  @Test("leaves the same registrations and judgements as one row after the other")
  func sameState() throws {
    let (whole, single) = try pair()
    for table in ["registration", "judgement", "institution"] {
      let columns = try rows(whole, "PRAGMA table_info(\(table))").map { $0["name"] as String }
        .filter { $0 != "import_id" }.joined(separator: ", ")
      let sql = "SELECT \(columns) FROM \(table) ORDER BY 1"
      #expect(try rows(whole, sql) == rows(single, sql), "\(table)")
    }
    #expect(try whole.certificates() == [Fictional.certificate, "110450203000789"])
    #expect(try whole.damage() == [])
    #expect(try single.damage() == [])
  }

  @Test("leaves every index in its place, of registrations and of qualifications")
  func indexes() throws {
    let scratch = try ScratchCache()
    let before = try rows(scratch, Self.indexes)
    #expect(before.count(where: { ($0["name"] as String).hasPrefix("registration_") }) == 12)
    #expect(before.count(where: { ($0["name"] as String).hasPrefix("qualification_") }) == 3)
    try scratch.load(.qualifications) { session in
      #expect(session.isFirstLoad)
      _ = try session.store(Fictional.qualification())
    }
    try scratch.load(.nurses) { session in
      #expect(session.isFirstLoad)
      _ = try session.store(Fictional.nurse())
    }
    #expect(try rows(scratch, Self.indexes) == before)
  }

  @Test("of nothing, or one that is given up, leaves every index in its place")
  func nothing() throws {
    struct Stop: Error {}
    let scratch = try ScratchCache()
    let before = try rows(scratch, Self.indexes)
    try scratch.load(.physicians) { _ in }
    #expect(try rows(scratch, Self.indexes) == before)
    #expect(throws: Stop.self) {
      try scratch.load(.physicians) { session in
        _ = try session.store(Fictional.physician())
        throw Stop()
      }
    }
    #expect(try rows(scratch, Self.indexes) == before)
    #expect(try scratch.certificates() == [])
  }

  @Test(
    "is one beside rows of the other kind if half as many are coming, and no more once a row of the kind stands",
    arguments: [(0, false), (1, false), (2, true), (100, true)])
  func besideOthers(expected: Int, isFirst: Bool) throws {
    let scratch = try ScratchCache()
    let before = try rows(scratch, Self.indexes)
    try scratch.load(.nurses) { session in
      for number in 0..<4 { _ = try session.store(Fictional.nurse("n\(number)", idNumber: "H\(number)")) }
    }
    try scratch.cache.write { writer in
      try writer.db.execute(sql: "UPDATE import SET read = 4, added = 4")
      var options = scratch.options(.physicians, on: "2026-11-23", expectedRows: expected)
      let session = try ImportSession(writer, options)
      #expect(session.isFirstLoad == isFirst)
      try session.begin(file: "export.csv")
      for row in Self.staff { #expect(try session.store(row).outcome == .added) }
      var counts = ImportCounts()
      counts.added = Self.staff.count
      try session.end(counts)
      #expect(try session.removeLeftOut(everywhere: false) == 0)
      _ = try session.judge {}
      options = scratch.options(.physicians, on: "2026-11-24", expectedRows: 1_000)
      #expect(try !ImportSession(writer, options).isFirstLoad)
    }
    #expect(try rows(scratch, Self.indexes) == before)
    #expect(try scratch.certificates().count == 6)
    #expect(try scratch.damage() == [])
  }

  @Test("takes changes of its own rows by a second file")
  func secondFile() throws {
    let scratch = try ScratchCache()
    try scratch.load(.physicians) { session throws in
      _ = try session.store(Fictional.physician(photo: "无"))
      try session.begin(file: "second.csv")
      #expect(try session.store(Fictional.physician(photo: "待审核")).outcome == .changed)
    }
    #expect(try scratch.blockers(Fictional.certificate) == ["photo.pending"])
    #expect(try scratch.damage() == [])
  }

  @Test("tells a key that comes again with the same cells from one with others")
  func repeatedKeys() throws {
    let scratch = try ScratchCache()
    try scratch.load(.physicians) { session throws in
      let rows = ["已通过", "已通过", "无"].map { Fictional.physician(photo: $0) }
      #expect(try rows.map { try session.store($0).outcome } == Self.outcomes)
    }
    try scratch.load(.qualifications) { session throws in
      #expect(session.isFirstLoad)
      let rows = ["石青螺", "石青螺", "白云岫"].map { Fictional.qualification(name: $0) }
      #expect(try rows.map { try session.store($0) } == Self.outcomes)
    }
    try scratch.load(.accounts) { session throws in
      #expect(session.isFirstLoad)
      let rows = ["已激活", "已激活", "未激活"].map { Fictional.account(state: $0) }
      #expect(try rows.map { try session.store($0) } == Self.outcomes)
    }
    #expect(try scratch.blockers(Fictional.certificate) == [])
    #expect(try scratch.damage() == [])
  }

  private static let outcomes: [RowOutcome] = [.added, .unchanged, .repeatsWithOtherValues]
}
