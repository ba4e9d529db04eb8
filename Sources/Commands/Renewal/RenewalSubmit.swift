// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `renewal submit`: asks for renewals, one by one or collectively (集体办理).
struct RenewalSubmit: Command {
  private static let people = PersonOperand.operand(count: .many)

  static let spec = CommandSpec(
    path: ["renewal", "submit"], summary: LocalText(zh: "提交延续注册，可整个机构一起", en: "Submit renewals, one by one or collectively"),
    discussion: LocalText(
      zh: "集体办理：--institution 和 --until 一起用，提交该机构在那一天之前到期、已到办理时间的全部护士。",
      en: "Collectively: --institution with --until submits everybody of the institution whose registration ends by that day and whose window is open."),
    options: [RenewalDueCommand.institution.erased, RenewalDueCommand.until.erased], operands: [people.erased],
    effect: .writes, rows: DecidedReport.fields,
    examples: [
      Example("ecert-admin renewal submit 202145000123 --yes", LocalText(zh: "提交一名护士", en: "Submit one nurse")),
      Example(
        "ecert-admin renewal submit --institution 74085017434152212C2101 --until 2026-12-31 --yes",
        LocalText(zh: "集体办理", en: "Collectively")),
    ],
    exitCodes: [ExitNote(.refused, LocalText(zh: "未到时间、不在册，或权限不符", en: "too early, not in force, or another desk's"))])

  private let people: [String]
  private let institution: String?
  private let until: CivilDate?

  init(_ arguments: ParsedArguments) throws {
    people = arguments[many: Self.people]
    institution = arguments[RenewalDueCommand.institution].map(Cleaning.code)
    until = arguments[RenewalDueCommand.until]
    if people.isEmpty {
      if institution == nil && until == nil { _ = try arguments.required(Self.people) }
      _ = try arguments.required(RenewalDueCommand.institution)
      _ = try arguments.required(RenewalDueCommand.until)
    } else if let other = arguments.firstGiven(of: [
      RenewalDueCommand.institution.erased, RenewalDueCommand.until.erased,
    ]) {
      throw UsageError.operandConflicts(Self.people.erased.metavar, option: other)
    }
  }

  func run(_ context: Context) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: false)
    let words = try people.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk(willWrite: true)
    let deciding = Deciding(context: context, kind: .renewalSubmit, scope: words.count == 1 ? .single : .batch)
    let check = context.console.checkInterrupt
    if let institution, let until {
      return try deciding.run(detail: Self.lateness(context)) { dryRun, reason, preview in
        try desk.submitRenewals(
          institution: institution, until: until, reason: reason, dryRun: dryRun, preview: preview,
          checkInterrupt: check)
      }.code
    }
    return try deciding.run(detail: Self.lateness(context)) { dryRun, reason, preview in
      try desk.submitRenewals(
        words, reason: reason, isBatch: words.count > 1, dryRun: dryRun, preview: preview, checkInterrupt: check)
    }.code
  }

  /// Whether a submission is late, or behind the end.
  private static func lateness(_ context: Context) -> (DecisionOutcome.Taken) -> [String] {
    { taken in
      let state = taken.draft.basis["window"]?.string.flatMap(RenewalState.init(rawValue:))
      return state.flatMap(context.messages.renewalLate).map { ["  " + $0] } ?? []
    }
  }
}
