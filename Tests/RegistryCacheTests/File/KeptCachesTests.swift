// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@testable import RegistryCache

@Suite("Caches that a session keeps open")
struct KeptCachesTests {
  @Test("are opened once to read and once to write")
  func once() throws {
    let scratch = try ScratchCache()
    let kept = KeptCaches()
    let reading = try kept.open(scratch.path, willWrite: false)
    let writing = try kept.open(scratch.path, willWrite: true)
    #expect(reading.isReadOnly)
    #expect(!writing.isReadOnly)
    #expect(try kept.open(scratch.path, willWrite: false) === reading)
    #expect(try kept.open(scratch.path, willWrite: true) === writing)
  }

  @Test("are opened anew where another file has their name, or another is asked for")
  func anotherFile() throws {
    let scratch = try ScratchCache()
    let kept = KeptCaches()
    let first = try kept.open(scratch.path, willWrite: false)
    let copy = scratch.folder.path + "/copy.db"
    try scratch.cache.backup(to: copy)
    let other = try kept.open(copy, willWrite: false)
    #expect(other.path == copy)
    let again = try kept.open(scratch.path, willWrite: false)
    #expect(again !== first)
    try scratch.cache.withoutWriters { rename(copy, scratch.path) }
    let second = try kept.open(scratch.path, willWrite: false)
    #expect(second !== again)
    #expect(second.isStillThere)
    #expect(!again.isStillThere)
  }

  @Test("of a file that is gone are missing")
  func gone() throws {
    let scratch = try ScratchCache()
    let kept = KeptCaches()
    _ = try kept.open(scratch.path, willWrite: false)
    try scratch.cache.close()
    unlink(scratch.path)
    #expect(throws: CacheError.missing(path: scratch.path)) { try kept.open(scratch.path, willWrite: false) }
  }
}
