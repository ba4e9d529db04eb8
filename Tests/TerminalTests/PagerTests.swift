// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@testable import Terminal

@Suite("The pager")
struct PagerTests {
  private let folder: ScratchFolder
  init() throws {
    folder = try ScratchFolder()
    signal(SIGPIPE, SIG_IGN)
  }

  private static let tall = (1...30).map { "第 \($0) 行\n" }.joined()

  private func pager(
    on pty: PseudoTerminal, _ environment: ProcessVariables, isAllowed: Bool = true
  ) -> Pager {
    let settings = environment.adding("TERM", "xterm").adding("PATH", "/usr/bin:/bin")
    return Pager(
      output: OutputStream(descriptor: pty.slave),
      terminal: TerminalInfo(environment: settings, input: -1, output: pty.slave, error: -1),
      environment: settings, isAllowed: isAllowed)
  }

  /// A pager that keeps what it was given.
  private var keeping: String { "cat > \(folder.path)/shown" }

  @Test("What is taller than the window goes through the pager, whole and in order")
  func tall() throws {
    let pty = try PseudoTerminal(columns: 40, rows: 10)
    let pager = pager(on: pty, ["ECERT_PAGER": keeping])
    for line in Self.tall.split(separator: "\n") { try pager.write("\(line)\n") }
    try pager.finish()
    #expect(folder.text("shown") == Self.tall)
    #expect(pty.screen() == "")
  }

  @Test("What fits into the window appears without one, one row being left for the shell")
  func short() throws {
    let pty = try PseudoTerminal(columns: 40, rows: 31)
    let pager = pager(on: pty, ["ECERT_PAGER": keeping])
    try pager.write(Self.tall)
    try pager.finish()
    #expect(folder.text("shown") == nil)
    #expect(pty.screen(until: "30 行").contains("第 1 行\r\n"))
    pty.resize(columns: 40, rows: 30)
    let second = self.pager(on: pty, ["ECERT_PAGER": keeping])
    try second.write(Self.tall)
    try second.finish()
    #expect(folder.text("shown") == Self.tall)
  }

  @Test("With --no-pager, into a pipe and with PAGER=cat nothing is paged")
  func notWanted() throws {
    let pty = try PseudoTerminal(columns: 40, rows: 5)
    let settings: [(ProcessVariables, Bool)] = [
      (["ECERT_PAGER": keeping], false), (["ECERT_PAGER": "", "PAGER": keeping], true),
      (["PAGER": "cat"], true), (["TERM": "dumb"], true),
    ]
    for (environment, isAllowed) in settings {
      let pager = pager(on: pty, environment, isAllowed: isAllowed)
      try pager.write(Self.tall)
      try pager.finish()
      #expect(pty.screen(until: "30 行").hasSuffix("第 30 行\r\n"), "\(environment)")
    }
    let pipe = try Pipe()
    let info = TerminalInfo(environment: [:], input: -1, output: pipe.input, error: -1)
    let piped = Pager(
      output: OutputStream(descriptor: pipe.input), terminal: info, environment: ["ECERT_PAGER": keeping],
      isAllowed: true)
    try piped.write(Self.tall)
    try piped.finish()
    close(pipe.input)
    #expect(String(decoding: pipe.readAll(), as: UTF8.self) == Self.tall)
    #expect(folder.text("shown") == nil)
  }

  @Test("ECERT_PAGER counts before PAGER; without a shell where its text is one plain word")
  func chosen() {
    func words(_ environment: ProcessVariables) -> [String]? {
      PagerCommand.chosen(by: environment.adding("TERM", "xterm"))?.words
    }
    #expect(words([:]) == ["less", "-FRX"])
    #expect(words(["PAGER": "more"]) == ["more"])
    #expect(words(["PAGER": "more", "ECERT_PAGER": "/usr/bin/most-1.0"]) == ["/usr/bin/most-1.0"])
    #expect(words(["PAGER": "less -S"]) == ["sh", "-c", "less -S"])
    #expect(words(["PAGER": "a;b"]) == ["sh", "-c", "a;b"])
    #expect(words(["PAGER": ""]) == nil)
    #expect(words(["TERM": "dumb"]) == nil)
    #expect(words(["TERM": "dumb", "PAGER": "more"]) == ["more"])
  }

