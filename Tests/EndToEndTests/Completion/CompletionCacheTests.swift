// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("Completion and a cache that cannot be asked")
struct CompletionCacheTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed)
    // One file, as after the last program has closed it.
    try clerk.python("db.execute('PRAGMA wal_checkpoint(TRUNCATE)')")
  }

  /// Names, sizes and times of what the sandbox holds.
  private func listing() throws -> String {
    try run(["-lA", "--full-time", clerk.sandbox.directory], in: clerk.sandbox, program: "/bin/ls").stdout
  }

  private func answer(_ cache: String) throws -> String {
    let result = try run(
      ["--complete", "bash"], in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.sandbox.path(cache)],
      input: Array("ecert-admin why 蓝溪".utf8), timeout: 10)
    #expect(result.status == 0 && result.stderr.isEmpty, "\(result)")
    return result.stdout
  }

  private func expectSilence(_ cache: String) throws {
    let before = try listing()
    #expect(try answer(cache) == "words\n蓝溪\n\n", "\(cache)")
    #expect(try listing() == before, "\(cache)")
  }

  @Test("A sound cache is only read")
  func sound() throws {
    #expect(try answer("cache.db").contains(District.practiceCode(4)))
    let before = try listing()
    #expect(try answer("cache.db").contains(District.practiceCode(4)))
    #expect(try listing() == before)
  }

  @Test("None, a folder, a FIFO, text, an empty file, one of which nothing may be read")
  func none() throws {
    try clerk.sandbox.makeFolder("夹.db")
    try clerk.sandbox.fifo("管.db")
    try clerk.sandbox.write("文.db", String(repeating: "这不是数据库\n", count: 100))
    try clerk.sandbox.write("空.db", "")
    for name in ["没有.db", "没有/没有.db", "夹.db", "管.db", "文.db", "空.db", "文.db/x"] { try expectSilence(name) }
    if geteuid() != 0 {
      chmod(clerk.cache, 0)
      try expectSilence("cache.db")
    }
  }

  @Test("A damaged one")
  func damaged() throws {
    var bytes = try clerk.sandbox.read("cache.db")
    for place in stride(from: 4096, to: bytes.count, by: 3) { bytes[place] ^= 0x5A }
    try clerk.sandbox.write("坏.db", bytes)
    try expectSilence("坏.db")
  }

  @Test("One of another version", arguments: [999, 1])
  func otherVersion(version: Int) throws {
    try clerk.python("db.execute('PRAGMA user_version = \(version)')")
    try clerk.python("db.execute('PRAGMA wal_checkpoint(TRUNCATE)')")
    try expectSilence("cache.db")
  }

  @Test("One that another program has locked: no wait")
  func locked() throws {
    let pty = try Pty(
      [
        "-c",
        """
        import sqlite3, sys
        db = sqlite3.connect(sys.argv[1], isolation_level=None)
        db.execute('PRAGMA locking_mode = EXCLUSIVE')
        db.execute('BEGIN EXCLUSIVE')
        print('lo' + 'cked', flush=True)
        sys.stdin.readline()
        db.close()
        """, clerk.cache,
      ], in: clerk.sandbox, program: "/usr/bin/python3")
    try pty.expect("locked", timeout: 30)
    try expectSilence("cache.db")
    try pty.send("\r")
    #expect(try pty.wait().status == 0)
    #expect(try answer("cache.db").contains(District.practiceCode(4)))
  }
}
