// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `config set KEY VALUE`: changes a setting; everybody is judged again where verdicts depend on it.
struct ConfigSet: Command {
  private static let value = Operand<String>(
    "value", metavar: LocalText(zh: "值", en: "VALUE"),
    help: LocalText(zh: "新的值；几个词之间用空格隔开", en: "the new value; several words separated by spaces"),
    count: .oneOrMore, parse: { $0 })

  static let spec = CommandSpec(
    path: ["config", "set"], summary: LocalText(zh: "修改一项设置", en: "Change a setting"),
    discussion: LocalText(
      zh: "状态词改变时，全部人员立即按新词重新判断。", en: "When a word of status changes, everybody is judged again at once."),
    operands: [SettingOperand.key.erased, value.erased], effect: .writes, formats: [],
    examples: [
      Example(
        "ecert-admin config set status.nurse.in-force 在册 有效 正常 已注册",
        LocalText(zh: "多认一个“在册”的写法", en: "Know one more word for in force"))
    ])

  private let setting: Setting
  private let value: String

  init(_ arguments: ParsedArguments) throws {
    setting = try SettingOperand.setting(try arguments.required(SettingOperand.key))
    value = arguments[many: Self.value].joined(separator: " ")
    try setting.check(value)
  }

  func run(_ context: Context) throws -> ExitCode {
    try SettingStore(context: context).store([(setting, value)]) {
      [context.messages.settingChanged(setting.key, value: value, shipped: false)] + $0
    }
    return .done
  }
}
