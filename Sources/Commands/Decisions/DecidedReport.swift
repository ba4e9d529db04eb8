// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// The rows of a command that decides, for programs: what became of each item.
struct DecidedReport {
  private struct Row {
    let item: String
    let line: Int?
    let name: String?
    let result: String
    let n: Int?
    let refusal: String?
    let verdict: String?
  }

  static let fields = ["item", "line", "name", "result", "n", "refusal", "verdict"].map { Field($0) }

  let context: Context
  let kind: DecisionKind

  /// - Parameter isDone: false for a preview, whose decisions have no numbers yet.
  func emit(_ outcome: DecisionOutcome, isDone: Bool) throws {
    let taken = outcome.taken.map {
      Row(
        item: $0.before.certificate, line: nil, name: $0.before.name, result: isDone ? "decided" : "would-decide",
        n: isDone ? $0.n : nil, refusal: nil, verdict: $0.after.isJudged ? $0.after.standing.verdict.rawValue : nil)
    }
    let settled = outcome.settled.map {
      Row(
        item: $0.certificate, line: nil, name: $0.name, result: "unchanged", n: nil, refusal: nil,
        verdict: $0.isJudged ? $0.standing.verdict.rawValue : nil)
    }
    let refused = outcome.refused.map {
      Row(
        item: EchoedPerson.of($0.item), line: $0.line, name: nil, result: "refused", n: nil,
        refusal: $0.problem.code, verdict: nil)
    }
    let report = Report<Row>(
      name: context.commandName.split(separator: " ").joined(separator: "-"), fields: Self.fields,
      display: TableLayout([]),
      payload: { row in
        [
          .text(row.item), Cell(row.line), Cell(row.name), .text(row.result), Cell(row.n), Cell(row.refusal),
          Cell(row.verdict),
        ]
      })
    let rows = taken + settled + refused
    try context.emit(
      report, rows,
      summary: [
        ("rows", .number(rows.count)), ("kind", .text(kinds(outcome))), ("decided", .number(isDone ? taken.count : 0)),
        ("unchanged", .number(settled.count)), ("refused", .number(refused.count)),
        ("batch", Cell(isDone ? outcome.batch : nil)),
      ])
  }

  /// Of a file that holds several, those that were decided.
  private func kinds(_ outcome: DecisionOutcome) -> String {
    let decided = DecisionKind.allCases.filter { kind in outcome.taken.contains { $0.draft.kind == kind } }
    return (decided.isEmpty ? [kind] : decided).map(\.rawValue).joined(separator: " ")
  }
}
