// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `photo apply FILE`: the decisions that the page of `photo sheet` saved.
struct PhotoApply: Command {
  private static let file = Operand<String>.text(
    "file", metavar: LocalText(zh: "文件", en: "FILE"),
    help: LocalText(zh: "photo sheet 的网页保存的文件", en: "what the page of photo sheet saved"),
    completion: .file(suffixes: [".csv"]))

  static let spec = CommandSpec(
    path: ["photo", "apply"], summary: LocalText(zh: "按网页里的审核结果办理", en: "Take the decisions made on the page"),
    discussion: LocalText(
      zh: "列 certificate、picture、action、reason 必须有；action 是 approve 或 reject，空的行跳过。picture 是所看照片的 SHA-256：照片已换的，该行拒绝。全部在一个事务里，拒绝的行写进 文件.refused.csv。",
      en: "Needs the columns certificate, picture, action, reason; action is approve or reject, empty rows are passed over. picture is the SHA-256 of what was seen: where another picture is held by now, the row is refused. One transaction; refused rows go to FILE.refused.csv."),
    operands: [file.erased], effect: .writes, office: .institution, rows: DecidedReport.fields,
    examples: [Example("ecert-admin photo apply photos.csv --yes", LocalText(zh: "办理", en: "Apply them"))],
    exitCodes: Applying.exitCodes)

  private let path: String

  init(_ arguments: ParsedArguments) throws { path = try arguments.required(Self.file) }

  func run(_ context: Context) throws -> ExitCode {
    let reason = context.globals.reason
    return try Applying(context: context, path: path, kind: .photos).run { desk, rows, dryRun, preview, atEnd in
      try desk.apply(
        rows, reason: reason, dryRun: dryRun, preview: preview, checkInterrupt: context.console.checkInterrupt,
        atEnd: atEnd)
    }
  }
}
