// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Exchange
import Licensing
import Messages

/// `config import FILE`: settings as `config export` wrote them; all or none.
struct ConfigImport: Command {
  private static let file = Operand<String>.text(
    "file", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "config export 写出的文件", en: "a file that config export wrote"), completion: .file())

  static let spec = CommandSpec(
    path: ["config", "import"], summary: LocalText(zh: "读入导出的设置", en: "Read settings that were written out"),
    operands: [file.erased], effect: .writes, formats: [],
    examples: [
      Example("ecert-admin config import 设置.txt", LocalText(zh: "读入设置", en: "Read the settings"))
    ],
    exitCodes: [ExitNote(.dataWrong, LocalText(zh: "文件写法有误", en: "the file is malformed"))])

  private let file: String

  init(_ arguments: ParsedArguments) throws { file = try arguments.required(Self.file) }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk(willWrite: true)
    let values = try parse(try text())
    try SettingStore(context: context).store(values, at: desk) {
      [context.messages.settingsImported(values.count)] + $0
    }
    return .done
  }

  private func text() throws -> String {
    do {
      return try WholeText.read(file)
    } catch .empty {
      // What config export writes where nothing was set.
      return ""
    } catch {
      throw FileError(file: file, error: error)
    }
  }

  /// Lines `KEY=value`; empty lines and lines that begin with `#` are passed over.
  private func parse(_ text: String) throws -> [(Setting, String?)] {
    try text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .compactMap { index, line in
        let line = Cleaning.name(String(line))
        if line.isEmpty || line.hasPrefix("#") { return nil }
        guard let sign = line.firstIndex(of: "=") else {
          throw CommandError.settingsFileMalformed(file: file, line: index + 1)
        }
        return try setting(line[..<sign], value: line[line.index(after: sign)...], line: index + 1)
      }
  }

  private func setting(_ key: Substring, value: Substring, line: Int) throws -> (Setting, String?) {
    do {
      let setting = try SettingOperand.setting(String(key))
      try setting.check(String(value))
      return (setting, String(value))
    } catch let error as SettingError {
      throw CommandError.settingsFileLine(file: file, line: line, .value(error))
    } catch CommandError.settingUnknown(let key, let similar) {
      throw CommandError.settingsFileLine(file: file, line: line, .unknown(key: key, similar: similar))
    }
  }
}
