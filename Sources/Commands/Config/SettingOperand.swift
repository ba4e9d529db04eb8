// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Licensing
import Messages

/// KEY of a setting.
enum SettingOperand {
  static let key = Operand<String>.text(
    "key", metavar: LocalText(zh: "名称", en: "KEY"), help: LocalText(zh: "设置的名称", en: "the setting"))

  /// - Throws: `CommandError.settingUnknown` with similar keys.
  static func setting(_ key: String) throws -> Setting {
    if let setting = Setting.named(key) { return setting }
    let similar = Suggestions.nearest(to: key, among: Setting.all.map(\.key))
    throw CommandError.settingUnknown(key: key, similar: Array(similar.prefix(3)))
  }
}
