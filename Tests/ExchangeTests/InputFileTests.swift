// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Exchange

@Suite struct InputFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test("What is not there, a directory, and what cannot be opened are told apart")
  func noFile() throws {
    let missing = folder.path + "/missing.csv"
    #expect(throws: ExchangeError.missing(path: missing)) { try InputFile(path: missing) }
    let below = try folder.file("a") + "/below.csv"
    #expect(throws: ExchangeError.missing(path: below)) { try InputFile(path: below) }
    #expect(throws: ExchangeError.missing(path: "")) { try InputFile(path: "") }
    #expect(throws: ExchangeError.directory(path: folder.path)) { try InputFile(path: folder.path) }
    let loop = folder.path + "/loop.csv"
    try #require(symlink(loop, loop) == 0)
    #expect(throws: ExchangeError.unreadable(path: loop, errno: ELOOP)) { try InputFile(path: loop) }
  }

  @Test("A device without bytes is an empty file")
  func emptyDevice() throws {
    let file = try InputFile(path: "/dev/null")
    #expect(file.size == 0)
    #expect(throws: ExchangeError.empty) { try TableReader(file: file, encoding: nil) }
  }

  @Test("A pipe is read like a file, and its end is the file's end", arguments: TextEncoding.allCases)
  func pipe(encoding: TextEncoding) throws {
    let pipe = try folder.fifo()
    let bytes = try PeerText.bytes(String(repeating: EncodingTests.export, count: 3000), encoding)
    try PipeWriter.start(bytes, to: pipe)
    let table = try ReadTable(path: pipe)
    #expect(table.encoding == encoding)
    #expect(table.rows.count == 9000)
    #expect(table.rows.last == ["钱二", "样例县第二医院", "外科"])
  }

  @Test("A pipe that ends early, in the middle of a character or a quotation, is refused with the place")
  func pipeEndsEarly() throws {
    let pipe = try folder.fifo()
    let cut = Array(EncodingTests.export.utf8.dropLast(2))
    try PipeWriter.start(cut, to: pipe)
    #expect(throws: ExchangeError.undecodable(encoding: .utf8, line: 3, offset: Int64(cut.count - 2))) {
      try ReadTable(path: pipe)
    }
    try PipeWriter.start(Array("a,b\nc,\"d".utf8), to: pipe)
    #expect(throws: ExchangeError.unclosedQuote(line: 2)) { try ReadTable(path: pipe) }
    try PipeWriter.start([], to: pipe)
    #expect(throws: ExchangeError.empty) { try ReadTable(path: pipe) }
  }

  @Test("What comes through a pipe leaves nothing behind, and more than the limit is refused")
  func spool() throws {
    let pipe = try folder.fifo()
    let spool = try ScratchFolder()
    try PipeWriter.start([UInt8](repeating: 0x61, count: 1000), to: pipe)
    let file = try InputFile(path: pipe, limit: 1000, spoolFolder: spool.path)
    #expect(file.size == 1000)
    #expect(spool.names == [])
    try PipeWriter.start([UInt8](repeating: 0x61, count: 1001), to: pipe)
    #expect(throws: ExchangeError.fileTooLarge(limit: 1000)) {
      try InputFile(path: pipe, limit: 1000, spoolFolder: spool.path)
    }
    #expect(spool.names == [])
  }

  @Test("A folder that cannot take the copy of a pipe is named")
  func noSpool() throws {
    let pipe = try folder.fifo()
    let nowhere = folder.path + "/nowhere"
    try PipeWriter.start(Array("a".utf8), to: pipe)
    #expect(throws: ExchangeError.io(path: nowhere, errno: ENOENT)) {
      try InputFile(path: pipe, spoolFolder: nowhere)
    }
  }

  @Test("Whoever does not want the file any more is not read to")
  func cancelled() throws {
    let path = try folder.file("a,b\n")
    let file = try InputFile(path: path, isCancelled: { true })
    #expect(throws: ExchangeError.interrupted) { try TableReader(file: file, encoding: nil) }
    #expect(throws: ExchangeError.interrupted) { try InputFile(path: "/dev/zero", isCancelled: { true }) }
  }

  private static let export = String(repeating: "甲,乙\n", count: 100_000)

  @Test(
    "A file that is written to while it is read is refused",
    arguments: ["grown", "cut", "overwritten", "replaced"])
  func changed(how: String) throws {
    let path = try folder.file(Self.export)
    var reader = try TableReader(file: try InputFile(path: path), encoding: nil)
    var row = TableRow()
    #expect(try reader.next(into: &row))
    // File times move in steps of a few milliseconds.
    usleep(20_000)
    switch how {
    case "grown": try TextFile.write(Array("丙,丁\n".utf8), to: path, appending: true)
    case "cut": try #require(truncate(path, 400_000) == 0)
    case "overwritten": try TextFile.write(Self.export, to: path)
    default:
      let other = try folder.file(Self.export, named: "other.csv")
      try #require(rename(other, path) == 0)
    }
    #expect(throws: ExchangeError.changedWhileRead) {
      while try reader.next(into: &row) {}
    }
  }

  @Test("A file that was overwritten with another encoding is changed, not undecodable")
  func changedEncoding() throws {
    let path = try folder.file(Self.export)
    var reader = try TableReader(file: try InputFile(path: path), encoding: nil)
    var row = TableRow()
    usleep(20_000)
    try TextFile.write([UInt8](repeating: 0xFF, count: Self.export.utf8.count), to: path)
    #expect(throws: ExchangeError.changedWhileRead) { while try reader.next(into: &row) {} }
  }

  @Test("A file that holds more than it says is not taken for read to its end")
  func wrongSize() throws {
    // The kernel's own files say that they are empty.
    let file = try InputFile(path: "/proc/version")
    #expect(file.size == 0)
    #expect(throws: ExchangeError.changedWhileRead) { try TableReader(file: file, encoding: .utf8) }
  }

  @Test("A file that is only read, or taken away after it was opened, is unchanged")
  func unchanged() throws {
    let path = try folder.file(Self.export)
    let file = try InputFile(path: path)
    var reader = try TableReader(file: file, encoding: nil)
    var row = TableRow()
    var rows = 0
    while try reader.next(into: &row) { rows += 1 }
    #expect(rows == 100_000)
    try file.verifyUnchanged()
    unlink(path)
    try file.verifyUnchanged()
  }
}