  @Test("less learns to show colours and Chinese, unless the person has settings of their own")
  func environment() throws {
    let pty = try PseudoTerminal(columns: 40, rows: 5)
    let show = "cat > /dev/null; echo \"$LESS $LESSCHARSET\" > \(folder.path)/shown"
    let cases: [(ProcessVariables, String)] = [
      ([:], "FRX utf-8\n"), (["LESS": "S", "LESSCHARSET": "x"], "S x\n"),
    ]
    for (own, expected) in cases {
      let pager = pager(on: pty, own.adding("PAGER", show))
      try pager.write(Self.tall)
      try pager.finish()
      #expect(folder.text("shown") == expected)
    }
  }

  @Test("The screen of the pager is this program's standard output")
  func screen() throws {
    let pty = try PseudoTerminal(columns: 40, rows: 5)
    let pager = pager(on: pty, ["PAGER": "sed 's/^/> /'"])
    try pager.write(Self.tall)
    try pager.finish()
    #expect(pty.screen(until: "> 第 30 行\r\n").hasPrefix("> 第 1 行\r\n> 第 2 行"))
  }

  @Test("A pager that is left early ends the output without a fault")
  func leftEarly() throws {
    let pty = try PseudoTerminal(columns: 40, rows: 5)
    let pager = pager(on: pty, ["PAGER": "head -n 1"])
    #expect(throws: OutputError.closed) {
      for _ in 0..<10_000 { try pager.write(Self.tall) }
    }
    #expect(throws: OutputError.closed) { try pager.write("more") }
    try pager.finish()
    #expect(pty.screen() == "第 1 行\r\n")
  }

  @Test("A pager that cannot be started is done without, and nothing is lost")
  func missing() throws {
    let pty = try PseudoTerminal(columns: 40, rows: 5)
    let commands = ["no-such-pager", "no-such-pager --quietly 2>/dev/null", "/dev/null -x 2>/dev/null"]
    for command in commands {
      let pager = pager(on: pty, ["PAGER": command])
      try pager.write(Self.tall)
      try pager.write("the end")
      try pager.finish()
      let expected = Self.tall.split(separator: "\n").map { "\($0)\r\n" }.joined() + "the end"
      #expect(pty.screen(until: "the end") == expected, "\(command)")
    }
  }

  @Test("A long list survives a shell that does not find the pager, too")
  func missingLong() throws {
    let pty = try PseudoTerminal(columns: 80, rows: 5)
    let pager = pager(on: pty, ["PAGER": "no-such-pager --quietly 2>/dev/null"])
    let lines = (1...20_000).map { "line \($0)\n" }
    OwnThread.run {
      for start in stride(from: 0, to: lines.count, by: 500) {
        try? pager.write(lines[start..<start + 500].joined())
      }
      try? pager.finish()
    }
    let screen = pty.screen(until: "line 20000\r\n")
    #expect(screen == lines.map { $0.dropLast() + "\r\n" }.joined())
  }

  @Test("Ctrl-C in the pager does not end the program before the pager, and is forgotten after it")
  func interrupted() async throws {
    let pty = try PseudoTerminal(columns: 40, rows: 5)
    await #expect(processExitsWith: .success) {
      [path = pty.path as String, folder = folder.path as String] in
      receiveSignals()
      Interrupts.install()
      #expect(setsid() != -1)
      let terminal = open(path, O_RDWR | O_CLOEXEC)
      // It stays a moment, because the signals reach another thread of the tests than the one that waits.
      let command = """
        trap '' INT; cat > /dev/null; kill -INT 0; kill -INT 0; sleep 0.3; echo done > \(folder)/shown
        """
      let settings: ProcessVariables = ["PAGER": command]
      let pager = Pager(
        output: OutputStream(descriptor: terminal),
        terminal: TerminalInfo(environment: settings, input: -1, output: terminal, error: -1),
        environment: settings, isAllowed: true)
      try pager.write(Self.tall)
      try pager.finish()
      #expect(Interrupts.pending == nil)
    }
    #expect(folder.text("shown") == "done\n")
  }

  @Test("A signal that came before the pager was left still ends the program")
  func interruptedBefore() async throws {
    let pty = try PseudoTerminal(columns: 40, rows: 5)
    await #expect(processExitsWith: .success) { [path = pty.path as String] in
      receiveSignals()
      Interrupts.install()
      let terminal = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
      let settings: ProcessVariables = ["PAGER": "cat > /dev/null; true"]
      let pager = Pager(
        output: OutputStream(descriptor: terminal),
        terminal: TerminalInfo(environment: settings, input: -1, output: terminal, error: -1),
        environment: settings, isAllowed: true)
      try pager.write(Self.tall)
      raise(SIGINT)
      try pager.finish()
      #expect(Interrupts.pending == SIGINT)
    }
  }
}
