// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Glibc
import Messages
import Terminal

/// Reads pictures in a process of their own, which is this program under a hidden name: a picture that ends it, or
/// keeps it too long, is a finding, and the next one is read by another.
final class PictureProcess: PictureReader {
  /// The hidden name: no command is called so.
  static let word = "--read-pictures"

  /// Beyond what the program has anyway.
  private static let moreMemory = 256 << 20
  /// Of processor time; a slow machine is waited for longer.
  private static let milliseconds: Int32 = 1_000
  private static let longest = Duration.seconds(10)

  private let environment: ProcessVariables
  private var process: FramedProcess?

  init(_ environment: Environment) { self.environment = environment.variables }

  /// The process itself.
  static func serve() -> Int32 {
    let isConfined = FrameServer.serve(
      moreMemory: moreMemory, milliseconds: milliseconds, mostBytes: PictureWire.mostBytesAsked, PictureWire.answer)
    return isConfined ? ExitCode.done.rawValue : ExitCode.partNotAvailable.rawValue
  }

  /// Ends the process, if there is one.
  func stop() {
    process?.end()
    process = nil
  }

  func read(_ bytes: [UInt8]) throws -> PictureAnswer {
    switch try ask(.measure, bytes) {
    case .frame(let answer): PictureWire.read(answer: answer, bytes: bytes.count) ?? .unreadable(.failed)
    case .late: .unreadable(.tookTooLong)
    case .killed(let signal): .unreadable(signal == SIGPROF ? .tookTooLong : .killed(signal: signal))
    case .exited: .unreadable(.failed)
    }
  }

  func draw(_ bytes: [UInt8], width: Int, height: Int) throws -> DrawnPicture? {
    guard case .frame(let answer) = try ask(.draw(width: width, height: height), bytes) else { return nil }
    return PictureWire.drawn(answer: answer)
  }

  private func ask(_ task: PictureWire.Task, _ bytes: [UInt8]) throws -> FramedProcess.Reply {
    guard let asked = process ?? FramedProcess(["/proc/self/exe", Self.word], environment: environment) else {
      throw CommandError.picturesUnreadable
    }
    process = asked
    let reply = try asked.ask(PictureWire.request(task, bytes), within: Self.longest, mostBytes: PictureWire.mostBytes)
    if case .frame = reply { return reply }
    process = nil
    // So it ends where it cannot be confined, which is no picture's fault.
    if reply == .exited(code: ExitCode.partNotAvailable.rawValue) { throw CommandError.picturesUnreadable }
    return reply
  }
}
