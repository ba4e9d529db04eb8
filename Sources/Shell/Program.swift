// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Glibc
import Messages
import Reports
import Terminal

/// One run of the program, from its words to its exit code.
public struct Program {
  /// Of the program; `version` prints it.
  static let version = "0.1.0"

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
    let table = CommandRegistry.table
    let globals = table.globals(in: words)
    let language = globals.language ?? Language.chosen { environment[$0] }
    switch table.parse(words) {
    case .command(let arguments): return run(arguments, language)
    case .help(let path): return say(help(table, language, path) ?? "", globals, language)
    case .version: return say("ecert-admin \(Self.version)\n", globals, language)
    case .empty: return say(help(table, language, []) ?? "", globals, language)
    case .failure(let errors):
      for error in errors { complain(error.message(in: language), language) }
      return ExitCode.usage.rawValue
    }
  }

  private func help(_ table: CommandTable, _ language: Language, _ path: [String]) -> String? {
    let width = terminal.outputIsTerminal ? terminal.size.columns : 80
    return HelpText(table: table, language: language, width: min(width, 100)).text(for: path)
  }

  /// Help and version: as any other answer.
  private func say(_ text: String, _ globals: GlobalOptions, _ language: Language) -> Int32 {
    var console: LiveConsole?
    do {
      let live = try LiveConsole(
        streams: streams, terminal: terminal, environment: environment, globals: globals,
        messages: language.messages)
      console = live
      try live.answer(Array(text.utf8))
      try live.finish()
      return ExitCode.done.rawValue
    } catch {
      console?.abandon()
      return end(with: error, language)
    }
  }

  private func run(_ arguments: ParsedArguments, _ language: Language) -> Int32 {
    var console: LiveConsole?
    do {
      guard let type = CommandRegistry.command(for: arguments.spec) else { return ExitCode.programFault.rawValue }
      let command = try type.init(arguments)
      try checkOutput(of: arguments)
      let live = try LiveConsole(
        streams: streams, terminal: terminal, environment: environment, globals: arguments.globals,
        messages: language.messages)
      console = live
      let code = try command.run(context(arguments, language, live))
      try live.finish()
      live.removeTemporaryFolders()
      return code.rawValue
    } catch {
      console?.abandon()
      return end(with: error, language)
    }
  }

  /// An answer never takes the place of what the command works on.
  private func checkOutput(of arguments: ParsedArguments) throws {
    guard let output = arguments.globals.output else { return }
    let cache = arguments.globals.cache ?? environment.cachePath
    let files = arguments.namedFiles
    let inUse = [cache, cache + "-wal", cache + "-shm"] + files + files.flatMap { [$0 + ".rejects.csv", $0 + ".refused.csv"] }
    if inUse.contains(where: { FilePath.isSame($0, output) }) { throw CommandError.outputIsInUse(path: output) }
  }

  private func context(_ arguments: ParsedArguments, _ language: Language, _ console: LiveConsole) -> Context {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Context(
      globals: arguments.globals, language: language, console: console,
      cachePath: arguments.globals.cache ?? environment.cachePath, now: Int64(now.tv_sec),
      commandName: arguments.spec.name)
  }

  private func end(with error: any Error, _ language: Language) -> Int32 {
    if let signal = Interrupts.pending { Interrupts.reraise(signal) }
    let failure = Failure.of(error, messages: language.messages)
    if let message = failure.message { complain(message, language) }
    return failure.code.rawValue
  }

  private func complain(_ message: String, _ language: Language) {
    let width = terminal.errorIsTerminal ? terminal.size.columns : nil
    let line = MessageText.of(language.messages.errorPrefix + message, width: width)
    // What cannot be said on standard error cannot be said at all.
    try? streams.error.write(line + "\n")
  }
}
