// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Glibc
import Messages
import Terminal

/// One run of the program, from its words to its exit code.
public struct Program {
  private let words: [String]
  private let environment: Environment
  private let streams: StandardStreams
  private let terminal: TerminalInfo

  /// - Parameter words: without the program's name.
  public init(words: [String]) {
    umask(0o077)
    StandardStreams.holdPlaces()
    Interrupts.install()
    self.words = words
    environment = Environment.live()
    streams = .live()
    terminal = TerminalInfo(environment: environment.variables)
  }

  public func run() -> Int32 {
    if words == [PictureProcess.word] { return PictureProcess.serve() }
    let language = Language.chosen { environment[$0] }
    if words.first == CompletionCall.word {
      return CompletionCall(environment: environment, language: language).answer(Array(words.dropFirst()))
    }
    let runner = LineRunner(
      environment: environment, streams: streams, terminal: terminal, language: language,
      openSession: { try session($0, $1).run() })
    guard terminal.inputIsTerminal, terminal.outputIsTerminal else { return runner.run(words) }
    return runner.run(words) { _ in runner.run(words + ShellCommand.spec.path) }
  }

  private func session(_ request: SessionRequest, _ globals: GlobalOptions) -> Session {
    Session(
      request, globals: globals, environment: environment, streams: streams, terminal: terminal,
      language: globals.language ?? Language.chosen { environment[$0] })
  }
}
