// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Synchronization

/// One line at the foot of a terminal that says how far a long job has come.
///
/// It is there only on a terminal that can redraw a line, and not with `--quiet`; elsewhere nothing is
/// written at all. Ten times a second is the most it is drawn. To be cleared before anything else is
/// written to the terminal; the next update brings it back.
public final class ProgressBar: Sendable {
  private struct State {
    var start: Duration?
    var lastDrawn: Duration?
    var isVisible = false
  }

  private static let shortestPause = Duration.milliseconds(100)
  /// A rate over less time than this says nothing.
  private static let shortestMeasure = Duration.seconds(1)

  private let line: ProgressLine
  private let stream: OutputStream
  private let terminal: TerminalInfo
  private let clock: @Sendable () -> Duration
  private let isShown: Bool
  private let state = Mutex(State())

  /// - Parameters:
  ///   - label: what is being done, in the person's language.
  ///   - unit: what is counted, for example `行`.
  ///   - stream: standard error.
  ///   - clock: time since any fixed moment; ``MonotonicClock/now`` in the program.
  public init(
    label: String, unit: String, stream: OutputStream, terminal: TerminalInfo, isQuiet: Bool,
    clock: @escaping @Sendable () -> Duration
  ) {
    line = ProgressLine(label: InertText.of(label), unit: unit)
    self.stream = stream
    self.terminal = terminal
    self.clock = clock
    isShown = !isQuiet && terminal.errorIsTerminal && terminal.understandsEscapes
  }

  /// - Parameters:
  ///   - rows: done so far.
  ///   - fraction: done of the whole, 0 to 1; nil where the whole is not known.
  public func update(rows: Int, fraction: Double?) {
    guard isShown else { return }
    state.withLock { state in
      let now = clock()
      let start = state.start ?? now
      state.start = start
      if let last = state.lastDrawn, now - last < Self.shortestPause { return }
      state.lastDrawn = now
      state.isVisible = true
      // The last column stays free: some terminals wrap when it is filled.
      let width = terminal.size.columns - 1
      let rate = Self.rate(rows: rows, since: now - start)
      draw("\r" + line.text(rows: rows, fraction: fraction, rate: rate, width: width) + "\u{1B}[K")
    }
  }

  /// Takes the line off the screen.
  public func clear() {
    state.withLock { state in
      guard state.isVisible else { return }
      state.isVisible = false
      state.lastDrawn = nil
      draw("\r\u{1B}[K")
    }
  }

  /// A terminal that cannot be written to is no reason to give up the job.
  private func draw(_ text: String) { try? stream.write(text) }

  private static func rate(rows: Int, since passed: Duration) -> Int? {
    guard passed >= shortestMeasure else { return nil }
    return Int(Double(rows) / (passed / .seconds(1)))
  }
}
