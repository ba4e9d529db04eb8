// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// Commands, groups and topics that somebody may have meant by a word that is none. `specs` are those that
  /// the words before it lead to. A topic is proposed as it is typed here: behind `help` alone.
  func suggestions(
    for word: String, behind group: [String], in specs: [CommandSpec], isBehindHelp: Bool = false
  ) -> [String] {
    let visible = specs.filter { !$0.isHidden }
    let depth = group.count
    var candidates: [Suggestions.Candidate] = []
    for spec in visible where spec.path.count > depth {
      candidates.append(
        .init(word: spec.path[depth], proposal: spec.path[...depth].joined(separator: " ")))
    }
    guard depth == 0 else { return Suggestions.nearest(to: word, among: candidates) }
    for alias in visible.flatMap(\.aliases) {
      guard let first = alias.first else { continue }
      candidates.append(.init(word: first, proposal: alias.joined(separator: " ")))
    }
    candidates += groups.flatMap(\.aliases).map { .init(word: $0, proposal: $0) }
    let lead = isBehindHelp ? "" : BuiltIn.helpPath[0] + " "
    candidates += topics.flatMap { [$0.word] + $0.aliases }.map { .init(word: $0, proposal: lead + $0) }
    // A bare verb, or `decision-log` as schemas and pages are named, says more than any likeness.
    let typed = CommandWord.folded(word)
    let exact = visible.filter {
      $0.path.count > 1 && ($0.path.last == typed || $0.path.joined(separator: "-") == typed)
    }
    return exact.isEmpty ? Suggestions.nearest(to: word, among: candidates) : exact.prefix(3).map(\.name)
  }

  /// Options of a command that somebody may have meant by one that it does not have.
  func suggestions(forOption typed: String, of spec: CommandSpec?) -> [String] {
    let name = FullWidth.folded(typed.unicodeScalars.drop { !$0.properties.isAlphabetic })
    let options =
      (spec?.options ?? []) + (spec.map(globals(for:)) ?? GlobalOption.all)
      + [GlobalOption.help.erased]
    let candidates = options.map { Suggestions.Candidate(word: $0.long, proposal: $0.name) }
    return Suggestions.nearest(to: name, among: candidates)
  }
}
