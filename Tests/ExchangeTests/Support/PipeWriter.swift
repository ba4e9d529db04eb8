// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Somebody at the other end of a pipe: waits until it is opened for reading, writes, and closes it.
///
/// A thread of its own, since opening a pipe waits for the other end.
enum PipeWriter {
  private final class Order: Sendable {
    let pipe: String
    let bytes: [UInt8]

    init(_ pipe: String, _ bytes: [UInt8]) {
      self.pipe = pipe
      self.bytes = bytes
    }
  }

  static func start(_ bytes: [UInt8], to pipe: String) throws {
    var thread = pthread_t()
    let order = Unmanaged.passRetained(Order(pipe, bytes))
    let result = pthread_create(&thread, nil, { PipeWriter.run($0) }, order.toOpaque())
    guard result == 0 else { throw TextFile.Failure(path: pipe, errno: result) }
    pthread_detach(thread)
  }

  private static func run(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let argument else { return nil }
    // A reader that refuses the rest is part of some tests; it must not end the test program.
    var closedPipe = sigset_t()
    sigaddset(&closedPipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &closedPipe, nil)
    let order = Unmanaged<Order>.fromOpaque(argument).takeRetainedValue()
    try? TextFile.write(order.bytes, to: order.pipe, appending: true)
    return nil
  }
}
