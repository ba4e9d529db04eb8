// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("The harness gives programs a real terminal")
struct PtyTests {
  private let sandbox: Sandbox
  init() throws { sandbox = try Sandbox() }

  private func script(_ text: String, rows: Int = 24, columns: Int = 80) throws -> Pty {
    try Pty(shell: text, rows: rows, columns: columns, in: sandbox)
  }

  @Test("All three streams are a terminal of the size asked for, and it is the controlling one")
  func terminal() throws {
    let questions = "test -t 0 && test -t 1 && test -t 2 && stty size && echo $TERM > /dev/tty; exit 4"
    let pty = try script(questions, rows: 31, columns: 97)
    let result = try pty.wait()
    #expect(result.status == 4)
    #expect(result.stdout == "31 97\r\nxterm\r\n")
  }

  @Test("A dialogue: what is typed is echoed, read and answered")
  func dialogue() throws {
    let pty = try script("printf '姓名? '; read a; echo \"[$a]\"; printf '姓名? '; read b; echo \"[$b]\"")
    try pty.expect("姓名? ")
    try pty.send("甲\r")
    let between = try pty.expect("姓名? ")
    #expect(between == "甲\r\n[甲]\r\n姓名? ")
    try pty.send("乙\r")
    try pty.expect("[乙]")
    #expect(try pty.wait().status == 0)
  }

  @Test("Ctrl-C reaches the program as a signal")
  func interrupt() throws {
    let pty = try script("echo ready; exec sleep 60")
    try pty.expect("ready")
    try pty.send("\u{3}")
    #expect(try pty.wait().signal == SIGINT)
  }

  @Test("A window that changes its size is told to the program")
  func resize() throws {
    let pty = try script("trap 'stty size; exit' WINCH; echo ready; while :; do sleep 0.05; done")
    try pty.expect("ready")
    pty.resize(rows: 12, columns: 40)
    try pty.expect("12 40")
    #expect(try pty.wait().status == 0)
  }

  @Test("Echo that a program takes away is seen to be gone, and to be back")
  func echo() throws {
    let pty = try script("stty -echo; echo hidden; read x; stty echo; echo \"got $x\"")
    try pty.expect("hidden")
    #expect(!pty.echoes)
    #expect(pty.editsLines)
    try pty.send("secret\r")
    try pty.expect("got secret")
    #expect(try pty.wait().stdout == "hidden\r\ngot secret\r\n")
    #expect(pty.echoes)
  }

  @Test("Text that never comes fails at once when the program has ended, else at the timeout")
  func notSeen() throws {
    let ended = try script("echo something else")
    #expect(throws: HarnessError.notSeen(expected: "x?", screen: "something else\r\n")) {
      try ended.expect("x?", timeout: 30)
    }
    let running = try script("echo running; sleep 60")
    #expect(throws: HarnessError.notSeen(expected: "x?", screen: "running\r\n")) {
      try running.expect("x?", timeout: 0.3)
    }
  }

  @Test("A program that stays at its terminal is killed, and fails the test")
  func timeout() throws {
    let pty = try script("trap '' HUP INT TERM; echo here; while :; do sleep 1; done")
    try pty.expect("here")
    #expect(throws: HarnessError.self) { try pty.wait(timeout: 0.3) }
  }

  @Test("Streams that are redirected are not the terminal's")
  func redirected() throws {
    let pty = try script("(test -t 1 || echo file) > out; test -t 2 && echo terminal >&2")
    #expect(try pty.wait().stdout == "terminal\r\n")
    #expect(try sandbox.text("out") == "file\n")
  }

  @Test("A long text arrives whole")
  func long() throws {
    let result = try script("seq 1 50000").wait()
    #expect(result.stdout == (1...50_000).map { "\($0)\r\n" }.joined())
  }

  @Test("A signal can be sent to the program itself")
  func signalled() throws {
    let pty = try script("echo ready; exec sleep 60")
    try pty.expect("ready")
    pty.signal(SIGTERM)
    #expect(try pty.wait().signal == SIGTERM)
  }
}
