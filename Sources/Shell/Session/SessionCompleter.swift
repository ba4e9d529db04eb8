// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Messages
import Reports
import Terminal

/// Completes the word at the cursor of a session's line.
struct SessionCompleter {
  let candidates: Candidates
  let language: Language
  let terminal: TerminalInfo

  /// - Parameters: the line, and the bytes of it that readline would replace.
  func offers(_ line: [UInt8], _ word: Range<Int>) -> LineEditor.Offers {
    let (asked, head, all) = candidates(String(decoding: line[..<word.upperBound], as: UTF8.self))
    let found = all.filter { CompletionReply.isOneLine($0.value) }
    guard let kept = kept(line, word, asked) else { return LineEditor.Offers(values: [], list: "", keepsOpen: false) }
    return LineEditor.Offers(
      values: found.map { kept + asked.onLine($0.value, behind: head, isOpen: $0.isOpen) }, list: list(found),
      keepsOpen: found.contains { $0.isOpen })
  }

  private func candidates(
    _ line: String
  ) -> (asked: CompletionReply.Asked, head: String, candidates: [CompletionCandidate]) {
    switch SessionWord(line) {
    case .ours(let asked):
      let table = CommandRegistry.sessionTable
      let query = Completer(table: table, language: language)
        .query(behind: table.withoutProgram(asked.words), typed: asked.typed)
      return (asked, query.head, candidates.all(of: query) + candidates.files(query))
    case .file(let asked): return (asked, "", candidates.files(.file(asked.typed)))
    case .program(let asked): return (asked, "", candidates.programs(asked.typed))
    }
  }

  /// What stays of readline's word in front of ours, which may begin behind a full-width space. readline's begins
  /// behind a quotation mark; nil: where that stands within a word the two cannot be brought together.
  private func kept(_ line: [UInt8], _ word: Range<Int>, _ asked: CompletionReply.Asked) -> String? {
    let start = word.upperBound - asked.raw.utf8.count
    if start < word.lowerBound { return asked.isQuoted && start == word.lowerBound - 1 ? "" : nil }
    return String(decoding: line[word.lowerBound..<start], as: UTF8.self)
  }

  /// Of what the cache may hold more of, one is asked for that is not shown.
  private func mostListed(_ found: [CompletionCandidate]) -> Int {
    found.count == Candidates.most + 1 ? Candidates.most : found.count
  }

  /// A line for each candidate with its meaning, as many as the screen holds.
  private func list(_ found: [CompletionCandidate]) -> String {
    let size = terminal.size
    let shown = found.prefix(max(3, min(size.rows - 3, mostListed(found))))
    let column = shown.map { TextWidth.of($0.value) }.max() ?? 0
    var lines = shown.map { candidate in
      let padding = String(repeating: " ", count: column - TextWidth.of(candidate.value) + 2)
      let line = candidate.meaning.isEmpty ? candidate.value : candidate.value + padding + InertText.of(candidate.meaning)
      return TextWidth.cut(line, width: size.columns - 1)
    }
    if shown.count < found.count { lines.append(TextWidth.cut(language.messages.moreCandidates, width: size.columns - 1)) }
    return lines.map { $0 + "\n" }.joined()
  }
}
