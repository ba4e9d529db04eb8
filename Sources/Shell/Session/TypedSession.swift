// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Glibc
import Messages
import Reports
import Terminal

/// A session of a person at the terminal.
final class TypedSession {
  private let session: Session
  /// nil: nothing is kept.
  private var history: History?
  private let editor: LineEditor?
  /// What the history got last: the same line twice is kept once.
  private var kept = ""

  init(_ session: Session) {
    self.session = session
    history = session.request.keepsHistory ? History(session.environment) : nil
    let completer = SessionCompleter(
      candidates: Candidates(environment: session.environment, cachePath: session.cachePath),
      language: session.language, terminal: session.terminal)
    editor = LineEditor(
      writesToError: !session.terminal.outputIsTerminal, mostLines: SessionRequest.mostHistoryLines,
      completer: completer.offers)
  }

  func run() -> ExitCode {
    Interrupts.outlive()
    for line in history?.lines() ?? [] { editor?.remember(line) }
    session.note(session.language.messages.sessionWelcome)
    while !session.state.isOver {
      switch next() {
      case .text(let text): take(text)
      case .canceled: continue
      case .end: return .done
      }
    }
    return .done
  }

  // MARK: - Reading

  private enum Input {
    case text(String)
    case canceled
    case end
  }

  private func next() -> Input {
    forgetInterrupt()
    let prompt = SessionPrompt(session).text
    do {
      return try line(prompt).map { .text($0) } ?? .end
    } catch .interrupted(let signal) {
      if signal != SIGINT { Interrupts.reraise(signal) }
      return .canceled
    } catch {
      return .end
    }
  }

  /// Where the system knows no UTF-8 the terminal itself edits lines.
  private func line(_ prompt: String) throws(PromptError) -> String? {
    if let editor { return try editor.line(prompt: prompt) }
    return try Prompt(terminal: session.terminal, messages: session.streams.error).ask(prompt)
  }

  // MARK: - Running

  /// What was pasted may be several lines; Ctrl-C ends all of them.
  private func take(_ typed: String) {
    for line in typed.split(separator: "\n") where !session.state.isOver {
      if line.drop(while: { $0.isWhitespace }).isEmpty { continue }
      remember(String(line))
      forgetInterrupt()
      do {
        if try !run(try SessionLine(String(line))) { return }
      } catch {
        _ = session.fail(error)
      }
    }
  }

  /// - Returns: whether it came to its end without Ctrl-C.
  private func run(_ line: SessionLine) throws -> Bool {
    switch line.destination {
    case .screen: return isWhole(session.run(line.words))
    case .file(let path): return isWhole(session.run(line.words, output: path))
    case .command(let command):
      guard let pipe = ShellPipe.start(command, environment: session.environment.variables) else {
        throw CommandError.pipeNotStarted
      }
      let code = session.run(line.words, into: pipe.stream)
      return pipe.leave() && isWhole(code)
    }
  }

  private func isWhole(_ code: Int32) -> Bool { code != LineRunner.interrupted && Interrupts.pending == nil }

  /// Ctrl-C was about what ran; any other signal is about the session.
  private func forgetInterrupt() {
    if let signal = Interrupts.pending, signal != SIGINT { Interrupts.reraise(signal) }
    Interrupts.forget()
  }

  private func remember(_ typed: String) {
    editor?.remember(typed)
    let glance = session.glance
    let line = HistoryLine.of(typed, in: CommandRegistry.sessionTable) { word in (try? glance?.isCode(word)) ?? false }
    guard let history, let line, line != kept else { return }
    kept = line
    if let error = history.add(line) {
      self.history = nil
      session.note(session.language.messages.historyUnwritable(path: history.path, errno: error))
    }
  }
}
