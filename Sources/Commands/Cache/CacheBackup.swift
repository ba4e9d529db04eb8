// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk

/// `cache backup FILE`: a whole copy while others may work.
struct CacheBackup: Command {
  private static let file = Operand<String>.text(
    "file", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "备份文件；已存在则不覆盖", en: "the backup; never over an existing file"),
    completion: .file())

  static let spec = CommandSpec(
    path: ["cache", "backup"],
    summary: LocalText(zh: "把缓存完整复制到一个新文件", en: "Copy the whole cache into a new file"),
    operands: [file.erased], effect: .reads, formats: [],
    examples: [
      Example("ecert-admin cache backup 备份.db", LocalText(zh: "备份", en: "Back up"))
    ],
    exitCodes: [ExitNote(.cannotCreate, LocalText(zh: "文件已存在", en: "the file exists"))])

  private let file: String

  init(_ arguments: ParsedArguments) throws { file = try arguments.required(Self.file) }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    try desk.backup(to: file)
    try context.say([context.messages.backupWritten(file, bytes: try desk.status().size)])
    return .done
  }
}
