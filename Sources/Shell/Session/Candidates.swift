// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Glibc
import Licensing
import Terminal

/// Candidates that stand in the cache or in a folder. Nothing is written, nothing is waited for, and whatever goes
/// wrong there are none.
struct Candidates {
  let environment: Environment
  /// The cache of lines that name none.
  let cachePath: String
  /// Holds what is not worth being taken apart; nil: it is.
  var keep: ((AnyObject) -> Void)?

  /// How many people or institutions are offered at once: more than a screen holds helps nobody.
  static let most = 20

  /// - Parameter named: names stand for people where what was typed begins no certificate: for a shell that takes
  ///   only what begins with the typed word. Institutions are known to the commands by their codes alone.
  func all(of query: CompletionQuery, named: Bool = false) -> [CompletionCandidate] {
    let live = (try? live(query, named: named)) ?? []
    // Several rows of one person are one word.
    var known: [String] = []
    // A word of its own that begins so would be taken for an option.
    return query.fixed
      + live.filter { candidate in
        if query.head.isEmpty && candidate.value.hasPrefix("-") || known.contains(candidate.value) { return false }
        known.append(candidate.value)
        return true
      }
  }

  private func live(_ query: CompletionQuery, named: Bool) throws -> [CompletionCandidate] {
    switch query.source {
    case .person:
      return try (desk(query)?.people(beginning: query.typed, limit: Self.most + 1) ?? []).map { person in
        let place = person.place ?? ""
        return named && !person.code.hasPrefix(Cleaning.code(query.typed))
          ? CompletionCandidate(person.name, "\(person.code)  \(place)")
          : CompletionCandidate(person.code, "\(person.name)  \(place)")
      }
    case .institution:
      return try (desk(query)?.institutions(beginning: query.typed, limit: Self.most + 1) ?? [])
        .map { CompletionCandidate($0.code, $0.name) }
    case .none, .values, .reason, .command, .file, .directory: return []
    }
  }

  private func desk(_ query: CompletionQuery) throws -> Desk? {
    let desk = try Desk(glancingAt: query.cache.map(environment.atHome) ?? cachePath, now: LiveClock.now)
    if let desk { keep?(desk.cache) }
    return desk
  }

  // MARK: - Files

  /// Entries of the folder that the typed path leads into; folders end in a slash.
  func files(_ query: CompletionQuery) -> [CompletionCandidate] {
    let isWanted: (String) -> Bool
    switch query.source {
    case .file(let suffixes):
      isWanted = { name in suffixes.isEmpty || suffixes.contains { name.lowercased().hasSuffix($0) } }
    case .directory: isWanted = { _ in false }
    default: return []
    }
    let slash = query.typed.lastIndex(of: "/").map { query.typed.index(after: $0) } ?? query.typed.startIndex
    let (folder, begun) = (String(query.typed[..<slash]), String(query.typed[slash...]))
    let place = environment.atHome(folder)
    return entries(of: place.isEmpty ? "." : place)
      .filter { $0.name.hasPrefix(begun) && $0.name.hasPrefix(".") == begun.hasPrefix(".") }
      .filter { $0.isFolder || isWanted($0.name) }
      .map { entry in
        // A name that begins so would be taken for an option.
        let lead = place.isEmpty && entry.name.hasPrefix("-") ? "./" : place
        return CompletionCandidate(lead + entry.name + (entry.isFolder ? "/" : ""), isOpen: entry.isFolder)
      }
  }

  /// What `|` may hand an answer to, by the letters that its name begins with; a thousand programs are no help.
  func programs(_ begun: String) -> [CompletionCandidate] {
    if begun.isEmpty { return [] }
    let found = (environment["PATH"] ?? "").split(separator: ":").flatMap { folder in
      entries(of: String(folder))
        .filter { $0.name.hasPrefix(begun) && !$0.isFolder && access(folder + "/" + $0.name, X_OK) == 0 }.map(\.name)
    }
    return Set(found).sorted().map { CompletionCandidate($0) }
  }

  /// Without those that a terminal could take for something else.
  private func entries(of path: String) -> [(name: String, isFolder: Bool)] {
    let names = (FilePath.names(in: path) ?? []).filter(CompletionReply.isOneLine)
    return names.sorted().map { name in
      var status = stat()
      return (name, stat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR)
    }
  }
}
