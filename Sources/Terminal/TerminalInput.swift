// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// Lines typed at a terminal, or of a script.
public struct TerminalInput: Sendable {
  let descriptor: Int32

  public init(descriptor: Int32) { self.descriptor = descriptor }

  /// The next line without its line end; nil where the input ends before a byte of it.
  ///
  /// Reads byte by byte: what is typed ahead stays for the next question.
  public func line() throws(PromptError) -> String? {
    var line: [UInt8] = []
    while let byte = try next() {
      if byte == UInt8(ascii: "\n") { return String(decoding: line, as: UTF8.self) }
      line.append(byte)
    }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }

  private func next() throws(PromptError) -> UInt8? {
    var byte: UInt8 = 0
    while true {
      // A signal that came before the read must not wait for a key.
      cterminal_wait_for_input(descriptor)
      if let signal = Interrupts.pending { throw .interrupted(signal) }
      switch read(descriptor, &byte, 1) {
      case 1: return byte
      case 0: return nil
      default: if errno != EINTR { throw .io(errno) }
      }
    }
  }
}
