// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `decision show N`: one decision, and what rests on it.
struct DecisionShow: Command {
  static let number = Operand<Int>.number(
    "number", metavar: LocalText(zh: "号", en: "N"), help: LocalText(zh: "决定的号", en: "the decision's number"),
    in: 1...Int.max)

  static let spec = CommandSpec(
    path: ["decision", "show"], summary: LocalText(zh: "一项决定的全部内容", en: "One decision in full"),
    operands: [number.erased], effect: .reads, showsNumbers: true,
    rows: DecisionReport.fields + [Field("dependents", .values)],
    examples: [Example("ecert-admin decision show 3", LocalText(zh: "第 3 号决定", en: "Decision 3"))])

  private let n: Int

  init(_ arguments: ParsedArguments) throws { n = try arguments.required(Self.number) }

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let (logged, dependents) = try desk.decision(n)
    try context.logDisclosure(desk, count: 1)
    let report = DecisionReport(context: context)
    if context.format == .table {
      try context.say(lines(logged, dependents, report, context))
    } else {
      try context.emit(
        Report<LoggedDecision>(
          name: "decision-show", fields: Self.spec.rows, display: TableLayout([]),
          payload: { report.payload($0) + [.list(dependents.map { .number($0) })] }), [logged])
    }
    return .done
  }

  private func lines(
    _ logged: LoggedDecision, _ dependents: [Int], _ report: DecisionReport, _ context: Context
  ) -> [String] {
    let messages = context.messages
    let decision = logged.decision
    var lines = [
      messages.decisionLine(
        decision.n, decision.kind, on: decision.asOf, by: report.shown(decision.operatorName), logged.state,
        text: decision.reason.map(report.shown)),
      "  \(messages.label(decision.subject))  \(decision.certificate)  \(messages.label(decision.office))",
    ]
    lines += report.changes(decision).map { "  " + $0 }
    for (key, value) in decision.basis.members where value != .null {
      lines.append("  " + messages.fieldLine(messages.field(key), shown(value, key: key, report, messages)))
    }
    if let verified = decision.verified {
      lines.append("  " + messages.fieldLine(messages.field("verified"), report.shown(verified)))
    }
    if let batch = decision.batch { lines.append("  " + messages.fieldLine(messages.field("batch"), String(batch))) }
    if !dependents.isEmpty { lines.append("  " + messages.dependents(dependents)) }
    return lines + ["  \(UTCTime.text(decision.at))  \(decision.hash)"]
  }

  private func shown(
    _ value: CanonicalValue, key: String, _ report: DecisionReport, _ messages: any Messages
  ) -> String {
    switch value {
    case .text(let text): report.text(text, key: key)
    case .list(let values): values.map { shown($0, key: key, report, messages) }.joined(separator: messages.listJoiner)
    default: value.text
    }
  }
}
