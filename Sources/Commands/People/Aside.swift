// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `aside P --until DATE`: sets somebody aside: left, retired, on leave.
struct Aside: Command {
  private static let people = PersonOperand.operand(count: .oneOrMore)
  private static let until = Opt<CivilDate>.day(
    "until", help: LocalText(zh: "搁置到哪一天", en: "until which day"), isRequired: true)

  static let spec = CommandSpec(
    path: ["aside"], aliases: [["搁置"]], summary: LocalText(zh: "搁置某人：名单里暂时不列", en: "Set somebody aside for a while"),
    discussion: LocalText(
      zh: "离职、退休、请假的人：照样判断，只是不进名单、看板，直到那一天；--all 连同列出。",
      en: "For people who left, retired or are on leave: still judged, but left out of lists and board until that day; --all shows them."),
    options: [until.erased], operands: [people.erased], effect: .writes, rows: DecidedReport.fields,
    examples: [
      Example(
        "ecert-admin aside 110450203000123 --until 2027-03-01 --reason 产假 --yes", LocalText(zh: "产假", en: "On leave"))
    ],
    exitCodes: [ExitNote(.refused, LocalText(zh: "日期不在今天之后，或权限不符", en: "the day is not ahead, or another desk's"))])

  private let people: [String]
  private let until: CivilDate

  init(_ arguments: ParsedArguments) throws {
    people = arguments[many: Self.people]
    until = try arguments.required(Self.until)
  }

  func run(_ context: Context) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: true)
    let words = try people.map { try PersonOperand.read($0, context) }
    let desk = try context.openDesk(willWrite: true)
    let scope: Deciding.Scope = words.count == 1 ? .single : .batch
    return try Deciding(context: context, kind: .personAside, scope: scope, needsReason: true).run(
      detail: { _ in ["  " + context.messages.asideUntil(until)] }
    ) { dryRun, reason, preview in
      try desk.setAside(
        words, until: until, reason: reason ?? "", isBatch: words.count > 1, dryRun: dryRun, preview: preview)
    }.code
  }
}
