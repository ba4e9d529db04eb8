// SPDX-License-Identifier: GPL-3.0-or-later

import CTerminal
import Glibc
import TestSupport
import Testing

@testable import Terminal

@Suite("Questions to the person at the terminal")
struct PromptTests {
  private static func prompt(on pty: PseudoTerminal) -> Prompt { prompt(on: pty.slave) }

  private static func prompt(on terminal: Int32) -> Prompt {
    Prompt(
      terminal: TerminalInfo(environment: [:], input: terminal, output: -1, error: terminal),
      messages: OutputStream(descriptor: terminal, isBuffered: false), input: terminal)
  }

  @Test(
    "Only a yes is a yes",
    arguments: [
      ("y\n", true), ("Y\n", true), ("yes\n", true), (" 是 \n", true), ("ｙ\n", true), ("ＹＥＳ\n", true),
      ("　是\n", true), ("n\n", false), ("否\n", false), ("\n", false), ("yy\n", false), ("是否\n", false),
      ("\u{4}", false),
    ])
  func confirm(typed: String, expected: Bool) throws {
    let pty = try PseudoTerminal()
    pty.type(typed)
    #expect(try Self.prompt(on: pty).confirm("更换医师资格？") == expected)
    #expect(pty.screen().contains("更换医师资格？ [y/N] "))
  }

  @Test("What is typed ahead answers the next question")
  func typedAhead() throws {
    let pty = try PseudoTerminal()
    pty.type("first\nsecond\n")
    let prompt = Self.prompt(on: pty)
    #expect(try prompt.ask("1? ") == "first")
    #expect(try prompt.ask("2? ") == "second")
  }

  @Test("The end of the input is no answer, but it does not swallow what was typed before it")
  func endOfInput() throws {
    let pty = try PseudoTerminal()
    pty.type("\u{4}")
    #expect(try Self.prompt(on: pty).ask("? ") == nil)
    pty.type("王\u{4}\u{4}")
    #expect(try Self.prompt(on: pty).ask("? ") == "王")
  }

  @Test("A choice is asked for again until it is one, in full-width digits too")
  func choose() throws {
    let pty = try PseudoTerminal()
    pty.type("0\n3\nx\n２\n")
    // What the terminal echoes would else come between the options.
    _ = pty.screen(until: "２\r\n")
    #expect(try Self.prompt(on: pty).choose("哪一个？", among: ["甲", "乙\u{1B}[2J"]) == 1)
    let screen = pty.screen()
    #expect(screen.contains("  1  甲\r\n  2  乙\u{FFFD}[2J\r\n"))
    #expect(screen.components(of: "哪一个？ [1-2] ") == 4)
    pty.type("\n")
    #expect(try Self.prompt(on: pty).choose("?", among: ["a"]) == nil)
    pty.type("\u{4}")
    #expect(try Self.prompt(on: pty).choose("?", among: ["a"]) == nil)
  }

  @Test("Where nobody sits nobody is asked", arguments: [(true, false), (false, true), (false, false)])
  func notATerminal(input: Bool, error: Bool) throws {
    let pty = try PseudoTerminal()
    let pipe = try Pipe()
    let messages = error ? pty.slave : pipe.input
    let answers = input ? pty.slave : pipe.output
    let prompt = Prompt(
      terminal: TerminalInfo(environment: [:], input: answers, output: pty.slave, error: messages),
      messages: OutputStream(descriptor: messages, isBuffered: false), input: answers)
    #expect(!prompt.isAvailable)
    #expect(throws: PromptError.notATerminal) { try prompt.confirm("?") }
    #expect(throws: PromptError.notATerminal) { try prompt.readSecret("?") }
    #expect(throws: PromptError.notATerminal) { try prompt.choose("?", among: ["a"]) }
    close(pipe.input)
    #expect(pipe.readAll() == [])
    #expect(pty.screen() == "")
  }

