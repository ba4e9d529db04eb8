// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// What the program tells a completion script: where words come from (`words`, `files`, `folders`), the word as it
/// stands on the line, `open` where no space is to follow, or the path as far as it is typed, each on a line of its
/// own; then a line for each candidate, with a tab before its meaning, or for each suffix of files.
public struct CompletionReply: Sendable {
  /// A line at whose end a word is to be completed.
  public struct Asked: Sendable, Hashable {
    /// Without the program's name.
    public let words: [String]
    /// What the word says so far.
    public let typed: String
    /// The word as it stands on the line, with its quotation marks.
    public let raw: String
    /// The quotation mark that is open in it.
    private let mark: Unicode.Scalar?
    /// Whether candidates go onto the line as they are, so that they have to be quoted here.
    private let isLine: Bool

    /// Whether a quotation mark is open in the word.
    public var isQuoted: Bool { mark != nil }

    /// A line up to the cursor, such as bash and a session have it.
    ///
    /// - Parameter hasProgram: its first word is the program, perhaps behind variables.
    public init(line: String, hasProgram: Bool) {
      let scanner = LineScanner(line)
      var words = scanner.words[...]
      if hasProgram {
        words = words.drop { $0.contains("=") && !$0.hasPrefix("-") && !$0.hasPrefix("=") }.dropFirst()
      }
      self.words = Array(words)
      typed = String(scanner.word ?? .init())
      raw = String(line[scanner.wordStart...])
      mark = scanner.openMark
      isLine = true
    }

    /// Words with the program's name in front, each ended by a NUL; the last is the one at the cursor.
    public init?(words text: String) {
      var words = text.split(separator: "\0", omittingEmptySubsequences: false).map(String.init)
      if words.last == "" { words.removeLast() }
      guard words.count > 1, let last = words.popLast() else { return nil }
      self.words = Array(words.dropFirst())
      let scanner = LineScanner(last)
      typed = scanner.words.isEmpty ? String(scanner.word ?? .init()) : last
      raw = last
      mark = nil
      isLine = false
    }

    /// A candidate as it takes the word's place.
    ///
    /// - Parameters:
    ///   - head: what stands before it in the same word and is to stay as it is: bash has cut it off.
    ///   - isOpen: more is typed behind it, so a quotation mark that it needs stays open.
    public func onLine(_ value: String, behind head: String = "", isOpen: Bool = false) -> String {
      if !isLine { return head + value }
      switch mark {
      case nil:
        let quoted = ShellWords.quoted(value)
        let word = isOpen && quoted.last == "'" ? String(quoted.dropLast()) : quoted
        return (head.isEmpty ? "" : ShellWords.quoted(head)) + word
      case let mark?:
        let text = ShellWords.inside(head + value, of: mark).unicodeScalars
        // bash looks for its history behind `!` between double marks too.
        let quoted = text.map { $0 == "!" && mark == "\"" ? "\"'!'\"" : String($0) }.joined()
        // readline closes what is open, unless such a mark stands there already.
        return quoted.unicodeScalars.last == mark ? quoted + String(mark) : quoted
      }
    }
  }

  /// Columns that a meaning takes at most.
  private static let widestMeaning = 60

  public let text: String

  public init(_ query: CompletionQuery, _ asked: Asked, _ candidates: [CompletionCandidate]) {
    var lines = ["words", asked.raw]
    switch query.source {
    case .file(let suffixes): lines = ["files", asked.raw, query.typed] + suffixes
    case .directory: lines = ["folders", asked.raw, query.typed]
    default:
      let usable = candidates.filter { Self.isOneLine($0.value) }
      lines.append(usable.contains { $0.isOpen } ? "open" : "")
      lines += usable.map { asked.onLine($0.value, behind: query.head) + "\t" + Self.meaning($0) }
    }
    // A word over several lines would be taken for candidates.
    text = Self.isOneLine(asked.raw) ? lines.joined(separator: "\n") + "\n" : ""
  }

  static func meaning(_ candidate: CompletionCandidate) -> String {
    TextWidth.cut(InertText.of(candidate.meaning), width: widestMeaning)
  }

  /// Nothing in it would be taken for the end of a line or a field, or move a cursor.
  public static func isOneLine(_ text: String) -> Bool { InertText.of(text) == text }
}
