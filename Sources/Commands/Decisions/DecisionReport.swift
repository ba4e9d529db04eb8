// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// The row of `decision log` (contract § 5).
struct DecisionReport: Sendable {
  static let fields: [Field] = [
    "n", "kind", "subject", "certificate", "before", "after", "basis", "operator", "office", "division",
    "institution", "at", "asOf", "reason", "verified", "batch", "rules", "state", "previous", "hash",
  ].map { Field($0) }

  private let presentation: Presentation

  init(context: Context) { presentation = context.presentation }

  private var messages: any Messages { presentation.messages }

  func payload(_ logged: LoggedDecision) -> [Cell] {
    let decision = logged.decision
    return [
      .number(decision.n), .text(decision.kind.rawValue), .text(decision.subject.rawValue),
      .text(decision.certificate), cell(decision.before ?? .null), cell(decision.after ?? .null),
      cell(decision.basis), .text(shown(decision.operatorName)), .text(decision.office.kind.rawValue),
      Cell(decision.division), Cell(decision.institution), .text(UTCTime.text(decision.at)),
      .text(decision.asOf.description), Cell(decision.reason.map(shown)), Cell(decision.verified.map(shown)),
      Cell(decision.batch), .text(decision.rules), .text(logged.state.rawValue), .text(decision.previous),
      .text(decision.hash),
    ]
  }

  func report(name: String) -> Report<LoggedDecision> {
    Report(name: name, fields: Self.fields, display: display, payload: payload)
  }

  /// A value of the log, numbers of people masked by the name of their key.
  func cell(_ value: CanonicalValue, key: String = "") -> Cell {
    switch value {
    case .null: .null
    case .flag(let flag): .flag(flag)
    case .number(let number): .number(number)
    case .text(let plain): .text(text(plain, key: key))
    case .list(let values): .list(values.map { cell($0, key: key) })
    case .object: .map(value.members.map { ($0.0, cell($0.1, key: $0.0)) })
    }
  }

  func text(_ text: String, key: String) -> String {
    // A basis names a candidate by its qualification's code.
    let field = key == "candidate" ? .code : ComparedField(rawValue: key)
    return field.map { presentation.shown(text, of: $0) } ?? text
  }

  /// The same for people.
  func said(_ text: String, key: String) -> String {
    key == "photo" ? messages.label(PhotoState(rawValue: text)) : self.text(text, key: key)
  }

  /// Free text, in which people write numbers too.
  func shown(_ text: String) -> String { presentation.reveals ? text : Masking.inText(text) }

  /// Before and after, field by field, as far as they differ.
  func changes(_ decision: Decision) -> [String] {
    guard let before = decision.before, let after = decision.after else { return [] }
    return after.members.compactMap { key, value in
      let (from, to) = (before[key]?.string ?? "", value.string ?? "")
      if identical(from, to) { return nil }
      return messages.changeLine(field: messages.field(key), from: said(from, key: key), to: said(to, key: key))
    }
  }

  private var display: TableLayout<LoggedDecision> {
    TableLayout([
      TableColumn(messages.heading(.decision), alignment: .right) { Styled(String($0.decision.n), .bold) },
      TableColumn(messages.heading(.day)) { Styled($0.decision.asOf.description) },
      TableColumn(messages.heading(.decisionKind), minimumWidth: 8, flexible: true) {
        Styled(messages.label($0.decision.kind))
      },
      TableColumn(messages.heading(.certificate)) { Styled($0.decision.certificate) },
      TableColumn(messages.heading(.state), minimumWidth: 6, flexible: true) {
        Styled(messages.label($0.state), $0.state == .drift ? .red : .plain)
      },
      TableColumn(messages.heading(.operatorName), minimumWidth: 6, flexible: true) {
        Styled(shown($0.decision.operatorName))
      },
      TableColumn(messages.heading(.reason), minimumWidth: 8, flexible: true) {
        Styled($0.decision.reason.map(shown) ?? "", .dim)
      },
    ])
  }
}
