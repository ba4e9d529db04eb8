// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("The log of decisions shows every change that somebody made to it")
struct LogIntegrityTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    var district = District(
      physicians: [District.Physician(1) { $0.name = "另名" }], nurses: [District.Nurse(1) { $0.validUntil = "2026-12-31" }])
    district.qualifications = [District.Physician(1).qualification]
    try clerk.take(district)
    let code = try #require(district.qualifications?.first?.code)
    try clerk.expectDone(
      "qualification", "replace", District.practiceCode(1), code, "--reason", "录错", "--verified", "证", "--yes")
    try clerk.expectDone("renewal", "submit", District.nurseNumber(1), "--yes")
    try clerk.expectDone("renewal", "approve", District.nurseNumber(1), "--reason", "合格", "--yes")
    try clerk.expectDone("note", District.practiceCode(1), "已告知", "--yes")
  }

  /// Changes the log behind its guards.
  private func tamper(_ statements: String) throws {
    try clerk.python(
      """
      db.execute('PRAGMA writable_schema = ON')
      for name in ['is_kept', 'is_final', 'is_next']: db.execute(f'DROP TRIGGER IF EXISTS decision_{name}')
      db.execute('PRAGMA ignore_check_constraints = ON')
      \(statements)
      """)
  }

  @Test("Nothing can be changed, removed or put between through the tables")
  func guarded() throws {
    let refused = try clerk.python(
      """
      for statement in [
          "UPDATE decision SET reason = 'x'", "DELETE FROM decision", "DELETE FROM decision WHERE n = 4",
          "INSERT OR REPLACE INTO decision SELECT * FROM decision WHERE n = 2",
          "INSERT INTO decision SELECT 9, kind, subject, certificate, before, after, basis, operator, office, division, "
          "institution, at, as_of, reason, verified, batch, rules, previous, hash || '' FROM decision WHERE n = 4",
          "INSERT INTO confirmation VALUES (1, 1, 1)", "UPDATE confirmation SET import_id = 2", "DELETE FROM confirmation",
          "INSERT OR REPLACE INTO confirmation VALUES (1, 1, 1)"]:
          try:
              db.execute(statement)
              print('done:', statement)
          except sqlite3.IntegrityError as error:
              print('refused')
      """)
    // The first confirmation may be written; from then on nothing about it changes.
    #expect(refused.split(separator: "\n").filter { $0.hasPrefix("done") } == ["done: INSERT INTO confirmation VALUES (1, 1, 1)"])
  }

  @Test("Any byte of any hashed column")
  func everyByte() throws {
    let columns = [
      "kind", "subject", "certificate", "before", "after", "basis", "operator", "office", "division", "reason", "verified",
      "rules", "previous", "hash",
    ]
    try clerk.python("db.execute('PRAGMA wal_checkpoint(TRUNCATE)')")
    let original = try clerk.sandbox.read("cache.db")
    var found = 0
    for column in columns {
      let row = ["division", "before", "after", "verified"].contains(column) ? 1 : 2 + found % 3
      let name = column == "reason" ? 3 : row
      try clerk.sandbox.write("cache.db", original)
      try tamper(
        """
        import random
        random.seed(\(found))
        value = db.execute("SELECT CAST(\(column) AS BLOB) FROM decision WHERE n = \(name)").fetchone()[0]
        place = random.randrange(len(value))
        changed = value[:place] + bytes([value[place] ^ 1]) + value[place + 1:]
        db.execute("UPDATE decision SET \(column) = CAST(? AS TEXT) WHERE n = \(name)", (changed,))
        """)
      let result = try clerk.run("decision", "verify", "--format", "json")
      #expect(result.status == 1, "\(column) of \(name): \(result)")
      found += 1
    }
    for (column, change) in [("n", "n + 10"), ("at", "at + 1"), ("as_of", "as_of - 1"), ("batch", "7")] {
      try clerk.sandbox.write("cache.db", original)
      try tamper("db.execute('UPDATE decision SET \(column) = \(change) WHERE n = 4')")
      #expect(try clerk.run("decision", "verify").status == 1, "\(column)")
    }
    try clerk.sandbox.write("cache.db", original)
    try clerk.expectDone("decision", "verify")
  }

  @Test("A row removed, two swapped, and the end cut off where the head is known")
  func rows() throws {
    let head = try #require(try clerk.json("status")["summary"]["head"].string)
    try clerk.python("db.execute('PRAGMA wal_checkpoint(TRUNCATE)')")
    let original = try clerk.sandbox.read("cache.db")
    func verify(_ statements: String, _ options: String...) throws -> RunResult {
      try clerk.sandbox.write("cache.db", original)
      try tamper(statements)
      return try clerk.run(["decision", "verify", "--format", "json"] + options)
    }
    func damage(_ result: RunResult) throws -> String? { try JSON(result.stdout)["rows"][0]["damage"].string }
    #expect(try damage(verify("db.execute('DELETE FROM decision WHERE n = 2')")) == "sequence")
    let swap = "for a, b in [(2, 99), (3, 2), (99, 3)]: db.execute('UPDATE decision SET n = ? WHERE n = ?', (b, a))"
    #expect(try verify(swap).status == 1)
    let cut = "db.execute('DELETE FROM decision WHERE n = 4')"
    #expect(try verify(cut).status == 0, "a shorter log is a whole one")
    #expect(try damage(verify(cut, "--head", head)) == "head-missing")
    #expect(try verify("pass", "--head", head).status == 0)
  }

  @Test("A confirmation that names no import that could have shown it, and a state that does not fit")
  func check() throws {
    try clerk.python("db.execute('PRAGMA foreign_keys = OFF'); db.execute('INSERT INTO confirmation VALUES (1, 999, 1)')")
    let result = try clerk.run("cache", "check", "--format", "json")
    #expect(result.status == 1)
    #expect(try JSON(result.stdout)["rows"].elements.contains { $0["finding"].string == "confirmation" }, "\(result)")
    #expect(try JSON(result.stdout)["rows"].elements.contains { $0["finding"].string == "decision-state" })
  }

  @Test("A decision that cannot be read is named, and never passed over as if it were not there")
  func unreadable() throws {
    // Its guard is put back afterwards, as somebody would who hides what was done.
    try clerk.python(
      """
      guard = db.execute("SELECT sql FROM sqlite_master WHERE name = 'decision_is_final'").fetchone()[0]
      db.execute('DROP TRIGGER decision_is_final')
      db.execute("UPDATE decision SET basis = '{' WHERE n = 1")
      db.execute(guard)
      """)
    for words in [["why", District.practiceCode(1)], ["decision", "log"], ["decision", "show", "1"]] {
      expectRefused(try clerk.run(words), 65, "第 1 号决定")
    }
    let result = try clerk.run("cache", "check", "--format", "json")
    #expect(result.status == 1)
    #expect(try JSON(result.stdout)["rows"].elements.map { $0["finding"].string } == ["decision"], "\(result)")
    #expect(try clerk.run("decision", "verify").status == 1)
  }

  @Test("A backup that does not hold every decision is not restored; one that does is")
  func restore() throws {
    try clerk.expectDone("cache", "backup", clerk.sandbox.path("全.db"))
    try clerk.expectDone("cache", "restore", clerk.sandbox.path("全.db"), "--yes")
    try clerk.expectDone("note", District.practiceCode(1), "又一条", "--yes")
    let before = try clerk.tables()
    expectRefused(try clerk.run("cache", "restore", clerk.sandbox.path("全.db"), "--yes"), 77, "决定")
    #expect(try clerk.tables() == before)
    try clerk.expectDone("decision", "verify")
  }

  @Test("A decision taken while the question is on the screen is not lost either")
  func restoreRace() throws {
    try clerk.expectDone("cache", "backup", clerk.sandbox.path("旧.db"))
    let pty = try Pty(["cache", "restore", clerk.sandbox.path("旧.db"), "--cache", clerk.cache], in: clerk.sandbox)
    _ = try pty.expect("[y/N]")
    try clerk.expectDone("note", District.practiceCode(1), "同时", "--yes")
    try pty.send("y\r")
    #expect(try pty.wait().status == 77)
    #expect(try clerk.rows("decision", "log").count == 5)
  }
}
