// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `config export`: the settings that were changed, as `config import` reads them.
struct ConfigExport: Command {
  static let spec = CommandSpec(
    path: ["config", "export"], summary: LocalText(zh: "导出改过的设置", en: "Write out the changed settings"),
    effect: .reads, formats: [],
    examples: [
      Example("ecert-admin config export --output 设置.txt", LocalText(zh: "带到另一台电脑", en: "Take them to another computer"))
    ])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: Context) throws -> ExitCode {
    let settings = try context.openDesk().settings
    let lines = Setting.all.filter(settings.isSet).map { "\($0.key)=\(settings.value($0))\n" }
    try context.console.answer(Array(lines.joined().utf8))
    return .done
  }
}
