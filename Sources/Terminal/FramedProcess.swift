// SPDX-License-Identifier: GPL-3.0-or-later

import CConfinement
import Glibc

/// Another process that is asked with a frame and answers with a frame. It may die or hang at any moment.
public final class FramedProcess {
  public enum Reply: Equatable {
    case frame([UInt8])
    case killed(signal: Int32)
    /// It ended by itself.
    case exited(code: Int32)
    /// It did not answer in time, or answered with more than was asked for; it has been ended.
    case late
  }

  private let process: SpawnedProcess
  /// Both ways.
  private let socket: Int32
  private var isOver = false

  /// - Parameter words: the program and its arguments; what it says of errors goes nowhere.
  /// - Returns: nil where it cannot be started.
  public init?(_ words: [String], environment: ProcessVariables) {
    var ends: [Int32] = [-1, -1]
    let nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC)
    defer { if nowhere >= 0 { close(nowhere) } }
    let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
    guard nowhere >= 0, socketpair(AF_UNIX, kind, 0, &ends) == 0 else { return nil }
    let started = SpawnedProcess.start(words, environment: environment, standard: (ends[1], ends[1], nowhere))
    close(ends[1])
    socket = ends[0]
    guard let started else {
      close(ends[0])
      return nil
    }
    process = started
    _ = fcntl(socket, F_SETFL, O_NONBLOCK)
  }

  deinit { end() }

  /// - Parameters:
  ///   - limit: until the whole answer is there.
  ///   - mostBytes: of an answer.
  /// - Throws: `Interrupted` when a signal asks for the end.
  public func ask(_ bytes: [UInt8], within limit: Duration, mostBytes: Int) throws -> Reply {
    let deadline = MonotonicClock.now + limit
    guard try send(Frame.of(bytes), by: deadline), let head = try receive(Frame.head, by: deadline) else {
      return settle(deadline)
    }
    let count = Frame.length(head)
    guard count <= mostBytes else { return late() }
    guard let answer = try receive(count, by: deadline) else { return settle(deadline) }
    return .frame(answer)
  }

  /// A signal asked for the end.
  public struct Interrupted: Error {
    public let signal: Int32
  }

  /// Ends it.
  public func end() {
    if isOver { return }
    isOver = true
    process.kill()
    close(socket)
    _ = process.wait()
  }

  private func settle(_ deadline: Duration) -> Reply {
    // It may have closed its end and live on.
    guard let ended = process.wait(until: deadline) else { return late() }
    isOver = true
    close(socket)
    switch ended {
    case .exited(let code): return .exited(code: code)
    case .killed(let signal): return .killed(signal: signal)
    }
  }

  private func late() -> Reply {
    end()
    return .late
  }

  private var noSignal: Int32 { Int32(MSG_NOSIGNAL) }

  /// false: it is gone, or the time is over.
  private func send(_ bytes: [UInt8], by deadline: Duration) throws -> Bool {
    var done = 0
    while done < bytes.count {
      // Not a signal of ours when it is gone.
      let count = bytes.withUnsafeBytes {
        Glibc.send(socket, UnsafeRawBufferPointer(rebasing: $0[done...]).baseAddress, bytes.count - done, noSignal)
      }
      if count >= 0 { done += count } else if errno != EAGAIN && errno != EINTR { return false }
      if count < 0, try !wait(POLLOUT, by: deadline) { return false }
    }
    return true
  }

  /// nil: it is gone, or the time is over.
  private func receive(_ count: Int, by deadline: Duration) throws -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let part = bytes.withUnsafeMutableBytes {
        read(socket, UnsafeMutableRawBufferPointer(rebasing: $0[done...]).baseAddress, count - done)
      }
      if part == 0 { return nil }
      if part > 0 { done += part } else if errno != EAGAIN && errno != EINTR { return nil }
      if part < 0, try !wait(POLLIN, by: deadline) { return nil }
    }
    return bytes
  }

  /// false: the time is over.
  private func wait(_ event: Int32, by deadline: Duration) throws -> Bool {
    if let signal = Interrupts.pending { throw Interrupted(signal: signal) }
    let left = deadline - MonotonicClock.now
    if left <= .zero { return false }
    let (seconds, attoseconds) = left.components
    var place = pollfd(fd: socket, events: Int16(event), revents: 0)
    // Not too long at once: a signal may come just before.
    _ = poll(&place, 1, Int32(min(100, seconds * 1_000 + attoseconds / 1_000_000_000_000_000 + 1)))
    return true
  }
}

/// The other side: a process that answers frames on its standard streams until there are no more.
public enum FrameServer {
  /// - Parameters:
  ///   - moreMemory: bytes that it may take beyond what it has.
  ///   - milliseconds: of processor time for each answer.
  ///   - mostBytes: of a frame.
  /// - Returns: false where it could not be confined.
  public static func serve(
    moreMemory: Int, milliseconds: Int32, mostBytes: Int, _ answer: ([UInt8]) -> [UInt8]
  ) -> Bool {
    guard cconfinement_confine(moreMemory, 3, 0) else { return false }
    while let head = receive(Frame.head) {
      let count = Frame.length(head)
      guard count <= mostBytes, let asked = receive(count), cconfinement_limit_time(milliseconds) else { return true }
      let answered = Frame.of(answer(asked))
      guard cconfinement_limit_time(0), (try? Descriptor(number: 1).writeAll(answered)) != nil
      else { return true }
    }
    return true
  }

  private static func receive(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let part = bytes.withUnsafeMutableBytes {
        read(0, UnsafeMutableRawBufferPointer(rebasing: $0[done...]).baseAddress, count - done)
      }
      if part > 0 { done += part } else if part == 0 || errno != EINTR { return nil }
    }
    return bytes
  }
}

/// A length in four bytes, the smallest first, and that many bytes.
private enum Frame {
  static let head = 4

  static func of(_ bytes: [UInt8]) -> [UInt8] {
    (0..<head).map { UInt8(truncatingIfNeeded: bytes.count >> (8 * $0)) } + bytes
  }

  static func length(_ head: [UInt8]) -> Int { head.reversed().reduce(0) { $0 << 8 | Int($1) } }
}
