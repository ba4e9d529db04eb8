// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// How every `apply FILE` decides: what a file says row by row, refused rows into a file of their own.
struct Applying {
  typealias Decide = (
    _ desk: Desk, _ rows: [DecisionFile.Row], _ dryRun: Bool, _ preview: DecisionOutcome?,
    _ atEnd: @escaping DecisionFile.AtEnd
  ) throws -> DecisionOutcome

  static let exitCodes = [
    ExitNote(.answerIsNo, LocalText(zh: "有行被拒绝", en: "rows were refused")),
    ExitNote(.dataWrong, LocalText(zh: "文件不合要求，没有办理", en: "the file is wrong, nothing was applied")),
  ]

  let context: Context
  let path: String
  let kind: DecisionFile.Kind

  func run(_ decide: Decide) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: false)
    let desk = try context.openDesk(willWrite: true)
    let console = context.console
    let messages = context.messages
    let file = try DecisionFile(path, kind, workbooks: console.workbooks, isInterrupted: { console.isInterrupted })
    if !file.ignoredColumns.isEmpty { console.note(messages.ignoredColumns(file.ignoredColumns, file: nil)) }
    let port = ImportPort(
      create: console.create, contents: console.contents, workbooks: console.workbooks, checkInterrupt: console.checkInterrupt,
      isInterrupted: { console.isInterrupted })
    var deciding = Deciding(
      context: context, kind: kind == .replacements ? .qualificationReplace : .photoApprove, scope: .batch)
    deciding.refusedPath = file.refusedPath
    return try deciding.run { dryRun, _, preview in
      try file.apply(dryRun: dryRun, port: port, explain: messages.explain) { atEnd in
        try decide(desk, file.rows, dryRun, preview, atEnd)
      }
    }.code
  }
}
