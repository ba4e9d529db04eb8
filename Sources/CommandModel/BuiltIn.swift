// SPDX-License-Identifier: GPL-3.0-or-later

/// The two commands that every table has: they are about the table itself.
enum BuiltIn {
  static let helpPath = ["help"]
  static let versionPath = ["version"]

  static let topic = Operand<String>.text(
    "command", metavar: LocalText(zh: "命令", en: "COMMAND"),
    help: LocalText(zh: "哪个命令或主题；不写则列出全部", en: "which command or topic; all of them without one"),
    count: .many, completion: .command)

  static func help(program: String) -> CommandSpec {
    CommandSpec(
      path: helpPath, aliases: [["帮助"]],
      summary: LocalText(zh: "说明命令的用法", en: "Explain a command"), operands: [topic.erased],
      effect: .none, formats: [],
      examples: [
        Example("\(program) help", LocalText(zh: "列出全部命令", en: "List all commands"))
      ])
  }

  /// `help renewal due`: as a command that takes nothing more.
  static func help(about spec: CommandSpec) -> CommandSpec {
    CommandSpec(path: helpPath + spec.path, summary: spec.summary, effect: .none, examples: [])
  }

  /// `help exit-codes`: likewise.
  static func help(about topic: HelpTopic) -> CommandSpec {
    CommandSpec(path: helpPath + [topic.word], summary: topic.summary, effect: .none, examples: [])
  }

  static func version(program: String) -> CommandSpec {
    CommandSpec(
      path: versionPath, aliases: [["版本"]],
      summary: LocalText(zh: "显示版本", en: "Show the version"), effect: .none, formats: [],
      examples: [
        Example("\(program) version", LocalText(zh: "显示版本", en: "Show the version"))
      ])
  }
}
