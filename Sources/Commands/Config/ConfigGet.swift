// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `config get KEY`: one setting.
struct ConfigGet: Command {
  static let spec = CommandSpec(
    path: ["config", "get"], summary: LocalText(zh: "查看一项设置", en: "Look at one setting"),
    operands: [SettingOperand.key.erased], effect: .reads, rows: SettingReport.fields,
    examples: [
      Example("ecert-admin config get nurse.last-valid-day", LocalText(zh: "有效期末日是否有效", en: "Whether the last day counts"))
    ])

  private let setting: Setting

  init(_ arguments: ParsedArguments) throws {
    setting = try SettingOperand.setting(try arguments.required(SettingOperand.key))
  }

  func run(_ context: Context) throws -> ExitCode {
    try SettingReport(context: context, settings: try context.openDesk().settings).emit("config-get", [setting])
    return .done
  }
}
