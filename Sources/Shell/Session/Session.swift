// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Desk
import Glibc
import Licensing
import Messages
import Terminal

/// What the lines of a session have in common, whether they are typed or read from a script.
final class Session {
  let request: SessionRequest
  let environment: Environment
  let terminal: TerminalInfo
  let language: Language
  let state = SessionState()
  private let globals: GlobalOptions
  let streams: StandardStreams

  init(
    _ request: SessionRequest, globals: GlobalOptions, environment: Environment, streams: StandardStreams,
    terminal: TerminalInfo, language: Language
  ) {
    self.request = request
    self.globals = globals
    self.environment = environment
    self.streams = streams
    self.terminal = terminal
    self.language = language
    state.asOf = globals.asOf
  }

  private var isTyped: Bool {
    request.script == nil && terminal.inputIsTerminal && (terminal.outputIsTerminal || terminal.errorIsTerminal)
  }

  /// - Returns: of a script: the code of the first line that failed.
  func run() throws -> ExitCode {
    isTyped ? TypedSession(self).run() : try ScriptSession(self).run()
  }

  var cachePath: String { globals.cache ?? environment.cachePath }

  /// The desk for what stands beside the commands: nothing is written or waited for; nil where it cannot be had.
  var glance: Desk? {
    let day = state.asOf.flatMap { CivilDate(iso: $0) }
    return (try? Desk(glancingAt: cachePath, asOf: day, now: LiveClock.now)) ?? nil
  }

  /// What the options of the session's own call say for every line.
  private var inherited: [LineDefault] {
    let values = [
      ("cache", globals.cache), ("lang", globals.language?.rawValue), ("encoding", globals.encoding),
      ("color", globals.color == .auto ? nil : globals.color.rawValue), ("operator", globals.operatorName),
    ]
    let flags = [("no-pager", !globals.usesPager), ("quiet", globals.quiet), ("yes", globals.yes)]
    return values.compactMap { name, value in value.map { LineDefault(name, $0) } }
      + flags.compactMap { name, isGiven in isGiven ? LineDefault(name, nil) : nil }
  }

  /// Runs the words of a line.
  ///
  /// - Parameters:
  ///   - output: the file that takes the answer, as `--output` does.
  ///   - pipe: the stream that takes it; nil: standard output.
  func run(_ words: [String], output: String? = nil, into pipe: OutputStream? = nil) -> Int32 {
    let table = CommandRegistry.sessionTable
    let typed = table.withoutProgram(words).map(environment.atHome)
    let file = output.map { ["--output=" + environment.atHome($0)] } ?? []
    let words = table.words(file + typed, with: state.defaults + inherited)
    return runner(into: pipe).run(words, empty: { _ in ExitCode.done.rawValue })
  }

  /// Says why a line cannot be run.
  func fail(_ error: any Error) -> Int32 { runner(into: nil).end(with: error, language) }

  private func runner(into pipe: OutputStream?) -> LineRunner {
    LineRunner(
      environment: environment,
      streams: pipe.map { StandardStreams(output: $0, error: streams.error) } ?? streams,
      terminal: pipe.map { TerminalInfo(environment: environment.variables, output: $0.descriptor) } ?? terminal,
      language: language, session: state, outlivesInterrupts: isTyped, inputHasLines: !isTyped && request.script == nil)
  }

  /// A line for people, between the answers.
  func note(_ text: String) {
    // What cannot be said on standard error cannot be said at all.
    try? streams.error.write(MessageText.of(text, width: terminal.messageWidth) + "\n")
  }
}
