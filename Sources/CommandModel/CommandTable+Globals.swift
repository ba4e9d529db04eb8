// SPDX-License-Identifier: GPL-3.0-or-later

extension CommandTable {
  /// The global options that a command takes: all that it does not shadow, `--dry-run` and `--reason` only
  /// where something is written, `--reveal` only where ID numbers may stand, `--output` only where there is an
  /// answer, `--format` only where there are rows, with the formats that it prints.
  func globals(for spec: CommandSpec) -> [AnyOpt] {
    let applicable = GlobalOption.all.filter { option in
      if spec.options.contains(where: { $0.long == option.long }) { return false }
      switch option.long {
      case GlobalOption.dryRun.erased.long, GlobalOption.reason.erased.long:
        return spec.effect == .writes
      case GlobalOption.reveal.erased.long: return spec.showsNumbers
      case GlobalOption.output.erased.long: return spec.takesOutput
      case GlobalOption.format.erased.long: return !spec.formats.isEmpty
      default: return true
      }
    }
    let formats = GlobalOption.format.erased.narrowed(to: spec.formats.map(\.rawValue))
    return applicable.map { $0.long == formats.long ? formats : $0 }
  }

  /// Whether an option takes a value, by all commands together: a name means the same kind of option
  /// everywhere (`problems()` sees to it). Nil for one that nobody knows.
  func takesValue(_ name: OptionName) -> Bool? { option(name, of: nil)?.arity.takesValue }

  /// The option of a name: the command's own or one that it takes, else any command's. Nil for one that nobody knows.
  func option(_ name: OptionName, of spec: CommandSpec?) -> AnyOpt? {
    if let spec, let own = (spec.options + globals(for: spec)).first(where: name.names) { return own }
    for spec in specs {
      if let option = spec.options.first(where: name.names) { return option }
    }
    return GlobalOption.everywhere.first(where: name.names)
  }

  /// The global options of a line as far as they can be understood, also when the line as a whole cannot:
  /// which language to answer in, which cache the interactive session is to open.
  public func globals(in words: [String]) -> GlobalOptions {
    LineReader(table: self, words: words).globals
  }
}
