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
      candidates: Candidates(environment: session.environment), language: session.language, terminal: session.terminal,
      cache: session.cachePath)
    editor = LineEditor(writesToError: !session.terminal.outputIsTerminal, completer: completer.offers)
  }

  func run() -> ExitCode {
    Interrupts.outlive()
    for line in history?.lines() ?? [] { editor?.remember(line) }
    session.note(session.language.messages.sessionWelcome)
    while !session.state.isOver {
      switch next() {
      // What was pasted may be several lines.
      case .text(let text): for line in text.split(separator: "\n") where !session.state.isOver { take(String(line)) }
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
    Interrupts.forget()
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
    return try Prompt(terminal: session.terminal, messages: StandardStreams.live().error).ask(prompt)
  }

  // MARK: - Running

  private func take(_ typed: String) {
    if typed.drop(while: { $0.isWhitespace }).isEmpty { return }
    remember(typed)
    Interrupts.forget()
    do {
      try run(try SessionLine(typed))
    } catch {
      _ = session.fail(error)
    }
  }

  private func run(_ line: SessionLine) throws {
    switch line.destination {
    case .screen: _ = session.run(line.words)
    case .file(let path): _ = session.run(["--output=" + session.environment.atHome(path)] + line.words)
    case .command(let command):
      guard let pipe = ShellPipe.start(command, environment: session.environment.variables) else {
        throw OutputError.io(errno)
      }
      _ = session.run(line.words, into: pipe.stream)
      pipe.leave()
    }
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
