// SPDX-License-Identifier: GPL-3.0-or-later

/// Follows the words of a line through the paths and aliases of the table.
struct CommandResolver {
  /// A command and the words that are still to come before it is named.
  private struct Route {
    /// The command's place in the table: whole specs are too large to be copied at every step.
    let index: Int
    let ahead: ArraySlice<String>
  }

  private let table: CommandTable
  private var routes: [Route]
  /// The canonical words so far.
  private var path: [String] = []

  /// - Parameter tokens: of a line; its options name nothing.
  static func resolve(_ tokens: [LineToken], in table: CommandTable) -> Resolution {
    var resolver = CommandResolver(table)
    return resolver.follow(tokens.filter(\.isWord))
  }

  private init(_ table: CommandTable) {
    self.table = table
    routes = table.specs.indices.flatMap { index in
      ([table.specs[index].path] + table.specs[index].aliases).map { Route(index: index, ahead: $0[...]) }
    }
  }

  private mutating func follow(_ words: [LineToken]) -> Resolution {
    var pending = Array(words.reversed())
    while let token = pending.popLast() {
      guard case .word(let word) = token.kind else { continue }
      var rest: String?
      if !step(CommandWord.folded(word)) {
        let cut = FullWidth.cut(word)
        guard step(CommandWord.folded(cut.head)) else {
          if token.mayBeValue { continue }
          return .unknown(token, word: word, group: path, specs: specsAhead)
        }
        rest = cut.tail
      }
      if let rest {
        pending.append(LineToken(kind: .word(rest), position: token.position, mayBeValue: false))
      }
      if let end = routes.first(where: { $0.ahead.isEmpty }) {
        return .command(table.specs[end.index], operands: pending.reversed())
      }
    }
    return path.isEmpty ? .nothing : .group(path, specs: specsAhead)
  }

  /// The commands still to be reached, each once.
  private var specsAhead: [CommandSpec] {
    let ahead = Set(routes.map(\.index))
    return table.specs.indices.filter(ahead.contains).map { table.specs[$0] }
  }

  /// Takes the routes on which the word comes next; false if there are none.
  private mutating func step(_ word: String) -> Bool {
    let group = path.isEmpty ? table.groups.first { $0.aliases.contains(word) }?.word : nil
    let taken = routes.filter { $0.ahead.first == word || group != nil && $0.ahead.first == group }
    guard let first = taken.first else { return false }
    // An alias may have more words than the path it stands for.
    let canonical = table.specs[first.index].path
    path.append(canonical.count > path.count ? canonical[path.count] : word)
    routes = taken.map { Route(index: $0.index, ahead: $0.ahead.dropFirst()) }
    return true
  }
}
