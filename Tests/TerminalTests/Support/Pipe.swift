// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc
import Testing

/// A pipe with both ends in the test's own process.
final class Pipe: Sendable {
  let input: Int32
  let output: Int32

  init() throws {
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    try #require(cterminal_pipe(&ends))
    (output, input) = (ends[0], ends[1])
  }

  /// Reads until the other end is closed.
  func readAll() -> [UInt8] {
    var all: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(output, &buffer, buffer.count)
      if count <= 0 { return all }
      all += buffer[..<count]
    }
  }
}
