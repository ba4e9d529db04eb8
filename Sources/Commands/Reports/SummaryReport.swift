// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// The rows of `blocked --summary`.
struct SummaryReport {
  let context: Context

  func emit(_ summary: Summary) throws {
    let messages = context.messages
    let label = { @Sendable in Self.label($0, messages) }
    // Half of a code is worthless.
    let code: [TableColumn<Summary.Row>] =
      summary.rows.contains { $0.judged != nil }
      ? [TableColumn(messages.heading(.code)) { Styled($0.key) }] : []
    let report = Report<Summary.Row>(
      name: "blocked", fields: [Field("key"), Field("name"), Field("blocked"), Field("judged")],
      display: TableLayout([
        TableColumn(messages.heading(.key), minimumWidth: 12, flexible: true) { Styled(label($0)) },
      ] + code + [
        TableColumn(messages.heading(.blocked), alignment: .right) { Styled(String($0.blocked), .bold) },
        TableColumn(messages.heading(.judged), alignment: .right) { Styled($0.judged.map(String.init) ?? "") },
      ]),
      payload: { [.text($0.key), Cell($0.name), .number($0.blocked), Cell($0.judged)] })
    try context.emit(report, summary.rows, footer: summary.rows.isEmpty ? [messages.nobodyBlocked] : [])
  }

  private static func label(_ row: Summary.Row, _ messages: any Messages) -> String {
    if let blocker = Blocker(rawValue: row.key) { return messages.coded(messages.label(blocker), row.key) }
    if let owner = Owner(rawValue: row.key) { return messages.label(owner) }
    return row.name ?? (row.judged == nil ? row.key : messages.label(.institutionUnknown))
  }
}
