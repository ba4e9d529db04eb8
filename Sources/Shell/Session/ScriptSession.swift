// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Glibc
import Terminal

/// The lines of a file, or of standard input.
struct ScriptSession {
  private let session: Session

  init(_ session: Session) { self.session = session }

  /// - Returns: the code of the first line that failed.
  func run() throws -> ExitCode {
    let descriptor = try opened()
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    let input = TerminalInput(descriptor: descriptor)
    var number = 0
    var failed: ExitCode?
    while !session.state.isOver, let line = try next(input) {
      number += 1
      let code = run(Self.text(line, isFirst: number == 1))
      if code == ExitCode.done.rawValue { continue }
      session.note(session.language.messages.scriptStopped(line: number, code: code))
      failed = failed ?? ExitCode(rawValue: code) ?? .programFault
      if !session.request.keepsGoing { break }
    }
    return failed ?? .done
  }

  private func next(_ input: TerminalInput) throws -> String? {
    do {
      return try input.line()
    } catch PromptError.io(let number) {
      throw ReadingError.unreadable(path: session.request.script ?? "/dev/stdin", errno: number)
    }
  }

  private func opened() throws -> Int32 {
    guard let path = session.request.script else { return STDIN_FILENO }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 { throw errno == ENOENT ? ReadingError.missing(path: path) : ReadingError.unreadable(path: path, errno: errno) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(descriptor)
      throw ReadingError.directory(path: path)
    }
    return descriptor
  }

  /// Without what editors of other systems leave in it.
  private static func text(_ line: String, isFirst: Bool) -> Substring {
    var text = line[...]
    if isFirst, text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    if text.utf8.last == UInt8(ascii: "\r") { text = Substring(text.unicodeScalars.dropLast()) }
    return text
  }

  private func run(_ line: Substring) -> Int32 {
    if line.drop(while: { $0.isWhitespace }).first == "#" { return ExitCode.done.rawValue }
    do {
      let read = try SessionLine(String(line))
      switch read.destination {
      case .screen: return session.run(read.words)
      case .file: throw SessionLine.Problem.onlyTyped(">")
      case .command: throw SessionLine.Problem.onlyTyped("|")
      }
    } catch {
      return session.fail(error)
    }
  }
}
