// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `renewal approve P…`: grants renewals that have been submitted.
struct RenewalApprove: Command {
  static let people = PersonOperand.operand(count: .oneOrMore)

  static let spec = CommandSpec(
    path: ["renewal", "approve"], summary: LocalText(zh: "准予延续注册", en: "Approve renewals"),
    discussion: LocalText(
      zh: "新的有效期至从原有效期至起算 5 年（设置 renewal.new-end-from、renewal.years）。",
      en: "The new end is five years after the old one (settings renewal.new-end-from, renewal.years)."),
    operands: [people.erased], effect: .writes, office: .authority, rows: DecidedReport.fields,
    examples: [Example("ecert-admin renewal approve 202145000123 --yes", LocalText(zh: "准予", en: "Approve"))],
    exitCodes: [ExitNote(.refused, LocalText(zh: "没有申请，须重新注册，或权限不符", en: "nothing submitted, 重新注册 needed, or another desk's"))])

  private let people: [String]

  init(_ arguments: ParsedArguments) { people = arguments[many: Self.people] }

  func run(_ context: Context) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: false)
    let words = try people.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk(willWrite: true)
    let messages = context.messages
    return try Deciding(context: context, kind: .renewalApprove, scope: words.count == 1 ? .single : .batch).run(
      detail: { taken in
        [
          "  "
            + messages.changeLine(
              field: messages.field("validUntil"), from: taken.draft.before?["validUntil"]?.string ?? "",
              to: taken.draft.after?["validUntil"]?.string ?? "")
        ]
      }
    ) { dryRun, reason, preview in
      try desk.approveRenewals(
        words, reason: reason, isBatch: words.count > 1, dryRun: dryRun, preview: preview,
        checkInterrupt: context.console.checkInterrupt)
    }.code
  }
}
