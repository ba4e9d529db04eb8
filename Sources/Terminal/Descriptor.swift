// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// An open file descriptor, as the calls of the kernel want it: short writes and interruptions included.
struct Descriptor: Sendable {
  let number: Int32

  /// Writes everything or throws. A descriptor that does not block is waited for. A signal that asks for the
  /// end also ends the waiting; another one (SIGWINCH) does not.
  func writeAll(_ bytes: [UInt8]) throws(OutputError) {
    var done = 0
    while done < bytes.count {
      let (count, error) = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[done...])
        let count = Glibc.write(number, rest.baseAddress, rest.count)
        return (count, errno)
      }
      done += max(count, 0)
      // A signal that comes after some bytes shows as a short write.
      if count >= 0, done < bytes.count, let signal = Interrupts.pending { throw .interrupted(signal) }
      if count < 0 { try recover(from: error) }
    }
  }

  /// Returns where the write is worth repeating.
  private func recover(from error: Int32) throws(OutputError) {
    switch error {
    case EINTR:
      if let signal = Interrupts.pending { throw .interrupted(signal) }
    case EAGAIN:
      var place = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
      if poll(&place, 1, -1) < 0, let signal = Interrupts.pending { throw .interrupted(signal) }
    case EPIPE:
      throw .closed
    default:
      throw .io(error)
    }
  }

  /// Closes it and reports what only the closing finds out: a full disk behind a network.
  func close() throws(OutputError) {
    // Linux closes the descriptor even where it answers EINTR.
    if Glibc.close(number) != 0, errno != EINTR { throw .io(errno) }
  }
}
