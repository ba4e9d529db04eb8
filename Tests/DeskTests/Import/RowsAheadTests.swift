// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Glibc
import Licensing
import TestSupport
import Testing

@Suite("Rows that are read ahead of their being stored")
struct RowsAheadTests {
  private static let rows = 5_000

  /// An account a row; the last row repeats the first one's person with another state.
  private static func accounts(_ end: String = "") -> String {
    let rows = (0..<Self.rows).map { "护士,P\(100_000 + $0),已激活" }
    return (["人员类别,证件号码,账户状态"] + rows + ["护士,P100000,未激活"]).joined(separator: "\n") + end
  }

  private func stored(_ scratch: ScratchDesk) throws -> Int {
    try scratch.desk().cache.read { try $0.sources().first { $0.kind == .accounts }?.rows ?? 0 }
  }

  @Test("are stored in their order, thousands of them, each once")
  func order() throws {
    let scratch = try ScratchDesk()
    let outcome = try scratch.load(.accounts, Self.accounts())
    #expect(outcome.total.added == Self.rows)
    #expect(outcome.total.rejected == 1)
    #expect(scratch.port.problems.map(\.line) == [Self.rows + 2])
    #expect(try stored(scratch) == Self.rows)
  }

  @Test("are given up wherever the storing stops, and nothing is stored", arguments: [1, 2, 3, 7, 15])
  func stopped(call: Int) throws {
    let scratch = try ScratchDesk()
    let port = MemoryPort()
    port.failingCall = call
    #expect(throws: MemoryPort.Stopped(call: "interrupt")) {
      _ = try scratch.load(.accounts, [Array(Self.accounts().utf8)], using: port)
    }
    #expect(try stored(scratch) == 0)
    try scratch.load(.accounts, Self.accounts())
    #expect(try stored(scratch) == Self.rows)
  }

  @Test("are given up too while as many as may be are waiting")
  func stoppedLate() throws {
    let scratch = try ScratchDesk()
    let request = ImportRequest(kind: .accounts, files: [try scratch.file(Array(Self.accounts().utf8))])
    let memory = scratch.port.port
    let slow = ImportPort(
      create: memory.create, contents: memory.contents, workbooks: memory.workbooks,
      checkInterrupt: {
        // Long enough for the reading to be as far ahead as it may.
        usleep(200_000)
        throw MemoryPort.Stopped(call: "late")
      })
    #expect(throws: MemoryPort.Stopped(call: "late")) {
      _ = try ImportJob(desk: try scratch.desk(), request: request, port: slow) { "\($0.problem)" }.run()
    }
    #expect(try stored(scratch) == 0)
  }

  @Test("end with what is wrong with the file behind them, and nothing is stored")
  func wrongEnd() throws {
    let scratch = try ScratchDesk()
    #expect(throws: FileError.self) { try scratch.load(.accounts, Self.accounts("\n护士,\"P9,已激活\n")) }
    #expect(try stored(scratch) == 0)
  }
}
