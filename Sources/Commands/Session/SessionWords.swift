// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `set` (设定): what holds for the lines of a session.
struct SessionSet: Command {
  private enum Name: String, CaseIterable { case asOf = "as-of", format }

  private static let name = Operand<Name>.choice(
    "setting", metavar: LocalText(zh: "项目", en: "SETTING"),
    help: LocalText(zh: "设定什么；不写则显示全部", en: "what to set; shows all without one"), count: .optional,
    values: [
      Choice("as-of", .asOf, LocalText(zh: "以这一天为“今天”", en: "take this day for today")),
      Choice("format", .format, LocalText(zh: "输出格式", en: "format of the output")),
    ])
  private static let value = Operand<String>.text(
    "value", metavar: LocalText(zh: "值", en: "VALUE"),
    help: LocalText(zh: "不写则恢复原样", en: "taken back without one"), count: .optional)

  static let spec = CommandSpec(
    path: ["set"], aliases: [["设定"]],
    summary: LocalText(zh: "会话的设定：日期、输出格式", en: "Settings of the session: day, format"),
    operands: [name.erased, value.erased], effect: .none, formats: [],
    examples: [Example("ecert-admin set as-of 2026-12-01", LocalText(zh: "以十二月一日为今天", en: "Take 1 December for today"))])

  private let name: Name?
  private let value: String?

  init(_ arguments: ParsedArguments) throws {
    name = arguments[Self.name]
    value = arguments[Self.value]
    switch name {
    case .asOf?: try Self.check(value, GlobalOption.asOf.erased)
    case .format?: try Self.check(value, GlobalOption.format.erased)
    case nil: break
    }
  }

  private static func check(_ value: String?, _ option: AnyOpt) throws(UsageError) {
    if let value { try option.check(value) }
  }

  func run(_ context: Context) throws -> ExitCode {
    guard let state = context.session else { throw CommandError.needsSession }
    switch name {
    case .asOf?: state.asOf = value
    case .format?: state.format = value.flatMap(OutputFormat.init(rawValue:))
    case nil: try context.say(context.messages.sessionSettings(state.defaults.map { ($0.option, $0.value ?? "") }))
    }
    return .done
  }
}

/// `use` (选用): the institution that the lists of a session are about.
struct SessionUse: Command {
  private static let what = Operand<Bool>.choice(
    "what", metavar: LocalText(same: "institution"), help: LocalText(zh: "机构", en: "an institution"),
    values: [Choice("institution", true)])
  private static let code = Operand<String>.text(
    "code", metavar: LocalText(zh: "机构代码", en: "CODE"),
    help: LocalText(zh: "不写则恢复全部机构", en: "all institutions again without one"), count: .optional,
    completion: .institution)

  static let spec = CommandSpec(
    path: ["use"], aliases: [["选用"]],
    summary: LocalText(zh: "会话中的 blocked、notice、report、renewal 只看这个机构", en: "Lists, notices and reports show this institution only"),
    operands: [what.erased, code.erased], effect: .reads, formats: [],
    examples: [
      Example("ecert-admin use institution 74085017434152212C2101", LocalText(zh: "只看这个机构", en: "This institution only"))
    ])

  private let code: String?

  init(_ arguments: ParsedArguments) { code = arguments[Self.code].map(Cleaning.code) }

  func run(_ context: Context) throws -> ExitCode {
    guard let state = context.session else { throw CommandError.needsSession }
    if let code { try context.openDesk().checkInstitution(code) }
    state.institution = code
    return .done
  }
}

/// `exit` (退出)
struct SessionExit: Command {
  static let spec = CommandSpec(
    path: ["exit"], aliases: [["退出"], ["quit"]], summary: LocalText(zh: "离开会话", en: "Leave the session"), effect: .none,
    formats: [], examples: [Example("ecert-admin exit", LocalText(zh: "离开", en: "Leave"))])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: Context) throws -> ExitCode {
    guard let state = context.session else { throw CommandError.needsSession }
    state.isOver = true
    return .done
  }
}
