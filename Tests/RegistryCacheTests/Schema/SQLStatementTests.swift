// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Testing

@testable import RegistryCache

@Suite("Prepared statements")
struct SQLStatementTests {
  @Test(
    "bring back every text byte for byte",
    arguments: ["", "a\u{0}b", "\u{0}", "\u{F900}", "\u{8C48}", "e\u{301}", "石青螺", "'; DROP TABLE word; --"])
  func texts(text: String) throws {
    let queue = try DatabaseQueue()
    try queue.write { db throws in
      let statement = try SQLStatement(db, "SELECT ?, typeof(?1), length(CAST(?1 AS BLOB))")
      try statement.query(.text(text))
      #expect(try statement.step())
      #expect(Array(statement.text(0).utf8) == Array(text.utf8))
      #expect(statement.value(0) == .text(text))
      #expect(statement.text(1) == "text")
      #expect(statement.integer(2) == Int64(text.utf8.count))
    }
  }

  @Test("tell NULL from the empty text and from zero")
  func nulls() throws {
    try DatabaseQueue().write { db throws in
      let statement = try SQLStatement(db, "SELECT ?, ?, ?")
      try statement.query(.null, .text(""), .integer(Int64(0)))
      #expect(try statement.step())
      #expect(statement.value(0) == .null)
      #expect(statement.optionalText(0) == nil)
      #expect(statement.optionalText(1) == "")
      #expect(statement.optionalInteger(0) == nil)
      #expect(statement.optionalInteger(2) == 0)
      #expect(try !statement.step())
    }
  }

  @Test("hold the whole range of integers", arguments: [Int64.min, -1, 0, 1, Int64.max])
  func integers(number: Int64) throws {
    try DatabaseQueue().write { db throws in
      let statement = try SQLStatement(db, "SELECT ?")
      try statement.query(.integer(number))
      #expect(try statement.step())
      #expect(statement.integer(0) == number)
      #expect(statement.value(0) == .integer(number))
    }
  }

  @Test("can be run again after an error, which names what SQLite says")
  func errors() throws {
    try DatabaseQueue().write { db throws in
      try db.execute(sql: "CREATE TABLE t (a TEXT NOT NULL)")
      let insert = try SQLStatement(db, "INSERT INTO t VALUES (?)")
      #expect(throws: DatabaseError.self) { try insert.run(.null) }
      try insert.run(.text("a"))
      #expect(try String.fetchAll(db, sql: "SELECT a FROM t") == ["a"])
      #expect(throws: DatabaseError.self) { try SQLStatement(db, "SELECT nothing FROM nowhere") }
    }
  }

  @Test("stay usable when an index on their table is dropped and built again")
  func schemaChange() throws {
    try DatabaseQueue().write { db throws in
      try db.execute(sql: "CREATE TABLE t (a INTEGER); CREATE INDEX i ON t (a); INSERT INTO t VALUES (1), (2)")
      let find = try SQLStatement(db, "SELECT count(*) FROM t WHERE a = ?")
      func count(_ number: Int) throws -> Int64 {
        try find.query(.integer(number))
        defer { find.reset() }
        return try find.step() ? find.integer(0) : -1
      }
      #expect(try count(1) == 1)
      try db.execute(sql: "DROP INDEX i; INSERT INTO t VALUES (1)")
      #expect(try count(1) == 2)
      try db.execute(sql: "CREATE INDEX i ON t (a)")
      #expect(try count(2) == 1)
    }
  }

  @Test("hold texts equal only byte for byte")
  func equality() {
    #expect("\u{F900}" == "\u{8C48}", "Swift takes them for the same")
    #expect(SQLValue.text("\u{F900}") != .text("\u{8C48}"))
    #expect(SQLValue.text("1") != .integer(Int64(1)))
    #expect(SQLValue.null == .null)
  }

  @Test("keep canonically equivalent words apart in the table of words")
  func words() throws {
    let scratch = try ScratchCache()
    try scratch.cache.write { writer throws in
      let compatible = try writer.words.number("\u{F900}")
      let unified = try writer.words.number("\u{8C48}")
      #expect(compatible != unified)
      #expect(try writer.words.number("\u{F900}") == compatible)
      #expect(Array(try writer.words.text(compatible).utf8) == Array("\u{F900}".utf8))
      #expect(try writer.words.number("") == nil)
      #expect(try writer.words.text(nil) == "")
    }
  }
}
