// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// A program that reads what this one writes: a pager, or what stands behind `|` on a session's line. While it runs
/// Ctrl-C is its own.
struct PipedProcess: Sendable {
  private let process: SpawnedProcess
  /// Throws ``OutputError/closed`` once the program has left.
  let stream: OutputStream

  /// - Parameter output: the descriptor that becomes its standard output.
  /// - Returns: nil where it cannot be started.
  static func start(_ words: [String], environment: ProcessVariables, output: Int32) -> PipedProcess? {
    var ends: [Int32] = [-1, -1]
    guard cterminal_pipe(&ends) else { return nil }
    let process = SpawnedProcess.start(words, environment: environment, standard: (ends[0], output, STDERR_FILENO))
    _ = close(ends[0])
    guard let process else {
      _ = close(ends[1])
      return nil
    }
    Interrupts.hold(true)
    return PipedProcess(
      process: process, stream: OutputStream(descriptor: ends[1], isBuffered: false, readerLeaving: .isThrown))
  }

  /// Ends its input and waits for its end. Ctrl-C pressed after everything had been sent was meant for it.
  func leave() -> (end: ProcessEnd, wasInterrupted: Bool) {
    let wasInterrupted = Interrupts.pending != nil
    _ = close(stream.descriptor)
    let end = process.wait()
    Interrupts.hold(false)
    let isInterrupted = Interrupts.pending == SIGINT
    if !wasInterrupted, isInterrupted { Interrupts.forget() }
    return (end, isInterrupted || end == .killed(by: SIGINT))
  }
}

/// What stands behind `|` on a line that a person typed.
public struct ShellPipe: Sendable {
  private let process: PipedProcess

  /// - Parameter command: as `/bin/sh` understands it.
  /// - Returns: nil where it cannot be started.
  public static func start(_ command: String, environment: ProcessVariables) -> ShellPipe? {
    PipedProcess.start(["/bin/sh", "-c", command], environment: environment, output: STDOUT_FILENO).map(ShellPipe.init)
  }

  public var stream: OutputStream { process.stream }

  /// - Returns: whether it came to its end without Ctrl-C.
  public func leave() -> Bool { !process.leave().wasInterrupted }
}
