// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Testing

import Reports
@testable import Terminal

@Suite("What is known of the terminal")
struct TerminalInfoTests {
  @Test("The window's size is asked of the terminal each time it is needed")
  func size() throws {
    let pty = try PseudoTerminal(columns: 132, rows: 50)
    let info = TerminalInfo(environment: ["COLUMNS": "9"], input: -1, output: pty.slave, error: -1)
    #expect(info.size == WindowSize(columns: 132, rows: 50))
    pty.resize(columns: 40, rows: 10)
    #expect(info.size == WindowSize(columns: 40, rows: 10))
  }

  @Test("With the list in a pipe the size comes from the terminal of the messages")
  func sizeFromError() throws {
    let pty = try PseudoTerminal(columns: 71, rows: 20)
    let info = TerminalInfo(environment: [:], input: -1, output: -1, error: pty.slave)
    #expect(info.size.columns == 71)
    #expect(!info.outputIsTerminal && info.errorIsTerminal && !info.inputIsTerminal)
  }

  @Test(
    "Without a terminal COLUMNS and LINES count where they are sizes, else 80 × 24",
    arguments: [
      (["COLUMNS": "100", "LINES": "30"], 100, 30), ([:], 80, 24),
      (["COLUMNS": "0", "LINES": "-1"], 80, 24), (["COLUMNS": "wide", "LINES": ""], 80, 24),
    ] as [(ProcessVariables, Int, Int)])
  func fallback(environment: ProcessVariables, columns: Int, rows: Int) {
    let info = TerminalInfo(environment: environment, input: -1, output: -1, error: -1)
    #expect(info.size == WindowSize(columns: columns, rows: rows))
  }

  @Test("A terminal that does not know its size leaves it to the environment")
  func unknownSize() throws {
    let pty = try PseudoTerminal(columns: 0, rows: 0)
    let info = TerminalInfo(environment: ["COLUMNS": "66"], input: -1, output: pty.slave, error: -1)
    #expect(info.size == WindowSize(columns: 66, rows: 24))
  }

  @Test(
    "Colour needs a terminal that can and nobody who minds, or an order",
    arguments: [
      (ColorChoice.auto, true, ["TERM": "xterm"], true),
      (.auto, false, ["TERM": "xterm"], false),
      (.auto, true, ["TERM": "dumb"], false),
      (.auto, true, ["TERM": ""], false),
      (.auto, true, [:], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": "1"], false),
      (.auto, true, ["TERM": "xterm", "NO_COLOR": ""], true),
      (.always, false, ["TERM": "dumb", "NO_COLOR": "1"], true),
      (.never, true, ["TERM": "xterm"], false),
    ] as [(ColorChoice, Bool, ProcessVariables, Bool)])
  func color(choice: ColorChoice, onTerminal: Bool, environment: ProcessVariables, expected: Bool) throws {
    let pty = try PseudoTerminal()
    let there: Int32 = onTerminal ? pty.slave : -1
    let output = TerminalInfo(environment: environment, input: -1, output: there, error: -1)
    let error = TerminalInfo(environment: environment, input: -1, output: -1, error: there)
    #expect(output.usesColor(choice) == expected)
    #expect(error.usesColorForMessages(choice) == expected)
    #expect(output.usesColorForMessages(choice) == (choice == .always))
  }
}
