// SPDX-License-Identifier: GPL-3.0-or-later

/// How a program ended and what it wrote.
struct RunResult: Sendable, CustomStringConvertible {
  /// The exit code; -1 where a signal ended it.
  let status: Int32
  /// The signal that ended it.
  let signal: Int32?
  let stdoutBytes: [UInt8]
  let stderrBytes: [UInt8]

  /// Reads the ending as waitpid(2) reports it.
  init(waitStatus: Int32, stdout: [UInt8], stderr: [UInt8]) {
    let number = waitStatus & 0x7F
    signal = number == 0 ? nil : number
    status = number == 0 ? (waitStatus >> 8) & 0xFF : -1
    stdoutBytes = stdout
    stderrBytes = stderr
  }

  /// Standard output; bytes that are not UTF-8 appear as U+FFFD.
  var stdout: String { String(decoding: stdoutBytes, as: UTF8.self) }
  var stderr: String { String(decoding: stderrBytes, as: UTF8.self) }

  /// What stands in a failed expectation.
  var description: String {
    let ending = signal.map { "signal \($0)" } ?? "exit code \(status)"
    return "\(ending)\n--- stdout\n\(stdout)\n--- stderr\n\(stderr)"
  }
}
