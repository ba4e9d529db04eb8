// SPDX-License-Identifier: GPL-3.0-or-later

/// The words that help and reference share.
struct HelpWords {
  let language: Language

  var usage: String { text(zh: "用法", en: "Usage") }
  var description: String { text(zh: "说明", en: "Description") }
  var operands: String { text(zh: "操作数", en: "Operands") }
  var options: String { text(zh: "选项", en: "Options") }
  var globalOptions: String { text(zh: "全局选项", en: "Global options") }
  var keys: String { text(zh: "每行的键", en: "Keys of a row") }
  var examples: String { text(zh: "示例", en: "Examples") }
  var exitCodes: String { text(zh: "退出码", en: "Exit codes") }
  var commands: String { text(zh: "命令", en: "Commands") }
  /// What stands for the name of a command.
  var command: String { BuiltIn.topic.erased.metavar[language] }
  var meaning: String { text(zh: "含义", en: "Meaning") }

  var topics: String { text(zh: "帮助主题", en: "Help topics") }
  /// What stands for options.
  var someOptions: String { text(zh: "选项", en: "options") }

  func optionsPlaceholder() -> String { "[\(someOptions)]" }

  /// Behind the help of an option: that it is required, and its closed list where the metavar does not
  /// show it.
  func notes(on option: AnyOpt) -> String {
    (option.isRequired ? text(zh: "（必需）", en: " (required)") : "")
      + list(of: option.allowed, metavar: option.metavar)
  }

  /// A closed list without meanings that the metavar does not show already.
  func list(of allowed: [AllowedValue], metavar: LocalText) -> String {
    let names = allowed.map(\.name)
    if names.isEmpty || !AllowedValue.explained(allowed).isEmpty { return "" }
    if metavar[language] == names.joined(separator: "|") { return "" }
    return text(
      zh: "；可用：\(names.joined(separator: "、"))", en: "; one of \(names.joined(separator: ", "))")
  }

  func aliases(_ names: [String]) -> String {
    text(zh: "也可写作：\(names.joined(separator: "、"))", en: "Also: \(names.joined(separator: ", "))")
  }

  /// Who may use a command; nil if everybody may.
  func office(_ office: CommandOffice) -> String? {
    switch office {
    case .any: return nil
    case .institution:
      return text(zh: "只由医疗机构端办理", en: "For the desk of an institution only")
    case .authority:
      return text(zh: "只由卫生健康主管部门端办理", en: "For the desk of a health authority only")
    }
  }

  /// `-q, --quiet`, `--institution CODE…`
  func term(_ option: AnyOpt) -> String {
    var term = option.short.map { "-\($0), " } ?? ""
    term += option.name
    if option.arity.takesValue { term += " " + option.metavar[language] }
    return option.arity.isRepeated ? term + "…" : term
  }

  /// `PERSON`, `[PERSON…]`
  func term(_ operand: AnyOperand) -> String {
    let name = operand.metavar[language]
    switch operand.count {
    case .one: return name
    case .optional: return "[\(name)]"
    case .many: return "[\(name)…]"
    case .oneOrMore: return name + "…"
    }
  }

  /// How a command is called, by one of its paths: required options, the others, operands.
  func usage(of spec: CommandSpec, as path: [String], program: String) -> String {
    let required = spec.options.filter(\.isRequired).map { "\($0.name) \($0.metavar[language])" }
    return ([program] + path + required + [optionsPlaceholder()] + spec.operands.map { term($0) })
      .joined(separator: " ")
  }

  func text(zh: String, en: String) -> String { LocalText(zh: zh, en: en)[language] }
}
