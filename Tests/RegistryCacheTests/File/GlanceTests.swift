// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Glibc
import Licensing
import TestSupport
import Testing

@testable import RegistryCache

@Suite("A glance at a cache")
struct GlanceTests {
  /// Far below the time for which a writer waits for another.
  private static let atOnce = Duration.seconds(CacheFile.busyTimeout / 2)

  /// A cache with one person that nobody has open.
  private func closed() throws -> ScratchCache {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician())
    try scratch.cache.close()
    return scratch
  }

  private func certificates(_ cache: Cache) throws -> [String] {
    try cache.read { try $0.people(beginning: .name("石"), ScratchCache.office, limit: 5).map(\.code) }
  }

  /// The files in the folder of a cache, with their sizes and the times at which they were written.
  private func files(_ scratch: ScratchCache) -> [String] {
    scratch.folder.names.map { name in
      var status = stat()
      stat(scratch.folder.path + "/" + name, &status)
      return "\(name) \(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)"
    }
  }

  @Test("leaves nothing behind, neither in the file nor beside it")
  func noTrace() throws {
    let scratch = try closed()
    let before = files(scratch)
    #expect(scratch.folder.names == ["cache.db"])
    let cache = try Cache.glance(scratch.path)
    #expect(cache.isReadOnly)
    #expect(try certificates(cache) == [Fictional.certificate])
    #expect(files(scratch) == before)
    try cache.close()
    #expect(files(scratch) == before)
  }

  @Test("is of a file with any name")
  func anyName() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/甲 ?a=b&c#d%20.db"
    try Cache.create(path, desk: CacheFileTests.desk)
    #expect(try Cache.glance(path).read { try $0.desk() } == CacheFileTests.desk)
    #expect(folder.names.count == 1)
  }

  @Test("sees what was committed last while the cache is at work, and does not mend it")
  func atWork() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician())
    let names = scratch.folder.names
    #expect(names == ["cache.db", "cache.db-shm", "cache.db-wal"])
    try scratch.cache.write { _ in
      let cache = try Cache.glance(scratch.path)
      #expect(try certificates(cache) == [Fictional.certificate])
      try cache.close()
    }
    #expect(scratch.folder.names == names)
  }

  @Test("does not wait for who keeps all writers out")
  func withoutWriters() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician())
    let time = try ContinuousClock().measure {
      try scratch.cache.withoutWriters {
        let cache = try Cache.glance(scratch.path)
        #expect(try certificates(cache) == [Fictional.certificate])
        try cache.close()
      }
    }
    #expect(time < Self.atOnce)
  }

  @Test("of a cache that somebody has for themselves is refused at once", arguments: [false, true])
  func exclusive(hasSharedMemory: Bool) throws {
    let scratch = try closed()
    var configuration = Configuration()
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA locking_mode = EXCLUSIVE") }
    let owner = try DatabaseQueue(path: scratch.path, configuration: configuration)
    try owner.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = \(Schema.version)") }
    #expect(scratch.folder.names == ["cache.db", "cache.db-wal"])
    if hasSharedMemory { _ = try scratch.folder.file("", named: "cache.db-shm", mode: 0o600) }
    let before = files(scratch)
    let time = ContinuousClock().measure {
      #expect(throws: CacheError.busy(path: scratch.path)) { try certificates(Cache.glance(scratch.path)) }
    }
    #expect(time < Self.atOnce)
    #expect(files(scratch) == before)
    try owner.close()
  }

  @Test("of a log without its shared memory is refused: reading would have to mend it")
  func logAlone() throws {
    let scratch = try closed()
    _ = try scratch.folder.file("", named: "cache.db-wal", mode: 0o600)
    let before = files(scratch)
    #expect(throws: CacheError.busy(path: scratch.path)) { try Cache.glance(scratch.path) }
    #expect(files(scratch) == before)
  }

  @Test("leaves an older version as it is")
  func older() throws {
    let scratch = try closed()
    try ScratchCache.raw(scratch.path).write { try $0.execute(sql: "PRAGMA user_version = \(Schema.version - 1)") }
    let before = files(scratch)
    #expect(throws: CacheError.outdatedReadOnly(path: scratch.path)) { try Cache.glance(scratch.path) }
    #expect(files(scratch) == before)
    #expect(try scratch.raw().read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version - 1)
  }

  @Test("knows nothing of a newer version")
  func newer() throws {
    let scratch = try closed()
    let newer = Schema.version + 1
    try ScratchCache.raw(scratch.path).write { try $0.execute(sql: "PRAGMA user_version = \(newer)") }
    #expect(throws: CacheError.newer(path: scratch.path, found: newer, known: Schema.version)) { try Cache.glance(scratch.path) }
  }

  @Test("is told from what is no cache, and makes none")
  func notACache() throws {
    let folder = try ScratchFolder()
    let missing = folder.path + "/missing.db"
    #expect(throws: CacheError.missing(path: missing)) { try Cache.glance(missing) }
    #expect(throws: CacheError.directory(path: folder.path)) { try Cache.glance(folder.path) }
    #expect(folder.names == [])
    let text = try folder.file(Array(repeating: UInt8(ascii: "x"), count: 4096), named: "text.db")
    #expect(throws: CacheError.notADatabase(path: text)) { try Cache.glance(text) }
    let empty = try folder.file([], named: "empty.db")
    #expect(throws: CacheError.notACache(path: empty)) { try Cache.glance(empty) }
    #expect(folder.names == ["empty.db", "text.db"])
  }

  @Test("cannot write")
  func readOnly() throws {
    let scratch = try closed()
    let cache = try Cache.glance(scratch.path)
    #expect(throws: CacheError.readOnly(path: scratch.path)) {
      try cache.write { try $0.rememberRejectsFile(sha256: String(repeating: "a", count: 64)) }
    }
  }
}
