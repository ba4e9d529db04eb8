// SPDX-License-Identifier: GPL-3.0-or-later

/// What a word may become, as the table knows it, and what has to be asked of the cache or the folder.
public struct CompletionQuery: Sendable, Hashable {
  /// What stands before every candidate in the same word: `--institution=`, or `a,` of a list.
  public let head: String
  /// The part that is to be completed, behind `head`.
  public let typed: String
  /// Candidates that the table knows, without `head`.
  public let fixed: [CompletionCandidate]
  /// Where further candidates come from.
  public let source: Completion
  /// `--cache` in front of the word.
  public let cache: String?

  init(
    head: String = "", typed: String, fixed: [CompletionCandidate] = [], source: Completion = .none, cache: String?
  ) {
    self.head = head
    self.typed = typed
    self.fixed = fixed
    self.source = source
    self.cache = cache
  }

  /// Any file.
  public static func file(_ typed: String) -> CompletionQuery {
    CompletionQuery(typed: typed, source: .file(suffixes: []), cache: nil)
  }
}

/// A word that may stand where the cursor is.
public struct CompletionCandidate: Sendable, Hashable {
  public let value: String
  /// On one line; may be empty.
  public let meaning: String
  /// Something more belongs to the word: `--format=`, a folder.
  public let isOpen: Bool

  public init(_ value: String, _ meaning: String = "", isOpen: Bool = false) {
    self.value = value
    self.meaning = meaning
    self.isOpen = isOpen
  }
}
