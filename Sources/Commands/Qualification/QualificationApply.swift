// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `qualification apply FILE`: 更换医师资格 for many, as a filled-in list says.
struct QualificationApply: Command {
  private static let file = Operand<String>.text(
    "file", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(
      zh: "blocked --difference … --format csv 写出、填好 verified 和 reason 的文件",
      en: "what blocked --difference … --format csv wrote, with verified and reason filled in"),
    completion: .file(suffixes: [".csv"]))

  static let spec = CommandSpec(
    path: ["qualification", "apply"],
    summary: LocalText(zh: "按填好的清单批量更换医师资格", en: "Replace many, as a filled-in list says"),
    discussion: LocalText(
      zh: "列 certificate、code、verified、reason 必须有。reason 为空的行用 --reason。全部在一个事务里：拒绝的行写进 文件.refused.csv，其余照办，成为一批。",
      en: "Needs the columns certificate, code, verified, reason; rows without a reason take --reason. One transaction: refused rows go to FILE.refused.csv, the others are decided as one batch."),
    operands: [file.erased], effect: .writes, office: .authority, rows: DecidedReport.fields,
    examples: [
      Example("ecert-admin qualification apply 间隔点.csv --yes", LocalText(zh: "按清单办理", en: "Apply the list"))
    ],
    exitCodes: Applying.exitCodes)

  private let path: String

  init(_ arguments: ParsedArguments) throws { path = try arguments.required(Self.file) }

  func run(_ context: Context) throws -> ExitCode {
    let reason = context.globals.reason
    return try Applying(context: context, path: path, kind: .replacements).run { desk, rows, dryRun, preview, atEnd in
      try desk.replace(
        rows.map { ReplacementRequest($0, reason: reason) }, isBatch: true, dryRun: dryRun, preview: preview,
        checkInterrupt: context.console.checkInterrupt, atEnd: atEnd)
    }
  }
}
