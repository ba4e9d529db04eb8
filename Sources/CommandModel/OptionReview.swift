// SPDX-License-Identifier: GPL-3.0-or-later

/// The invariants of the options of one command.
enum OptionReview {
  static func problems(of option: AnyOpt) -> [String] {
    var problems: [String] = []
    if !isKebab(option.long) || option.long.utf8.count < 2 {
      problems.append("\(option.name): a name has two or more of a–z, digits and hyphens")
    }
    if let short = option.short, !short.isASCII || !short.isLetter {
      problems.append("\(option.name): a short name is a letter")
    }
    let hasMetavar = !option.metavar.zh.isEmpty && !option.metavar.en.isEmpty
    if option.arity.takesValue != hasMetavar {
      problems.append("\(option.name): an option has a metavar if and only if it takes a value")
    }
    if option.isRequired && !option.arity.takesValue {
      problems.append("\(option.name): a flag cannot be required")
    }
    for value in option.allowed where !option.accepts(value.name) {
      problems.append("\(option.name): its own value \(value.name) is not accepted")
    }
    return problems
  }

  static func exclusive(of spec: CommandSpec) -> [String] {
    let declared = Set(spec.options.map(\.long))
    return spec.exclusive.flatMap { group in
      group.filter { !declared.contains($0.long) }.map {
        "\($0.name) is exclusive, but not an option of the command"
      } + (group.count < 2 ? ["a group of exclusive options has fewer than two"] : [])
    }
  }

  /// `a`–`z`, digits and hyphens, first a letter, last no hyphen.
  static func isKebab(_ word: String) -> Bool {
    guard let first = word.utf8.first, let last = word.utf8.last else { return false }
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    let hyphen = UInt8(ascii: "-")
    return letters.contains(first) && last != hyphen
      && word.utf8.allSatisfy { letters.contains($0) || digits.contains($0) || $0 == hyphen }
  }
}
