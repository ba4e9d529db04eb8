// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Synchronization
import TestSupport
import Testing

@testable import Terminal

@Suite("Progress of a long job")
struct ProgressTests {
  /// A clock that the test moves.
  private final class Watch: Sendable {
    let milliseconds = Mutex(5_000)
    func pass(_ more: Int) { milliseconds.withLock { $0 += more } }
    var now: Duration { .milliseconds(milliseconds.withLock { $0 }) }
  }

  private func bar(
    on pty: PseudoTerminal, _ watch: Watch, isQuiet: Bool = false, terminal: String = "xterm"
  ) -> ProgressBar {
    let info = TerminalInfo(environment: ["TERM": terminal], input: -1, output: -1, error: pty.slave)
    let messages = OutputStream(descriptor: pty.slave, isBuffered: false)
    return ProgressBar(
      label: "导入 nurses.csv", unit: "行", stream: messages, terminal: info, isQuiet: isQuiet,
      clock: { watch.now })
  }

  @Test("The line shows percent, rows and, after a second, the rate, and goes without a trace")
  func drawsAndClears() throws {
    let pty = try PseudoTerminal(columns: 60)
    let watch = Watch()
    let bar = bar(on: pty, watch)
    bar.update(rows: 1_000, fraction: 0.1)
    #expect(pty.screen() == "\r导入 nurses.csv  [##---------------------]   10 %  1,000 行\u{1B}[K")
    watch.pass(2_000)
    bar.update(rows: 12_000, fraction: 0.557)
    #expect(pty.screen() == "\r导入 nurses.csv  [#####-----]   55 %  12,000 行  6,000 行/s\u{1B}[K")
    bar.clear()
    #expect(pty.screen() == "\r\u{1B}[K")
    bar.clear()
    #expect(pty.screen() == "")
  }

  @Test("Ten times a second is the most it is drawn, and after clearing it comes back at once")
  func paced() throws {
    let pty = try PseudoTerminal()
    let watch = Watch()
    let bar = bar(on: pty, watch)
    var drawn = 0
    for row in 0..<1_000 {
      bar.update(rows: row, fraction: nil)
      watch.pass(1)
      drawn += pty.screen().isEmpty ? 0 : 1
    }
    #expect(drawn == 10)
    bar.clear()
    bar.update(rows: 7, fraction: nil)
    #expect(pty.screen().contains("7 行"))
  }

  @Test("With --quiet, on a dumb terminal and without a terminal there is nothing at all")
  func silent() throws {
    let pty = try PseudoTerminal()
    let watch = Watch()
    for bar in [bar(on: pty, watch, isQuiet: true), bar(on: pty, watch, terminal: "dumb")] {
      bar.update(rows: 1, fraction: 0.5)
      bar.clear()
    }
    let info = TerminalInfo(environment: ["TERM": "xterm"], input: -1, output: pty.slave, error: -1)
    let stream = OutputStream(descriptor: pty.slave, isBuffered: false)
    let toFile = ProgressBar(
      label: "x", unit: "行", stream: stream, terminal: info, isQuiet: false, clock: { .zero })
    toFile.update(rows: 1, fraction: 0.5)
    toFile.clear()
    #expect(pty.screen() == "")
  }

  @Test("A window drawn narrower holds the next line")
  func resized() throws {
    let pty = try PseudoTerminal(columns: 80)
    let watch = Watch()
    let bar = bar(on: pty, watch)
    pty.resize(columns: 24, rows: 24)
    bar.update(rows: 1_234_567, fraction: 1)
    #expect(pty.screen() == "\r导入 nurses.csv  100 %\u{1B}[K")
  }

  @Test("A file's name cannot steer the terminal")
  func inertLabel() throws {
    let pty = try PseudoTerminal()
    let info = TerminalInfo(environment: ["TERM": "xterm"], input: -1, output: -1, error: pty.slave)
    let stream = OutputStream(descriptor: pty.slave, isBuffered: false)
    let bar = ProgressBar(
      label: "a\u{1B}]0;b\u{7}", unit: "行", stream: stream, terminal: info, isQuiet: false,
      clock: { .zero })
    bar.update(rows: 1, fraction: nil)
    #expect(pty.screen() == "\ra\u{FFFD}]0;b\u{FFFD}  1 行\u{1B}[K")
  }

  @Test("No line is wider than it may be, and the percentage is the last fact to go")
  func fits() {
    var random = SeededRandom("bars of progress")
    let seed = random.seed
    let labels = ["导入 qualifications-450200.csv", "import", "", "导入", "𠅤𠅤𠅤"]
    for _ in 0..<2_000 {
      let width = Int.random(in: 1...130, using: &random)
      let line = ProgressLine(label: labels.randomElement(using: &random) ?? "", unit: "行")
      let rows = Int.random(in: 0...1_000_000_000, using: &random)
      let fraction = Double.random(in: -0.5...1.5, using: &random)
      let rate = Bool.random(using: &random) ? Int.random(in: 0...1_000_000, using: &random) : nil
      let text = line.text(rows: rows, fraction: fraction, rate: rate, width: width)
      #expect(TextWidth.of(text) <= width, "seed \(seed), width \(width): \(text)")
      if width >= 20 { #expect(text.contains(" %"), "seed \(seed), width \(width): \(text)") }
    }
  }

  @Test(
    "Thousands are separated",
    arguments: [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567"), (-1_000, "-1,000")])
  func grouped(number: Int, text: String) {
    #expect(ProgressLine.grouped(number) == text)
  }

  @Test("A fraction that is no number shows as nothing done", arguments: [0.0 / 0.0, -3])
  func noNumber(fraction: Double) {
    let line = ProgressLine(label: "x", unit: "行").text(rows: 0, fraction: fraction, rate: nil, width: 20)
    #expect(line == "x    0 %  0 行")
  }

  @Test("The program's clock moves forward")
  func clock() {
    let before = MonotonicClock.now
    while MonotonicClock.now == before {}
    #expect(MonotonicClock.now > before)
  }
}
