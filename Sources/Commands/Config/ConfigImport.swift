// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
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
    guard let bytes = try context.console.contents(file) else { throw ReadingError.missing(path: file) }
    let values = try parse(String(decoding: bytes, as: UTF8.self))
    try SettingStore(context: context).store(values) { [context.messages.settingsImported(values.count)] + $0 }
    return .done
  }

  /// Lines `KEY=value`; empty lines and lines that begin with `#` are passed over.
  private func parse(_ text: String) throws -> [(Setting, String?)] {
    try text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .compactMap { number, line in
        let line = Cleaning.name(String(line))
        if line.isEmpty || line.hasPrefix("#") { return nil }
        guard let sign = line.firstIndex(of: "=") else {
          throw CommandError.settingsFileMalformed(file: file, line: number + 1)
        }
        let setting = try SettingOperand.setting(String(line[..<sign]))
        return (setting, String(line[line.index(after: sign)...]))
      }
  }
}
