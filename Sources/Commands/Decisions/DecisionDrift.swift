// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Desk
import Licensing
import Messages
import Reports

/// `decision drift`: decisions that no longer fit what the import shows.
struct DecisionDrift: Command {
  private static let fields = ["n", "kind", "subject", "certificate", "before", "after", "shows", "qualification", "asOf", "operator", "next"]
    .map { Field($0) }

  static let spec = CommandSpec(
    path: ["decision", "drift"], summary: LocalText(zh: "与导入不符的决定", en: "Decisions that no longer fit the import"),
    discussion: LocalText(
      zh: "导入显示的既不是决定之前的样子，也不是决定之后的样子。它们不再算数，直到重新决定、撤销，或导入又恢复原样。",
      en: "The import shows neither what stood before nor what was decided. They do not count until somebody decides again or undoes them, or the import shows the old value again."),
    effect: .reads, showsNumbers: true, rows: fields,
    examples: [Example("ecert-admin decision drift", LocalText(zh: "看哪些不符", en: "See which"))])

  init(_ arguments: ParsedArguments) {}

  func run(_ context: Context) throws -> ExitCode {
    let desk = try context.openDesk()
    let rows = try desk.drifted()
    try context.logDisclosure(desk, count: rows.count)
    let messages = context.messages
    let log = DecisionReport(context: context)
    let report = Report<DriftedDecision>(
      name: "decision-drift", fields: Self.fields,
      display: TableLayout([
        TableColumn(messages.heading(.decision), alignment: .right) { Styled(String($0.decision.n), .bold) },
        TableColumn(messages.heading(.decisionKind), minimumWidth: 8, flexible: true) {
          Styled(messages.label($0.decision.kind))
        },
        TableColumn(messages.heading(.certificate)) { Styled($0.decision.certificate) },
        TableColumn(messages.heading(.shows), minimumWidth: 16, flexible: true) { row in
          Styled(Self.differing(row, log, messages), .red)
        },
        TableColumn(messages.heading(.next), minimumWidth: 12, flexible: true) {
          Styled(messages.driftAdvice($0.decision.n), .cyan)
        },
      ]),
      payload: { row in
        let decision = row.decision
        return [
          .number(decision.n), .text(decision.kind.rawValue), .text(decision.subject.rawValue),
          .text(decision.certificate), log.cell(decision.before ?? .null), log.cell(decision.after ?? .null),
          log.cell(row.shows ?? .null), log.cell(row.qualification?.value ?? .null), .text(decision.asOf.description), .text(log.shown(decision.operatorName)),
          .text("ecert-admin decision undo \(decision.n)"),
        ]
      })
    try context.emit(report, rows, footer: rows.isEmpty ? [messages.nothingDrifted] : [])
    return .done
  }

  /// What the import shows instead, or what became of the qualification.
  private static func differing(_ row: DriftedDecision, _ log: DecisionReport, _ messages: any Messages) -> String {
    guard let shows = row.shows else { return messages.rowGone }
    let fields = row.differingFields
    if fields.isEmpty && row.isQualificationDifferent {
      guard let now = row.qualification, let after = row.decision.replaced?.after else { return messages.qualificationGone }
      return messages.qualificationChanged(now.differing(from: after).map { messages.field($0.rawValue) })
    }
    return fields.map { "\(messages.field($0)) \(log.text(shows[$0]?.string ?? "", key: $0))" }
      .joined(separator: messages.listJoiner)
  }
}
