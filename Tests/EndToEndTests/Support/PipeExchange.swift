// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc

/// The three pipes of a program that runs: input goes in while both outputs come out, however much of each
/// there is.
final class PipeExchange {
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []
  private(set) var childDescriptors: (Int32, Int32, Int32)
  private var inputEnd: Int32
  private var outputEnd: Int32
  private var errorEnd: Int32
  private var unsent: ArraySlice<UInt8>
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(input: [UInt8]?) throws {
    unsent = input.map { $0[...] } ?? []
    let outputs = try Self.pipe()
    let errors = try Self.pipe()
    let inputs = input == nil ? (open("/dev/null", O_RDONLY | O_CLOEXEC), -1) : try Self.pipe()
    childDescriptors = (inputs.0, outputs.1, errors.1)
    (inputEnd, outputEnd, errorEnd) = (inputs.1, outputs.0, errors.0)
    // A program that does not read its input must not stop us from reading its output.
    if inputEnd >= 0 { _ = fcntl(inputEnd, F_SETFL, O_NONBLOCK) }
  }

  deinit {
    childHasStarted()
    for end in [inputEnd, outputEnd, errorEnd] where end >= 0 { close(end) }
  }

  /// Closes the child's ends, so that the pipes end with the child.
  func childHasStarted() {
    for end in [childDescriptors.0, childDescriptors.1, childDescriptors.2] where end >= 0 { close(end) }
    childDescriptors = (-1, -1, -1)
  }

  /// Everything that came so far, for a message.
  var soFar: String { String(decoding: output + errors, as: UTF8.self) }

  /// Goes on until both outputs have ended; false where the deadline comes first.
  func proceed(until deadline: Deadline) -> Bool {
    while outputEnd >= 0 || errorEnd >= 0 {
      if unsent.isEmpty { shut(&inputEnd) }
      var places = [
        pollfd(fd: outputEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: errorEnd, events: Int16(POLLIN), revents: 0),
        pollfd(fd: inputEnd, events: Int16(POLLOUT), revents: 0),
      ]
      poll(&places, nfds_t(places.count), deadline.milliseconds(most: 1_000))
      if places[0].revents != 0 { receive(&outputEnd, into: &output) }
      if places[1].revents != 0 { receive(&errorEnd, into: &errors) }
      if places[2].revents != 0 { send() }
      if deadline.hasPassed { return outputEnd < 0 && errorEnd < 0 }
    }
    return true
  }

  private func receive(_ end: inout Int32, into bytes: inout [UInt8]) {
    let count = read(end, &buffer, buffer.count)
    if count > 0 { bytes += buffer[..<count] } else if count == 0 || errno != EINTR { shut(&end) }
  }

  private func send() {
    let count = unsent.withUnsafeBytes { write(inputEnd, $0.baseAddress, $0.count) }
    if count >= 0 {
      unsent = unsent.dropFirst(count)
    } else if errno != EAGAIN && errno != EINTR {
      // The program does not want the rest.
      unsent = []
    }
  }

  private func shut(_ end: inout Int32) {
    if end >= 0 { close(end) }
    end = -1
  }

  private static func pipe() throws -> (Int32, Int32) {
    var ends: [Int32] = [-1, -1]
    guard cterminal_pipe(&ends) else { throw HarnessError.system(call: "pipe2", errno: errno) }
    return (ends[0], ends[1])
  }
}
