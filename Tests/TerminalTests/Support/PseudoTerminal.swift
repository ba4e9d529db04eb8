// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// A terminal inside the test's own process: `slave` is what a program sees, the other side is the person.
final class PseudoTerminal: Sendable {
  let slave: Int32
  let path: String
  private let master: Int32

  // ioctl_tty(2); the macros TIOCSPTLCK and TIOCGPTN do not reach Swift.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  init(columns: Int = 80, rows: Int = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: Int32 = -1
    try #require(ioctl(master, Self.setLock, &unlocked) == 0 && ioctl(master, Self.getNumber, &number) == 0)
    path = "/dev/pts/\(number)"
    slave = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
    try #require(slave >= 0)
    resize(columns: columns, rows: rows)
  }

  deinit {
    close(slave)
    close(master)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize()
    size.ws_col = UInt16(columns)
    size.ws_row = UInt16(rows)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// What a person types.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = write(master, bytes, bytes.count)
  }

  /// Reads what appears on the screen until `text` has, at most five seconds.
  func screen(until text: String) -> String {
    var seen: [UInt8] = []
    for _ in 0..<100 where !String(decoding: seen, as: UTF8.self).contains(text) {
      seen += arrived(within: 50)
    }
    return String(decoding: seen, as: UTF8.self)
  }

  /// What has appeared on the screen by now.
  func screen() -> String { String(decoding: arrived(within: 0), as: UTF8.self) }

  var echoes: Bool { modes.local & UInt32(ECHO) != 0 }

  /// Every mode of the terminal.
  var modes: Modes {
    var modes = termios()
    tcgetattr(slave, &modes)
    return Modes(
      input: modes.c_iflag, output: modes.c_oflag, control: modes.c_cflag, local: modes.c_lflag)
  }

  struct Modes: Equatable {
    let input: UInt32
    let output: UInt32
    let control: UInt32
    let local: UInt32
  }

  private func arrived(within milliseconds: Int32) -> [UInt8] {
    var seen: [UInt8] = []
    var place = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while poll(&place, 1, seen.isEmpty ? milliseconds : 0) == 1, place.revents & Int16(POLLIN) != 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      seen += buffer[..<count]
    }
    return seen
  }
}
