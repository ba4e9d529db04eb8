// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

/// Bytes on their way to an open descriptor.
///
/// A buffered stream keeps up to 64 KiB until ``flush()``; what a failed write leaves in the buffer is
/// dropped, so that one fault is reported once.
public final class OutputStream: Sendable {
  /// What a reader that goes away means for the program.
  public enum ReaderLeaving: Sendable {
    /// It ends by SIGPIPE, silently, as `| head` expects it.
    case endsProgram
    /// It throws ``OutputError/closed``.
    case isThrown
  }

  static let bufferSize = 65_536

  public let descriptor: Int32
  private let isBuffered: Bool
  private let readerLeaving: ReaderLeaving
  private let buffer = Mutex<[UInt8]>([])

  /// The descriptor stays the caller's: it is closed by ``finish()`` only.
  public init(descriptor: Int32, isBuffered: Bool = true, readerLeaving: ReaderLeaving = .endsProgram) {
    self.descriptor = descriptor
    self.isBuffered = isBuffered
    self.readerLeaving = readerLeaving
  }

  public func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

  public func write(_ bytes: [UInt8]) throws(OutputError) {
    try buffer.withLock { buffer throws(OutputError) in
      buffer.append(contentsOf: bytes)
      if !isBuffered || buffer.count >= Self.bufferSize { try send(&buffer) }
    }
  }

  /// Everything written so far is with the system, or an error says why not.
  public func flush() throws(OutputError) {
    try buffer.withLock { buffer throws(OutputError) in try send(&buffer) }
  }

  /// Flushes and closes: the last chance of a network's file system to say that the disk is full.
  public func finish() throws(OutputError) {
    try flush()
    try Descriptor(number: descriptor).close()
  }

  /// The lock is held while it writes: bytes leave in the order in which they came.
  private func send(_ buffer: inout [UInt8]) throws(OutputError) {
    defer { buffer.removeAll(keepingCapacity: true) }
    do {
      try Descriptor(number: descriptor).writeAll(buffer)
    } catch .closed where readerLeaving == .endsProgram {
      Interrupts.reraise(SIGPIPE)
    }
  }
}
