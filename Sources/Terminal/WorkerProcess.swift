// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// A program that reads one descriptor and writes another, and knows nothing else of us: its environment is empty,
/// what it says of errors goes nowhere.
public struct WorkerProcess {
  /// Where what it writes is read, to be closed by the caller; -1 where it was given an output.
  public let answer: Int32
  private let process: SpawnedProcess

  /// - Parameters:
  ///   - words: the program's absolute path, and its arguments.
  ///   - output: nil: a pipe.
  /// - Returns: nil where it cannot be started.
  public init?(_ words: [String], input: Int32, output: Int32?) {
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { close(nowhere) }
    var ends: [Int32] = [-1, -1]
    if output == nil, !cterminal_pipe(&ends) { return nil }
    let started = SpawnedProcess.start(words, environment: [:], standard: (input, output ?? ends[1], nowhere))
    if output == nil { close(ends[1]) }
    guard let started else {
      if output == nil { close(ends[0]) }
      return nil
    }
    (answer, process) = (ends[0], started)
  }

  public func kill() { process.kill() }

  /// Waits for its end. To be called once.
  public func wait() -> ProcessEnd { process.wait() }
}
