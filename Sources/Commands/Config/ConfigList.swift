// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `config list`: every setting with its value, default and source.
struct ConfigList: Command {
  static let spec = CommandSpec(
    path: ["config", "list"],
    summary: LocalText(zh: "列出全部设置：现值、默认值、依据", en: "List all settings: value, default, source"),
    effect: .reads, rows: SettingReport.fields,
    examples: [Example("ecert-admin config list", LocalText(zh: "列出设置", en: "List the settings"))])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: Context) throws -> ExitCode {
    try SettingReport(context: context, settings: try context.openDesk().settings).emit("config-list", Setting.all)
    return .done
  }
}