  @Test("A number read without echo never reaches the screen, and the terminal is as it was")
  func secret() async {
    await #expect(processExitsWith: .success) {
      let pty = try PseudoTerminal()
      let before = pty.modes
      OwnThread.run {
        #expect(pty.screen(until: "证件号码：") == "证件号码：")
        #expect(!pty.echoes)
        pty.type("11010119900307002X\n")
      }
      #expect(try Self.prompt(on: pty).readSecret("证件号码：") == "11010119900307002X")
      #expect(pty.screen() == "\r\n")
      #expect(pty.modes == before)
      #expect(pty.echoes)
    }
  }

  @Test("The end of the input without echo is no answer")
  func secretEnd() async {
    await #expect(processExitsWith: .success) {
      let pty = try PseudoTerminal()
      let before = pty.modes
      OwnThread.run {
        _ = pty.screen(until: "? ")
        pty.type("\u{4}")
      }
      #expect(try Self.prompt(on: pty).readSecret("? ") == nil)
      #expect(pty.modes == before)
    }
  }

  @Test("Ctrl-C at a question without echo gives the terminal back as it was")
  func secretInterrupted() async throws {
    let pty = try PseudoTerminal()
    let before = pty.modes
    OwnThread.run {
      _ = pty.screen(until: "证件号码：")
      pty.type("1101\u{3}")
    }
    await #expect(processExitsWith: .signal(SIGINT)) { [path = pty.path as String] in
      receiveSignals()
      wakeOnInterrupt()
      let prompt = Self.prompt(on: controllingTerminal(at: path))
      let error = #expect(throws: PromptError.self) { try prompt.readSecret("证件号码：") }
      if case .interrupted(let signal) = error { Interrupts.reraise(signal) }
    }
    #expect(pty.modes == before)
    #expect(!pty.screen().contains("1101"))
  }

  @Test("Ctrl-C at a question with echo ends it, also when it came before")
  func interrupted() async throws {
    let pty = try PseudoTerminal()
    OwnThread.run {
      _ = pty.screen(until: "[y/N] ")
      pty.type("\u{3}")
      _ = pty.screen(until: "\r\n")
      pty.type("y\n")
    }
    await #expect(processExitsWith: .success) { [path = pty.path as String] in
      receiveSignals()
      Interrupts.install()
      wakeOnInterrupt()
      let prompt = Self.prompt(on: controllingTerminal(at: path))
      #expect(throws: PromptError.interrupted(SIGINT)) { try prompt.confirm("?") }
      #expect(throws: PromptError.interrupted(SIGINT)) { try prompt.confirm("?") }
    }
  }

  @Test("Ctrl-Z at a question without echo gives the echo back while the program is stopped")
  func stoppedWithoutEcho() async throws {
    let pty = try PseudoTerminal()
    let before = pty.modes
    let folder = try ScratchFolder()
    OwnThread.run {
      _ = pty.screen(until: "hidden")
      let process = pid_t(folder.text("process") ?? "") ?? 0
      #expect(eventually { isStopped(process) })
      #expect(pty.echoes)
      kill(process, SIGCONT)
      #expect(eventually { !pty.echoes })
      pty.type("\n")
    }
    await #expect(processExitsWith: .success) {
      [path = pty.path as String, note = folder.path + "/process" as String] in
      receiveSignals()
      // Only a process whose parent sits in another group of the session can be stopped.
      #expect(setpgid(0, 0) == 0)
      let file = open(note, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      try OutputStream(descriptor: file, isBuffered: false).write(String(getpid()))
      let terminal = open(path, O_RDWR | O_NOCTTY | O_CLOEXEC)
      #expect(cterminal_hide_input(terminal))
      try OutputStream(descriptor: terminal, isBuffered: false).write("hidden")
      raise(SIGTSTP)
      // Waits for the other side to have seen the echo go again.
      #expect(try TerminalInput(descriptor: terminal).line() == "")
      cterminal_show_input()
    }
    #expect(pty.modes == before)
  }

  @Test(
    "A signal that kills at once gives the echo back first",
    arguments: [("\u{1C}", SIGQUIT), ("\u{3}\u{3}", SIGINT)])
  func killedWithoutEcho(keys: String, signal: Int32) async throws {
    let pty = try PseudoTerminal()
    let before = pty.modes
    OwnThread.run {
      _ = pty.screen(until: "? ")
      #expect(!pty.echoes)
      for key in keys {
        pty.type(String(key))
        // Two signals at the same moment are one.
        usleep(100_000)
      }
    }
    await #expect(processExitsWith: .signal(signal)) { [path = pty.path as String] in
      receiveSignals()
      Interrupts.install()
      let terminal = controllingTerminal(at: path)
      #expect(cterminal_hide_input(terminal))
      try OutputStream(descriptor: terminal, isBuffered: false).write("? ")
      while true { pause() }
    }
    #expect(pty.modes == before)
  }
}

/// Makes the calling process the leader of a session whose terminal this is: its Ctrl-C comes here.
private func controllingTerminal(at path: String) -> Int32 {
  #expect(setsid() != -1)
  return open(path, O_RDWR | O_CLOEXEC)
}

private func isStopped(_ process: pid_t) -> Bool {
  contents(of: "/proc/\(process)/stat")?.contains(") T ") ?? false
}

extension String {
  /// How often `part` occurs.
  fileprivate func components(of part: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
