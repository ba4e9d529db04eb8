// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// A program that was started and must be waited for.
struct SpawnedProcess: Sendable {
  private let id: pid_t

  /// - Parameters:
  ///   - words: the program, looked up in PATH, and its arguments.
  ///   - standard: this process's descriptors that become 0, 1 and 2; the program gets no others.
  /// - Returns: nil where it cannot be executed.
  static func start(
    _ words: [String], environment: ProcessVariables, standard: (Int32, Int32, Int32)
  ) -> SpawnedProcess? {
    guard let program = words.first else { return nil }
    let arguments = cStrings(words)
    let settings = cStrings(environment.entries)
    defer { for string in arguments + settings { free(string) } }
    let place = cterminal_place(directory: nil, terminal: nil, standard: standard, own_group: false)
    var id: pid_t = 0
    return cterminal_spawn(&id, program, arguments, settings, place) == 0 ? SpawnedProcess(id: id) : nil
  }

  /// Ends it at once; it is still to be waited for.
  func kill() { Glibc.kill(id, SIGKILL) }

  /// Waits for its end, whatever signals come meanwhile. To be called once.
  func wait() -> ProcessEnd {
    var status: Int32 = 0
    while waitpid(id, &status, 0) == -1 {
      // Nobody else waits for it; where the kernel forgot it (SIGCHLD ignored) it ended somehow.
      if errno != EINTR { return .exited(0) }
    }
    return Self.end(status)
  }

  /// Its end, if it comes by then; nil: it still runs.
  func wait(until deadline: Duration) -> ProcessEnd? {
    var status: Int32 = 0
    while true {
      let found = waitpid(id, &status, WNOHANG)
      if found == id { return Self.end(status) }
      if found == -1, errno != EINTR { return .exited(0) }
      if MonotonicClock.now >= deadline || Interrupts.pending != nil { return nil }
      poll(nil, 0, 1)
    }
  }

  private static func end(_ status: Int32) -> ProcessEnd {
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(by: signal)
  }

  private static func cStrings(_ strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }
}
