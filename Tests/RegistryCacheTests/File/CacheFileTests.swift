// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Glibc
import Licensing
import TestSupport
import Testing

@testable import RegistryCache

@Suite("The file of a cache")
struct CacheFileTests {
  static let desk = DeskIdentity(office: .institution(code: Fictional.hospital), operatorName: "tester", createdAt: 5)

  private func mode(_ path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
  }

  @Test("is for its owner alone, and so is everything SQLite lays beside it")
  func permissions() throws {
    let scratch = try ScratchCache()
    try scratch.cache.write { try $0.rememberRejectsFile(sha256: String(repeating: "a", count: 64)) }
    for suffix in ["", "-wal", "-shm"] { #expect(mode(scratch.path + suffix) == 0o600, "\(suffix)") }
  }

  @Test("says whose desk it is, and that it is a cache of this version")
  func identity() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/cache.db"
    try Cache.create(path, desk: Self.desk)
    #expect(try Cache.open(path, willWrite: false).read { try $0.desk() } == Self.desk)
    let queue = try DatabaseQueue(path: path)
    try queue.read { db throws in
      #expect(try Int32.fetchOne(db, sql: "PRAGMA application_id") == 0x6563_6572)
      #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == Schema.version)
      #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
    }
    #expect(try Cache.open(path, willWrite: false).isJudgedByTheseRules())
  }

  @Test("is never made over another file")
  func exists() throws {
    let folder = try ScratchFolder()
    let path = try folder.file(Array("mine".utf8), named: "cache.db")
    #expect(throws: CacheError.exists(path: path)) { try Cache.create(path, desk: Self.desk) }
    var bytes = [UInt8](repeating: 0, count: 9)
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    #expect(read(descriptor, &bytes, 9) == 4)
  }

  @Test("cannot be made in a folder that is not there")
  func noFolder() throws {
    let path = try ScratchFolder().path + "/none/cache.db"
    #expect(throws: CacheError.cannotCreate(path: path, errno: ENOENT)) { try Cache.create(path, desk: Self.desk) }
  }

  @Test("is told from what is no cache", arguments: [false, true])
  func notACache(willWrite: Bool) throws {
    let folder = try ScratchFolder()
    let missing = folder.path + "/missing.db"
    #expect(throws: CacheError.missing(path: missing)) { try Cache.open(missing, willWrite: willWrite) }
    #expect(access(missing, F_OK) != 0, "opening makes no file")
    #expect(throws: CacheError.directory(path: folder.path)) { try Cache.open(folder.path, willWrite: willWrite) }
    let text = try folder.file(Array(repeating: UInt8(ascii: "x"), count: 4096), named: "text.db")
    #expect(throws: CacheError.notADatabase(path: text)) { try Cache.open(text, willWrite: willWrite) }
    let empty = try folder.file([], named: "empty.db")
    #expect(throws: CacheError.notACache(path: empty)) { try Cache.open(empty, willWrite: willWrite) }
    let foreign = folder.path + "/foreign.db"
    try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE t (a)") }
    #expect(throws: CacheError.notACache(path: foreign)) { try Cache.open(foreign, willWrite: willWrite) }
  }

  @Test("of a newer program is left alone", arguments: [false, true])
  func newer(willWrite: Bool) throws {
    let scratch = try ScratchCache()
    let newer = Schema.version + 1
    try scratch.raw().write { try $0.execute(sql: "PRAGMA user_version = \(newer)") }
    #expect(throws: CacheError.newer(path: scratch.path, found: newer, known: Schema.version)) {
      try Cache.open(scratch.path, willWrite: willWrite)
    }
  }

  @Test("of an older program is brought up to date by a writer, and only by a writer")
  func migrated() throws {
    let scratch = try ScratchCache()
    let old = scratch.folder.path + "/old.db"
    try DatabaseQueue(path: old).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA application_id = \(CacheFile.applicationID)")
    }
    #expect(throws: CacheError.outdatedReadOnly(path: old)) { try Cache.open(old, willWrite: false) }
    try Cache.open(old, willWrite: true).close()
    let tables = "SELECT type, name, sql FROM sqlite_master ORDER BY type, name"
    let migrated = try DatabaseQueue(path: old).read { try Row.fetchAll($0, sql: tables) }
    #expect(try migrated == scratch.raw().read { try Row.fetchAll($0, sql: tables) })
    #expect(try DatabaseQueue(path: old).read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version)
  }

  @Test("cannot be written through a reader")
  func readOnly() throws {
    let scratch = try ScratchCache()
    let reader = try Cache.open(scratch.path, willWrite: false)
    #expect(throws: CacheError.readOnly(path: scratch.path)) {
      try reader.write { try $0.rememberRejectsFile(sha256: String(repeating: "a", count: 64)) }
    }
  }

  @Test("is read while somebody writes, as it was before")
  func readWhileWritten() throws {
    let scratch = try ScratchCache()
    let reader = try Cache.open(scratch.path, willWrite: false)
    try scratch.cache.write { writer throws in
      try writer.store(.photoApproved, value: "好")
      #expect(try !reader.read { try $0.settings() }.isSet(.photoApproved))
    }
    #expect(try reader.read { try $0.settings() }.value(.photoApproved) == "好")
  }

  @Test("is as it was after a dry run and after an error")
  func rolledBack() throws {
    struct Stop: Error {}
    let scratch = try ScratchCache()
    try scratch.cache.write(dryRun: true) { try $0.store(.photoApproved, value: "好") }
    #expect(throws: Stop.self) {
      try scratch.cache.write { writer in
        try writer.store(.photoApproved, value: "好")
        throw Stop()
      }
    }
    #expect(try !scratch.cache.read { try $0.settings() }.isSet(.photoApproved))
  }

  @Test("is backed up whole, for its owner alone, and never over another file")
  func backup() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(photo: "无"))
    let copy = scratch.folder.path + "/copy.db"
    try scratch.cache.backup(to: copy)
    #expect(mode(copy) == 0o600)
    let certificates = "SELECT certificate FROM registration"
    #expect(try DatabaseQueue(path: copy).read { try String.fetchAll($0, sql: certificates) } == [Fictional.certificate])
    #expect(throws: CacheError.exists(path: copy)) { try scratch.cache.backup(to: copy) }
  }

  @Test("with a judgement that the rules do not give is found out by the check")
  func wrongJudgement() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician())
    #expect(try scratch.damage() == [])
    try scratch.raw().write { try $0.execute(sql: "UPDATE judgement SET blockers = 8192") }
    let finding = CacheDamage.Finding.judgement(kind: .physician, certificate: Fictional.certificate)
    #expect(try scratch.damage().map(\.finding) == [finding])
  }

  @Test("with counts that its judgements do not give is found out by the check")
  func wrongCount() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician())
    try scratch.raw().write { try $0.execute(sql: "UPDATE staff SET judged = 7") }
    #expect(try scratch.damage().map(\.finding) == [.count(institution: Fictional.hospital)])
  }

  @Test("with people who do not stand as counted is found out by the check")
  func wrongStanding() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(authority: "450203", photo: "无"), Fictional.nurse(photo: "无"))
    try scratch.raw().write { try $0.execute(sql: "UPDATE standing SET people = 7 WHERE authority = 450203") }
    #expect(try scratch.damage().map(\.finding) == [.standing(authority: Division("450203"))])
    try scratch.raw().write { try $0.execute(sql: "DELETE FROM standing") }
    #expect(try scratch.damage().map(\.finding) == [.standing(authority: nil), .standing(authority: Division("450203"))])
  }
}
