// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Glibc
import Messages
import Reports
import Terminal

/// Runs one line, from its words to its exit code: of the program's own call, or of a session.
struct LineRunner {
  let environment: Environment
  let streams: StandardStreams
  let terminal: TerminalInfo
  /// The language where the line asks for none.
  let language: Language
  /// The session that the line is one of.
  var session: SessionState?
  /// Ctrl-C ends the line and not the program.
  var outlivesInterrupts = false
  /// Standard input holds the lines of the session.
  var inputHasLines = false
  /// Opens a session.
  var openSession: (SessionRequest, GlobalOptions) throws -> ExitCode = { _, _ in throw CommandError.sessionInSession }

  /// What a shell says of a program that Ctrl-C ended.
  static let interrupted: Int32 = 130

  private var table: CommandTable { session == nil ? CommandRegistry.table : CommandRegistry.sessionTable }

  /// - Parameter empty: what a line without a command does; nil: help.
  func run(_ words: [String], empty: ((GlobalOptions) -> Int32)? = nil) -> Int32 {
    let globals = table.globals(in: words)
    let language = globals.language ?? language
    switch table.parse(words) {
    case .command(let arguments): return run(arguments, language)
    case .help(let path): return say(help(language, path), globals, language)
    case .version: return say("\(table.program) \(CommandRegistry.version)\n", globals, language)
    case .empty: return empty?(globals) ?? say(help(language, []), globals, language)
    case .failure(let errors):
      for error in errors { complain(error.message(in: language), language) }
      return ExitCode.usage.rawValue
    }
  }

  private func help(_ language: Language, _ path: [String]) -> String {
    let width = terminal.outputIsTerminal ? terminal.size.columns : 80
    return HelpText(table: table, language: language, width: min(width, 100)).text(for: path) ?? ""
  }

  /// Help and version: as any other answer.
  private func say(_ text: String, _ globals: GlobalOptions, _ language: Language) -> Int32 {
    answer(globals, language) { console in
      try console.answer(Array(text.utf8))
      return .done
    }
  }

  private func run(_ arguments: ParsedArguments, _ language: Language) -> Int32 {
    do {
      try checkOutput(of: arguments)
      let arguments = try withPeople(arguments, language)
      guard let type = CommandRegistry.command(for: arguments.spec) else { return ExitCode.programFault.rawValue }
      let command = try type.init(arguments)
      let pages = PagePlace(arguments, isFolder: FilePath.isFolder)
      return answer(pages == nil ? arguments.globals : arguments.globals.withoutOutput, language) { console in
        try command.run(context(arguments, language, console, pages))
      }
    } catch {
      return end(with: error, language)
    }
  }

  /// Numbers of rows become the certificates that stand in them.
  private func withPeople(_ arguments: ParsedArguments, _ language: Language) throws -> ParsedArguments {
    guard let session else { return arguments }
    return try arguments.replacingPeople { word in
      try session.numbers.certificates(word) {
        try answering(arguments.globals.withoutOutput, language) { try context(arguments, language, $0).openDesk() }
      }
    }
  }

  private func answer(
    _ globals: GlobalOptions, _ language: Language, _ body: (LiveConsole) throws -> ExitCode
  ) -> Int32 {
    do {
      return try answering(globals, language, body).rawValue
    } catch {
      return end(with: error, language)
    }
  }

  private func answering<Value>(
    _ globals: GlobalOptions, _ language: Language, _ body: (LiveConsole) throws -> Value
  ) throws -> Value {
    let console = try LiveConsole(
      streams: streams, terminal: terminal, environment: environment, globals: globals, messages: language.messages,
      inputHasLines: inputHasLines, session: { try openSession($0, globals) })
    do {
      let value = try body(console)
      try console.finish()
      console.removeTemporaryFolders()
      return value
    } catch {
      console.abandon()
      throw error
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

  private func context(
    _ arguments: ParsedArguments, _ language: Language, _ console: LiveConsole, _ pages: PagePlace? = nil
  ) -> Context {
    Context(
      globals: arguments.globals, language: language, console: console,
      cachePath: arguments.globals.cache ?? environment.cachePath, now: LiveClock.now,
      commandName: arguments.spec.name, givenOptions: arguments.givenOptions, session: session, pages: pages,
      numbersRows: !arguments.namesPeople)
  }

  func end(with error: any Error, _ language: Language) -> Int32 {
    if let signal = Interrupts.pending {
      if !(outlivesInterrupts && signal == SIGINT) { Interrupts.reraise(signal) }
      return Self.interrupted
    }
    let failure = Failure.of(error, messages: language.messages)
    if let message = failure.message { complain(message, language) }
    return failure.code.rawValue
  }

  func complain(_ message: String, _ language: Language) {
    let line = MessageText.of(language.messages.errorPrefix + message, width: terminal.messageWidth)
    // What cannot be said on standard error cannot be said at all.
    try? streams.error.write(line + "\n")
  }
}

/// The clock of the machine.
enum LiveClock {
  /// Seconds since 1970.
  static var now: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec)
  }
}
