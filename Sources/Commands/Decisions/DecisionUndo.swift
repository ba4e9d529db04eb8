// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing

/// `decision undo N`: takes a decision, or a whole batch, back.
struct DecisionUndo: Command {
  private static let number = Operand<Int>.number(
    "number", metavar: LocalText(zh: "号", en: "N"), help: LocalText(zh: "决定的号", en: "the decision's number"),
    count: .optional, in: 1...Int.max)
  private static let batch = Opt<Int>.number(
    "batch", metavar: LocalText(zh: "批号", en: "N"), help: LocalText(zh: "撤销整批", en: "undo a whole batch"),
    in: 1...Int.max)

  static let spec = CommandSpec(
    path: ["decision", "undo"], summary: LocalText(zh: "撤销一项或一批决定", en: "Undo a decision or a batch"),
    discussion: LocalText(
      zh: "记录只增不减：撤销本身也是一项决定。已由导入证实的、有后续决定以它为依据的，不能撤销。",
      en: "The log only grows: an undo is a decision of its own. What an import has confirmed, or later decisions rest on, cannot be undone."),
    options: [batch.erased], operands: [number.erased], effect: .writes, rows: DecidedReport.fields,
    examples: [
      Example("ecert-admin decision undo 3 --reason 录错人", LocalText(zh: "撤销第 3 号", en: "Undo decision 3")),
      Example(
        "ecert-admin decision undo --batch 2 --reason 文件有误", LocalText(zh: "撤销第 2 批", en: "Undo batch 2")),
    ])

  private let n: Int?
  private let batch: Int?

  init(_ arguments: ParsedArguments) throws {
    n = arguments[Self.number]
    batch = arguments[Self.batch]
    if n == nil && batch == nil { _ = try arguments.required(Self.number) }
    if n != nil && batch != nil {
      throw UsageError.operandConflicts(Self.number.erased.metavar, option: Self.batch.erased.name)
    }
  }

  func run(_ context: Context) throws -> ExitCode {
    try Deciding.checkReason(context, isNeeded: true)
    let desk = try context.openDesk(willWrite: true)
    let deciding = Deciding(context: context, kind: .undo, scope: batch == nil ? .single : .batch, needsReason: true)
    let log = DecisionReport(context: context)
    return try deciding.run(
      detail: { taken in
        guard let n = taken.draft.basis["undoes"]?.int, let logged = try? desk.decision(n).logged else { return [] }
        let decision = logged.decision
        let line = context.messages.decisionLine(
          decision.n, decision.kind, on: decision.asOf, by: log.shown(decision.operatorName), logged.state,
          text: decision.reason.map(log.shown))
        return (["  " + line] + log.changes(decision).map { "    " + $0 })
      }
    ) { dryRun, reason, preview in
      if let batch { return try desk.undo(batch: batch, reason: reason ?? "", dryRun: dryRun, preview: preview) }
      return try desk.undo(n ?? 0, reason: reason ?? "", dryRun: dryRun, preview: preview)
    }.code
  }
}
