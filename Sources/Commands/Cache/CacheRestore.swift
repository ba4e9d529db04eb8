// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk

/// `cache restore FILE`: puts a backup in the cache's place and keeps the old file aside.
struct CacheRestore: Command {
  private static let file = Operand<String>.text(
    "file", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "备份文件", en: "the backup"), completion: .file(suffixes: [".db"]))

  static let spec = CommandSpec(
    path: ["cache", "restore"],
    summary: LocalText(zh: "用备份代替缓存，原文件留存", en: "Put a backup in place; the old file is kept"),
    operands: [file.erased], effect: .writes, formats: [],
    examples: [
      Example("ecert-admin cache restore 备份.db", LocalText(zh: "恢复备份", en: "Restore a backup"))
    ],
    exitCodes: [ExitNote(.dataWrong, LocalText(zh: "备份损坏，或不是缓存", en: "the backup is damaged or no cache"))])

  private let file: String

  init(_ arguments: ParsedArguments) throws { file = try arguments.required(Self.file) }

  func run(_ context: Context) throws -> ExitCode {
    let restore = try Restore(backup: file, over: context.cachePath, now: context.now)
    if context.globals.dryRun {
      try context.say([context.messages.confirmRestore(restore), context.messages.dryRunNothingWritten])
      return .done
    }
    try context.confirm(context.messages.confirmRestore(restore))
    try context.console.prepareFolder(of: context.cachePath)
    try restore.run()
    try context.say([context.messages.restored(restore)])
    return .done
  }
}
