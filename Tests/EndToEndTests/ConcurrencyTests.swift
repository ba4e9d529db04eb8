// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@Suite("Several at once, and sudden ends")
struct ConcurrencyTests {
  private let clerk: Clerk
  private let physicians = (1...2_000).map { number in District.Physician(number) { $0.photo = "无" } }

  init() throws {
    clerk = try Clerk()
    try clerk.sandbox.write("甲.csv", District.sheet(Array(physicians.prefix(1_000))).csv())
    try clerk.sandbox.write("乙.csv", District.sheet(Array(physicians.suffix(1_000))).csv())
  }

  private func script(_ text: String) throws -> RunResult {
    try shell(text, in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache])
  }

  @Test("Two imports at once: both are whole, or one says that the cache is busy")
  func twoWriters() throws {
    let result = try script(
      """
      "$ECERT" import physicians 甲.csv > 甲.out 2>&1 & first=$!
      "$ECERT" import physicians 乙.csv > 乙.out 2>&1 & second=$!
      wait $first; echo $?; wait $second; echo $?
      """)
    let statuses = result.stdout.split(separator: "\n").map(String.init)
    #expect(statuses.count == 2)
    #expect(statuses.allSatisfy { $0 == "0" || $0 == "75" }, "\(statuses)")
    let done = statuses.filter { $0 == "0" }.count
    #expect(done >= 1)
    #expect(try clerk.rows("status")[2]["rows"].integer == 1_000 * done)
    #expect(try clerk.run("cache", "check").status == 0)
  }

  @Test("Who reads during an import sees the cache as it was or as it is, never half")
  func readers() throws {
    let result = try script(
      """
      "$ECERT" import physicians 甲.csv > /dev/null & writer=$!
      while kill -0 $writer 2>/dev/null; do "$ECERT" status --format json || echo failed; done
      wait $writer; echo "import $?"
      """)
    #expect(result.stdout.hasSuffix("import 0\n"), "\(result)")
    #expect(!result.stdout.contains("failed"), "\(result)")
    let counts = result.stdout.split(separator: "\n").filter { $0.contains("\"kind\":\"physicians\"") }
      .map { $0.contains("\"rows\":0,") ? 0 : $0.contains("\"rows\":1000,") ? 1_000 : -1 }
    #expect(!counts.isEmpty)
    #expect(counts.allSatisfy { $0 >= 0 }, "\(counts)")
    #expect(counts == counts.sorted())
  }

  @Test("kill -9 at drawn moments of an import, judging among them: the cache is as it was, and the next import works")
  func killed() throws {
    var random = SeededRandom("moments of the kills of an import")
    try clerk.take("physicians", District.sheet(Array(physicians.suffix(10))))
    try clerk.sandbox.write("很长.csv", District.sheet((1...8_000).map { District.Physician($0) { $0.photo = "无" } }).csv())
    try clerk.python("db.execute('PRAGMA wal_checkpoint(TRUNCATE)')")
    let (original, before) = (try clerk.sandbox.read("cache.db"), try clerk.lists())
    let began = ContinuousClock.now
    #expect(try script("exec \"$ECERT\" import physicians 很长.csv").status == 0)
    let length = (ContinuousClock.now - began) / .microseconds(1)
    var killed = 0
    for round in 0..<SeededRandom.rounds(6, long: 60) {
      #expect(try script("rm -f cache.db-wal cache.db-shm 很长.csv.rejects.csv").status == 0)
      try clerk.sandbox.write("cache.db", original)
      // Judging and the commit come last: every second kill falls there.
      let from = round % 2 == 0 ? 0.01 : 0.65
      let moment = Double.random(in: from..<0.97, using: &random) * length / 1_000_000
      let result = try script(
        """
        "$ECERT" import physicians 很长.csv > /dev/null 2>&1 & writer=$!
        sleep \(moment); kill -9 $writer; wait $writer; echo $?
        """)
      let told = "seed \(random.seed), round \(round), after \(moment) s: \(result)"
      #expect(["0\n", "137\n"].contains(result.stdout), "\(told)")
      #expect(try clerk.run("cache", "check").status == 0, "\(told)")
      // Where it was quicker this time it ended before.
      guard result.stdout == "137\n" else { continue }
      killed += 1
      let isWhole = try clerk.rows("status").compactMap { $0["rows"].integer }.contains(8_000)
      if !isWhole { #expect(try clerk.lists() == before, "\(told)") }
    }
    #expect(killed > 0, "every import ended before it was killed: seed \(random.seed)")
    #expect(try clerk.run("import", "physicians", clerk.sandbox.path("甲.csv")).status == 0)
    #expect(try clerk.run("cache", "check").status == 0)
  }

  @Test("SIGTERM ends an import as Ctrl-C does", arguments: [SIGTERM, SIGHUP])
  func terminated(signal: Int32) throws {
    try clerk.sandbox.write("很长.csv", District.sheet((1...40_000).map { District.Physician($0) }).csv())
    let before = try clerk.tables()
    let result = try script(
      """
      "$ECERT" import physicians 很长.csv > out 2>&1 & writer=$!
      sleep 0.1; kill -\(signal) $writer; wait $writer; echo $?
      """)
    #expect(result.stdout == "\(128 + signal)\n", "\(result)")
    #expect(try clerk.sandbox.text("out") == "")
    #expect(try clerk.tables() == before)
  }

  @Test("A backup taken during an import is sound")
  func backup() throws {
    let result = try script(
      """
      "$ECERT" import physicians 甲.csv > /dev/null & writer=$!
      sleep 0.1; "$ECERT" cache backup 备份.db > /dev/null; echo "backup $?"
      wait $writer; echo "import $?"
      """)
    #expect(result.stdout == "backup 0\nimport 0\n", "\(result)")
    let copy = Clerk(sandbox: clerk.sandbox, cache: "备份.db")
    #expect(try copy.run("cache", "check").status == 0)
    let rows = try copy.rows("status")[2]["rows"].integer
    #expect(rows == 0 || rows == 1_000)
  }
}
