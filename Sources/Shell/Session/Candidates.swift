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
      return try rows(.people, query).map { person in
        let place = person.place ?? ""
        return named && !person.code.hasPrefix(Cleaning.code(query.typed))
          ? CompletionCandidate(person.name, "\(person.code)  \(place)")
          : CompletionCandidate(person.code, "\(person.name)  \(place)")
      }
    case .institution: return try rows(.institutions, query).map { CompletionCandidate($0.code, $0.name) }
    case .none, .values, .reason, .command, .file, .directory: return []
    }
  }

  private func rows(_ wanted: Desk.Completed, _ query: CompletionQuery) throws -> [CompletionRow] {
    try Desk.completions(
      wanted, beginning: query.typed, at: query.cache.map(environment.atHome) ?? environment.cachePath,
      limit: Self.most + 1, keep: keep)
  }

  // MARK: - Files

  /// Entries of the folder that the typed path leads into; folders end in a slash.
  func files(_ query: CompletionQuery) -> [CompletionCandidate] {
    let suffixes: [String]
    switch query.source {
    case .file(let wanted): suffixes = wanted
    case .directory: suffixes = [""]
    default: return []
    }
    let slash = query.typed.lastIndex(of: "/").map { query.typed.index(after: $0) } ?? query.typed.startIndex
    let (folder, begun) = (String(query.typed[..<slash]), String(query.typed[slash...]))
    let place = environment.atHome(folder)
    return entries(of: place.isEmpty ? "." : place)
      .filter { $0.name.hasPrefix(begun) && ($0.name.hasPrefix(".") == begun.hasPrefix(".")) }
      .filter { entry in
        entry.isFolder || query.source != .directory && (suffixes.isEmpty || suffixes.contains { entry.name.lowercased().hasSuffix($0) })
      }
      // A name that begins so would be taken for an option.
      .map { CompletionCandidate((place.isEmpty && $0.name.hasPrefix("-") ? "./" : place) + $0.name + ($0.isFolder ? "/" : ""), isOpen: $0.isFolder) }
  }

  private func entries(of path: String) -> [(name: String, isFolder: Bool)] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var entries: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name == "." || name == ".." || !CompletionReply.isOneLine(name) { continue }
      var status = stat()
      let isFolder = stat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      entries.append((name, isFolder))
    }
    return entries.sorted { $0.name < $1.name }
  }
}
