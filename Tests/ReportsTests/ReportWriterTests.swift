// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite("Writing a report")
struct ReportWriterTests {
  /// A sink that a closure may write to.
  private final class Pieces {
    var all: [[UInt8]] = []
  }

  private struct Full: Error {}

  @Test("nothing reaches the sink before the first row or the end", arguments: OutputFormat.allCases)
  func nothingEarly(format: OutputFormat) throws {
    let pieces = Pieces()
    var writer = ReportWriter(report: Sample.texts, options: .of(format)) { pieces.all.append($0) }
    #expect(pieces.all == [])
    try writer.row("医师")
    try writer.finish()
    let written = String(decoding: pieces.all.joined(), as: UTF8.self)
    #expect(written.contains("医师"))
    #expect(written.hasSuffix("\n"))
  }

  @Test(
    "rows go on to the sink while they come, in pieces of 64 KiB and a row", arguments: OutputFormat.allCases)
  func streams(format: OutputFormat) throws {
    let pieces = Pieces()
    let row = String(repeating: "医", count: 100)
    var writer = ReportWriter(report: Sample.texts, options: .of(format)) { pieces.all.append($0) }
    for _ in 0..<2000 { try writer.row(row) }
    let early = pieces.all.count
    try writer.finish(footer: ["end"])
    // A table keeps its first thousand rows until it has chosen its widths: they are one piece.
    #expect(early >= (format == .table ? 1 + 1000 * 301 / 70_000 : 2000 * 301 / 70_000))
    let limit = format == .table ? 1000 * 301 + 65_536 : 65_536 + 512
    #expect(pieces.all.map(\.count).max() ?? 0 <= limit)
    let written = String(decoding: pieces.all.joined(), as: UTF8.self)
    #expect(written.split(separator: "\n").count { $0.contains(row) } == 2000)
  }

  @Test("what the sink throws ends the writing", arguments: OutputFormat.allCases)
  func sinkFails(format: OutputFormat) {
    var writer = ReportWriter(report: Sample.texts, options: .of(format)) { _ in throw Full() }
    #expect(throws: Full.self) {
      try writer.row("x")
      try writer.finish()
    }
  }

  @Test("a styled text has its escape sequences only where colour is on and there is a text")
  func styles() {
    #expect(Style.allCases.map { Styled("x", $0).rendered(color: false) } == Array(repeating: "x", count: 7))
    #expect(
      Style.allCases.map { Styled("x", $0).rendered(color: true) } == [
        "x", "\u{1B}[1mx\u{1B}[0m", "\u{1B}[2mx\u{1B}[0m", "\u{1B}[31mx\u{1B}[0m", "\u{1B}[32mx\u{1B}[0m",
        "\u{1B}[33mx\u{1B}[0m", "\u{1B}[36mx\u{1B}[0m",
      ])
    #expect(Styled("", .red).rendered(color: true) == "")
  }

  @Test("the words of --format are these")
  func formats() {
    #expect(OutputFormat.allCases.map(\.rawValue) == ["table", "plain", "json", "ndjson", "csv", "tsv", "xlsx"])
  }
}
