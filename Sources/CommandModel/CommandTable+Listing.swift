// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// The sections of the overview; one with every visible command if none are declared.
  var overviewSections: [CommandSection] {
    sections.isEmpty ? [CommandSection(LocalText(zh: "命令", en: "Commands"), firstWords)] : sections
  }

  /// The first words of all commands that are listed, each once.
  var firstWords: [String] {
    specs.filter { !$0.isHidden }.compactMap(\.path.first).reduce(into: []) {
      if !$0.contains($1) { $0.append($1) }
    }
  }

  /// The commands that begin with a word, those apart that are listed nowhere.
  func visibleSpecs(behind word: String) -> [CommandSpec] {
    specs.filter { !$0.isHidden && $0.path.first == word }
  }

  /// What the overview says about a first word: the group's summary, or the command's.
  func summary(of word: String) -> LocalText? {
    if let group = groups.first(where: { $0.word == word }) { return group.summary }
    return specs.first { !$0.isHidden && $0.path == [word] }?.summary
  }

  /// The global options worth reading about: those that change what the command does.
  func listedGlobals(for spec: CommandSpec) -> [AnyOpt] {
    let hidden: Set<String> =
      switch spec.effect {
      case .writes: []
      case .reads: [GlobalOption.yes.erased.long]
      case .none:
        [
          GlobalOption.cache.erased.long, GlobalOption.operatorName.erased.long,
          GlobalOption.yes.erased.long,
        ]
      }
    let isRowless = spec.formats.isEmpty
    return globals(for: spec).filter { option in
      !hidden.contains(option.long) && !(isRowless && option.long == GlobalOption.encoding.erased.long)
    } + [GlobalOption.help.erased]
  }

  /// The aliases of a command, those that follow from its group's aliases included.
  func allAliases(of spec: CommandSpec) -> [[String]] {
    guard spec.path.count > 1, let group = groups.first(where: { $0.word == spec.path.first }) else {
      return spec.aliases
    }
    return spec.aliases + group.aliases.map { [$0] + spec.path.dropFirst() }
  }
}
