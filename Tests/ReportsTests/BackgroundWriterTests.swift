// SPDX-License-Identifier: GPL-3.0-or-later

import Synchronization
import Testing

@testable import Reports

@Suite("Writing a report while its rows are read")
struct BackgroundWriterTests {
  private final class Pieces: Sendable {
    private let bytes = Mutex<[UInt8]>([])
    var all: [UInt8] { bytes.withLock { $0 } }
    func add(_ piece: [UInt8]) { bytes.withLock { $0 += piece } }
  }

  private struct Full: Error {}
  private struct Interrupted: Error {}

  private static func row(_ number: Int) -> String { "\(number) " + String(repeating: "医", count: 40) }

  @Test("gives the same bytes as writing each row where it is read", arguments: [0, 1, 511, 512, 513, 5_000])
  func same(count: Int) throws {
    let (here, there) = (Pieces(), Pieces())
    var direct = ReportWriter(report: Sample.texts, options: .of(.ndjson)) { here.add($0) }
    for number in 0..<count { try direct.row(Self.row(number)) }
    try direct.finish()
    let background = BackgroundWriter(
      ReportWriter(report: Sample.texts, options: .of(.ndjson)) { there.add($0) })
    try background.rows { take in for number in 0..<count { try take(Self.row(number)) } }
    try background.finish()
    #expect(here.all == there.all)
  }

  @Test("ends the reading soon after the sink fails, with the sink's error")
  func sinkFails() {
    let background = BackgroundWriter(
      ReportWriter(report: Sample.texts, options: .of(.ndjson)) { _ in throw Full() })
    var read = 0
    #expect(throws: Full.self) {
      try background.rows { take in
        for number in 0..<1_000_000 {
          try take(Self.row(number))
          read = number
        }
      }
    }
    #expect(read < 100_000)
    #expect(throws: Full.self) { try background.finish() }
  }

  @Test("tells of a sink that fails at the last rows when it is finished")
  func sinkFailsLast() throws {
    let background = BackgroundWriter(
      ReportWriter(report: Sample.texts, options: .of(.ndjson)) { _ in throw Full() })
    // Behind one whole batch of 512: whoever hands over a second one may hear of the first already.
    try background.rows { take in for number in 0..<1_000 { try take(Self.row(number)) } }
    #expect(throws: Full.self) { try background.finish() }
  }

  @Test("writes nothing more once the reading has failed")
  func readingFails() {
    let pieces = Pieces()
    let background = BackgroundWriter(
      ReportWriter(report: Sample.texts, options: .of(.ndjson)) { pieces.add($0) })
    #expect(throws: Interrupted.self) {
      try background.rows { take in
        for number in 0..<3_000 { try take(Self.row(number)) }
        throw Interrupted()
      }
    }
    let written = pieces.all
    #expect(throws: Interrupted.self) { try background.finish() }
    #expect(pieces.all == written)
  }
}
