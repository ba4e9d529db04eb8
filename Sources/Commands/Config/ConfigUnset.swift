// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `config unset KEY`: back to the shipped default.
struct ConfigUnset: Command {
  static let spec = CommandSpec(
    path: ["config", "unset"], summary: LocalText(zh: "恢复一项设置的默认值", en: "Go back to a setting's default"),
    operands: [SettingOperand.key.erased], effect: .writes, formats: [],
    examples: [
      Example("ecert-admin config unset status.nurse.in-force", LocalText(zh: "恢复默认的词", en: "Back to the default words"))
    ])

  private let setting: Setting

  init(_ arguments: ParsedArguments) throws {
    setting = try SettingOperand.setting(try arguments.required(SettingOperand.key))
  }

  func run(_ context: Context) throws -> ExitCode {
    try SettingStore(context: context).store([(setting, nil)]) {
      [context.messages.settingChanged(setting.key, value: setting.shipped, shipped: true)] + $0
    }
    return .done
  }
}
