// SPDX-License-Identifier: GPL-3.0-or-later

/// The sentence for a usage error: what is wrong, what may have been meant, what to do next.
struct UsageErrorMessage {
  let language: Language
  let program: String

  func text(for error: UsageError) -> String {
    let fact = fact(of: error)[language] + didYouMean(suggestions(of: error))
    guard let advice = advice(on: error) else { return fact }
    return fact + LocalText(zh: "；", en: "; ")[language] + advice[language]
  }

  private func fact(of error: UsageError) -> LocalText {
    switch error {
    case .unknownCommand(let word, let group, _):
      return group.isEmpty
        ? LocalText(zh: "没有“\(word)”这个命令", en: "there is no command “\(word)”")
        : LocalText(
          zh: "\(name(group)) 没有“\(word)”这个子命令", en: "\(name(group)) has no subcommand “\(word)”")
    case .missingSubcommand(let group, let verbs):
      return LocalText(
        zh: "\(name(group)) 后面缺少子命令：\(verbs.joined(separator: "、"))",
        en: "\(name(group)) needs a subcommand: \(verbs.joined(separator: ", "))")
    case .unknownOption(let option, let command, _):
      return command.isEmpty
        ? LocalText(zh: "没有 \(option) 这个选项", en: "there is no option \(option)")
        : LocalText(
          zh: "\(name(command)) 没有 \(option) 这个选项", en: "\(name(command)) has no option \(option)")
    case .optionDoesNotApply(let option, let command):
      return LocalText(
        zh: "\(option) 不适用于 \(name(command))", en: "\(option) does not apply to \(name(command))")
    case .missingValue(let option, _):
      return LocalText(zh: "\(option) 后面缺少值", en: "\(option) needs a value")
    case .unexpectedValue(let option, _):
      return LocalText(zh: "\(option) 不带值", en: "\(option) takes no value")
    case .badValue(let option, let value, _, _, _):
      return refused(value, by: LocalText(same: option))
    case .badOperand(let metavar, let value, _, _, _):
      return refused(value, by: metavar)
    case .duplicateOption(let option):
      return LocalText(zh: "\(option) 写了不止一次", en: "\(option) is given more than once")
    case .missingOption(let option, let command):
      return LocalText(zh: "\(name(command)) 缺少 \(option)", en: "\(name(command)) needs \(option)")
    case .conflicting(let first, let second):
      return LocalText(
        zh: "\(first) 与 \(second) 不能同时使用", en: "\(first) and \(second) cannot be used together")
    case .operandConflicts(let metavar, let option):
      return LocalText(
        zh: "写了“\(metavar.zh)”就不能再用 \(option)", en: "\(metavar.en) and \(option) cannot be used together")
    case .missingOperand(let metavar, let command):
      return LocalText(
        zh: "\(name(command)) 后面缺少“\(metavar.zh)”", en: "\(name(command)) needs \(metavar.en)")
    case .extraOperand(let value, let command):
      return LocalText(
        zh: "\(name(command)) 后面多了“\(value)”", en: "\(name(command)) does not take “\(value)”")
    case .severalPeople(let value, let command):
      return LocalText(
        zh: "\(name(command)) 一次只能写一个人，“\(value)”是几个人",
        en: "\(name(command)) takes one person, and “\(value)” stands for several")
    }
  }

  private func advice(on error: UsageError) -> LocalText? {
    switch error {
    case .unknownCommand(_, let words, _), .missingSubcommand(let words, _),
      .unknownOption(_, let words, _),
      .optionDoesNotApply(_, let words), .missingOption(_, let words), .missingOperand(_, let words):
      return seeHelp(words)
    case .extraOperand(_, let words):
      let help = seeHelp(words)
      return LocalText(
        zh: "含空格的内容请加引号，\(help.zh)", en: "quote what has spaces in it, or \(help.en)")
    case .severalPeople:
      return LocalText(zh: "请一次用一个编号", en: "use one number at a time")
    case .missingValue(let option, let metavar):
      return LocalText(zh: "请写成 \(option)=\(metavar.zh)", en: "write \(option)=\(metavar.en)")
    case .unexpectedValue(_, let value):
      return LocalText(zh: "请去掉“=\(value)”", en: "leave out “=\(value)”")
    case .duplicateOption, .conflicting, .operandConflicts:
      return LocalText(zh: "请只留一个", en: "keep one of them")
    case .badValue(_, _, let allowed, let expected, _), .badOperand(_, _, let allowed, let expected, _):
      if allowed.isEmpty { return expected }
      return LocalText(
        zh: "可用的值：\(allowed.joined(separator: "、"))",
        en: "use one of \(allowed.joined(separator: ", "))")
    }
  }

  private func suggestions(of error: UsageError) -> [String] {
    switch error {
    case .unknownCommand(_, _, let suggestions), .unknownOption(_, _, let suggestions),
      .badValue(_, _, _, _, let suggestions), .badOperand(_, _, _, _, let suggestions):
      return suggestions
    case .missingSubcommand, .optionDoesNotApply, .missingValue, .unexpectedValue, .duplicateOption,
      .missingOption, .conflicting, .operandConflicts, .missingOperand, .extraOperand, .severalPeople:
      return []
    }
  }

  private func refused(_ value: String, by name: LocalText) -> LocalText {
    LocalText(zh: "\(name.zh) 不接受“\(value)”", en: "\(name.en) does not take “\(value)”")
  }

  private func didYouMean(_ suggestions: [String]) -> String {
    guard let last = suggestions.last else { return "" }
    let others = suggestions.dropLast()
    let words = LocalText(
      zh: others.isEmpty ? last : others.joined(separator: "、") + " 或 " + last,
      en: others.isEmpty ? last : others.joined(separator: ", ") + " or " + last)
    return LocalText(zh: "（是不是 \(words.zh)？）", en: " (did you mean \(words.en)?)")[language]
  }

  private func seeHelp(_ command: [String]) -> LocalText {
    // An error of `help` itself is about the command behind it.
    let line = name([program] + (command.first == BuiltIn.helpPath[0] ? command : BuiltIn.helpPath + command))
    return LocalText(zh: "请用 \(line) 查看", en: "see \(line)")
  }

  private func name(_ words: [String]) -> String { words.joined(separator: " ") }
}
