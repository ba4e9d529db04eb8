// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Reports

/// The row of `why` for programs: that of `blocked`, with every condition, the history and the decisions.
struct WhyReport: Sendable {
  private let presentation: Presentation
  private let person: PersonReport

  init(context: Context, settings: Settings) {
    presentation = context.presentation
    person = PersonReport(context: context, settings: settings)
  }

  static let fields: [Field] = PersonReport.fields + [
    Field(
      "conditions",
      .objects([
        Field("condition"), Field("state"), Field("seen"), Field("source"), Field("blockers", .values),
      ])),
    Field("history", .objects([Field("certificate"), Field("status"), Field("institution")])),
    Field("decisions", .values),
  ]

  var report: Report<Diagnosis> {
    Report(
      name: "why",
      fields: Self.fields,
      display: TableLayout([]),
      payload: { diagnosis in
        person.payload(diagnosis.row) + [
          .records(diagnosis.conditions.map(condition)),
          .records(
            diagnosis.history.map { [.text($0.certificate), .text($0.status), .text($0.institutionCode)] }),
          .list(diagnosis.decisions.map { .number($0.decision.n) }),
        ]
      })
  }

  private func condition(_ seen: Diagnosis.ConditionSeen) -> [Cell] {
    [
      .text(seen.condition.rawValue), .text(seen.state.rawValue), Cell(value(seen.seen)),
      .text(seen.source.id), Cell(seen.blockers.map(\.rawValue)),
    ]
  }

  /// The value that the rule looked at, as it stands in the cache; null when there is none.
  private func value(_ seen: Diagnosis.Seen) -> String? {
    switch seen {
    case .link(let status, let candidate):
      candidate.map { "\(status) \(presentation.shown(code: $0.code))" } ?? status
    case .status(let word): word
    case .validUntil(let day): day?.description
    case .account(let word): word
    case .photo(let word, let here): here?.rawValue ?? (word.isEmpty ? nil : word)
    }
  }
}
