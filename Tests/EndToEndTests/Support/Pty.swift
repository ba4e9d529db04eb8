// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// A program at a terminal of its own: it sees a real one, with a size, echo, Ctrl-C and a session.
///
/// All three streams are the terminal. Nothing is read between calls, so a program that writes much waits
/// until the next ``expect(_:timeout:)``, ``screen`` or ``wait(timeout:)``. For one thread.
final class Pty {
  private let master: Int32
  private let slave: Int32
  private let child: Child
  private let sandbox: Sandbox
  private var seen: [UInt8] = []
  private var matched = 0
  private var ended: Int32?
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  // ioctl_tty(2); the macros TIOCSPTLCK and TIOCGPTN do not reach Swift.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430

  /// Starts the program under test, or another one, in the clean environment of `run`, with `TERM=xterm`.
  init(
    _ arguments: [String], rows: Int = 24, columns: Int = 80, environment: [String: String?] = [:],
    in sandbox: Sandbox, program: String = Binary.path
  ) throws {
    self.sandbox = sandbox
    let device: String
    (master, device) = try Self.openTerminal()
    // Held open here, so that the modes can be looked at after the program's end.
    slave = open(device, O_RDWR | O_NOCTTY | O_CLOEXEC)
    Self.setSize(of: master, rows: rows, columns: columns)
    do {
      child = try Child.start(
        program, arguments, in: sandbox, environment: ["TERM": "xterm"].merging(environment) { $1 },
        terminal: device)
    } catch {
      close(master)
      close(slave)
      throw error
    }
  }

  /// Starts a script by `/bin/sh`, with `$ECERT` naming the program under test: some streams redirected,
  /// the others at the terminal.
  convenience init(
    shell script: String, rows: Int = 24, columns: Int = 80, environment: [String: String?] = [:],
    in sandbox: Sandbox
  ) throws {
    try self.init(
      ["-c", script], rows: rows, columns: columns,
      environment: environment.merging(["ECERT": Binary.path]) { own, _ in own }, in: sandbox,
      program: "/bin/sh")
  }

  deinit {
    if ended == nil { child.kill() }
    close(slave)
    close(master)
  }

  /// Types. `\r` is the return key, `\u{3}` Ctrl-C, `\u{4}` Ctrl-D, `\t` the tabulator.
  func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { throw HarnessError.system(call: "write to the terminal", errno: errno) }
      rest = rest.dropFirst(count)
      receive(within: 0)
    }
  }

  /// Waits until `text` appears behind what the last call found.
  /// - Returns: everything on the way, `text` included.
  @discardableResult
  func expect(_ text: String, timeout: Double = 10) throws -> String {
    let wanted = Array(text.utf8)
    let deadline = Deadline(seconds: timeout)
    while true {
      if let range = seen[matched...].firstRange(of: wanted) {
        defer { matched = range.upperBound }
        return String(decoding: seen[matched..<range.upperBound], as: UTF8.self)
      }
      if deadline.hasPassed || hasEnded && !receive(within: 0) {
        throw HarnessError.notSeen(expected: text, screen: String(decoding: seen, as: UTF8.self))
      }
      receive(within: deadline.milliseconds(most: 20))
    }
  }

  /// Waits until the screen is as it should be.
  func expectScreen(rows: Int = 24, columns: Int = 80, timeout: Double = 10, _ isRight: (TerminalGrid) -> Bool) throws {
    let deadline = Deadline(seconds: timeout)
    while true {
      let grid = TerminalGrid(screenText, rows: rows, columns: columns)
      if isRight(grid) { break }
      if deadline.hasPassed { throw HarnessError.notSeen(expected: "a screen", screen: grid.lines.joined(separator: "\n")) }
      receive(within: 20)
    }
    matched = seen.count
  }

  /// Everything that the program has written so far, escape sequences included.
  var screen: [UInt8] {
    receive(within: 0)
    return seen
  }

  /// The same as text.
  var screenText: String { String(decoding: screen, as: UTF8.self) }

  /// Draws the window to another size; the program is told by SIGWINCH.
  func resize(rows: Int, columns: Int) { Self.setSize(of: master, rows: rows, columns: columns) }

  /// Whether the terminal shows what is typed.
  var echoes: Bool { localModes & tcflag_t(ECHO) != 0 }

  /// Whether lines are edited by the terminal itself, as they are outside full-screen programs.
  var editsLines: Bool { localModes & tcflag_t(ICANON) != 0 }

  /// Sends a signal to the program.
  func signal(_ number: Int32) { kill(child.id, number) }

  /// How many files the program has open.
  var openFiles: Int {
    guard let folder = opendir("/proc/\(child.id)/fd") else { return 0 }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count
  }

  /// Waits for the program's end. What it wrote is `stdout`; a terminal has but one stream.
  func wait(timeout: Double = 30) throws -> RunResult {
    let deadline = Deadline(seconds: timeout)
    while !hasEnded {
      if deadline.hasPassed {
        child.kill()
        ended = SIGKILL
        throw HarnessError.timeout(seconds: timeout, soFar: screenText)
      }
      receive(within: 5)
    }
    while receive(within: 0) {}
    return RunResult(waitStatus: ended ?? 0, stdout: seen, stderr: [])
  }

  private var hasEnded: Bool {
    if ended == nil { ended = child.ended() }
    return ended != nil
  }

  private var localModes: tcflag_t {
    var modes = termios()
    tcgetattr(slave, &modes)
    return modes.c_lflag
  }

  /// Whether something came.
  @discardableResult
  private func receive(within milliseconds: Int32) -> Bool {
    let before = seen.count
    var place = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&place, 1, seen.count == before ? milliseconds : 0) == 1, place.revents & Int16(POLLIN) != 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      seen += buffer[..<count]
    }
    return seen.count > before
  }

  private static func openTerminal() throws -> (master: Int32, device: String) {
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var unlocked: Int32 = 0
    var number: Int32 = 0
    guard master >= 0, ioctl(master, setLock, &unlocked) == 0, ioctl(master, getNumber, &number) == 0 else {
      throw HarnessError.system(call: "a new terminal", errno: errno)
    }
    return (master, "/dev/pts/\(number)")
  }

  private static func setSize(of terminal: Int32, rows: Int, columns: Int) {
    var size = winsize()
    size.ws_row = UInt16(rows)
    size.ws_col = UInt16(columns)
    _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
  }
}
