// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Synchronization

/// The file of `--output`: whole, or as it was before.
///
/// Bytes go to a temporary file (0600) in the same folder, which replaces a regular file on ``commit()``;
/// behind a symbolic link it is the link's target that is replaced. Devices and FIFOs are written through.
/// Without a commit, also when a signal ends the program, the temporary file goes and the old file stays
/// byte for byte.
public final class AtomicOutput: Sendable {
  private enum State {
    case open
    case failed(OutputError)
    case ended
  }

  private let path: String
  private let stream: OutputStream
  private let temporary: (file: TemporaryFile, replaces: String)?
  private let state = Mutex(State.open)

  /// - Throws: ``OutputError/isDirectory(_:)``, ``OutputError/cannotCreate(_:_:)``; opening a FIFO waits
  ///   for its reader and may be ``OutputError/interrupted(_:)``.
  public init(path: String) throws(OutputError) {
    self.path = path
    let descriptor: Int32
    switch try OutputPlace.of(path) {
    case .file(let directory, let name):
      switch TemporaryFile.create(in: directory) {
      case .success(let file):
        temporary = (file, name)
        descriptor = file.descriptor
      case .failure(let failure):
        throw .cannotCreate(path, failure.errno)
      }
    case .device(let device):
      temporary = nil
      descriptor = try Self.open(device, asked: path)
    case .inherited(let number):
      temporary = nil
      descriptor = fcntl(number, F_DUPFD_CLOEXEC, 3)
      if descriptor < 0 { throw .cannotCreate(path, errno) }
    }
    stream = OutputStream(descriptor: descriptor, readerLeaving: .isThrown)
  }

  deinit { discard() }

  public func write(_ text: String) throws(OutputError) { try write(Array(text.utf8)) }

  /// After a failure every later call throws the same error, after the end `EBADF`.
  public func write(_ bytes: [UInt8]) throws(OutputError) {
    try attempt { () throws(OutputError) in try stream.write(bytes) }
  }

  /// Puts the file in its place. A signal that is pending counts as a failure: what was written is
  /// probably not all.
  public func commit() throws(OutputError) {
    try attempt { () throws(OutputError) in
      if let signal = Interrupts.pending { throw .interrupted(signal) }
      try stream.flush()
    }
    guard end() else { return }
    do {
      if let temporary {
        try temporary.file.replace(temporary.replaces)
      } else {
        try Descriptor(number: stream.descriptor).close()
      }
    } catch let failure {
      if case .io(let number) = failure { throw .ioAt(path, number) }
      throw failure
    }
  }

  /// Forgets what was written. Does nothing after ``commit()``.
  public func discard() {
    guard end() else { return }
    if let temporary { temporary.file.remove() } else { _ = close(stream.descriptor) }
  }

  /// Whether this call is the one that ended it.
  private func end() -> Bool {
    state.withLock { state in
      if case .ended = state { return false }
      state = .ended
      return true
    }
  }

  private func attempt(_ body: () throws(OutputError) -> Void) throws(OutputError) {
    switch state.withLock({ $0 }) {
    case .open: break
    case .failed(let error): throw error
    case .ended: throw .io(EBADF)
    }
    do {
      try body()
    } catch let failure {
      let error = if case .io(let number) = failure { OutputError.ioAt(path, number) } else { failure }
      state.withLock { $0 = .failed(error) }
      throw error
    }
  }

  private static func open(_ device: String, asked: String) throws(OutputError) -> Int32 {
    while true {
      let descriptor = Glibc.open(device, O_WRONLY | O_NOCTTY | O_CLOEXEC)
      if descriptor >= 0 { return descriptor }
      guard errno == EINTR else { throw .cannotCreate(asked, errno) }
      if let signal = Interrupts.pending { throw .interrupted(signal) }
    }
  }
}
