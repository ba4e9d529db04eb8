// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `renewal refuse P…`: refuses renewals, in writing with a ground of the closed list.
struct RenewalRefuse: Command {
  private static let ground = Opt<RenewalRule.Ground>.choice(
    "ground", help: LocalText(zh: "不予延续的法定情形", en: "the ground, of the closed list"), isRequired: true,
    values: [
      Choice("health-standard", .healthStandard, LocalText(zh: "健康标准不符合", en: "health standard not met")),
      Choice("practice-suspended", .practiceSuspended, LocalText(zh: "暂停执业活动处罚尚未期满", en: "suspension still running")),
    ])

  static let spec = CommandSpec(
    path: ["renewal", "refuse"], summary: LocalText(zh: "不予延续注册，书面说明理由", en: "Refuse renewals, with ground and reason"),
    options: [ground.erased], operands: [RenewalApprove.people.erased], effect: .writes, office: .authority,
    rows: DecidedReport.fields,
    examples: [
      Example(
        "ecert-admin renewal refuse 202145000123 --ground health-standard --reason 体检结论不合格 --yes",
        LocalText(zh: "不予延续", en: "Refuse"))
    ],
    exitCodes: [ExitNote(.refused, LocalText(zh: "没有申请，或权限不符", en: "nothing submitted, or another desk's"))])

  private let people: [String]
  private let ground: RenewalRule.Ground

  init(_ arguments: ParsedArguments) throws {
    people = arguments[many: RenewalApprove.people]
    ground = try arguments.required(Self.ground)
  }

  func run(_ context: Context) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: true)
    let words = try people.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk(willWrite: true)
    let scope: Deciding.Scope = words.count == 1 ? .single : .batch
    return try Deciding(context: context, kind: .renewalRefuse, scope: scope, needsReason: true).run(
      detail: { _ in ["  " + context.messages.label(ground)] }
    ) { dryRun, reason, preview in
      try desk.refuseRenewals(
        words, ground: ground, reason: reason ?? "", isBatch: words.count > 1, dryRun: dryRun, preview: preview,
        checkInterrupt: context.console.checkInterrupt)
    }.code
  }
}
