// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Glibc

/// What the completion scripts ask the program under a hidden name, the line on standard input: an answer within
/// milliseconds, silence on whatever goes wrong.
struct CompletionCall {
  /// The hidden name: no command is called so.
  static let word = "--complete"

  let environment: Environment
  let language: Language

  /// Lines longer than this are nobody's.
  private static let longestLine = 16_384

  func answer(_ words: [String]) -> Int32 {
    guard words.count == 1, let shell = CompletionScript(rawValue: words[0]),
      let bytes = FileBytes.read(from: STDIN_FILENO, most: Self.longestLine), bytes.count <= Self.longestLine,
      let asked = asked(shell, String(decoding: bytes, as: UTF8.self))
    else { return ExitCode.done.rawValue }
    let query = Completer(table: CommandRegistry.table, language: language)
      .query(behind: asked.words, typed: asked.typed)
    let candidates = Candidates(environment: environment, cachePath: environment.cachePath) {
      _ = Unmanaged.passRetained($0)
    }
    let reply = Array(CompletionReply(query, asked, candidates.all(of: query, named: shell == .fish)).text.utf8)
    _ = reply.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    return ExitCode.done.rawValue
  }

  private func asked(_ shell: CompletionScript, _ text: String) -> CompletionReply.Asked? {
    switch shell {
    case .bash: CompletionReply.Asked(line: text, hasProgram: true)
    case .zsh, .fish: CompletionReply.Asked(words: text)
    }
  }
}
