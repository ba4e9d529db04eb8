// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages
import Reports

/// What is ahead, what was done, and where the figures come from.
extension ReportBriefing {
  var renewals: BriefingSection {
    let people = figures.renewals.reduce(0) { $0 + $1.people }
    let weeks = people == 0 ? [] : figures.renewals
    let bars = weeks.map { BarChart.Bar(label: messages.week($0), value: $0.people) }
    return section(
      .renewals, [messages.renewalsAhead(people, list: list("renewal due"))], drawing: drawing(.renewals, id: "renewals", bars),
      headings: [messages.heading(.firstDay), messages.heading(.lastDay), messages.heading(.people)],
      rows: weeks.map { [.text($0.first.description), .text($0.last.description), .number($0.people)] })
  }

  var decisions: BriefingSection {
    let counts = figures.decisions
    // States in which nothing stands have no column.
    let states = DecisionState.allCases.filter { state in counts.contains { $0.states[state] != nil } }
    return section(
      .decisions,
      [messages.decisionsTaken(counts.reduce(0) { $0 + $1.total }, since: figures.progress.since)],
      headings: [messages.heading(.decisionKind), messages.heading(.total)] + states.map { messages.label($0) },
      rows: counts.map { count in
        [.text(messages.label(count.kind)), .number(count.total)] + states.map { .number(count.states[$0] ?? 0) }
      })
  }

  var drift: BriefingSection {
    let names = figures.people != nil
    let columns: [ListColumn] = [.decision, .decisionKind, .day] + (names ? [.certificate] : [])
    return section(
      .drift, [messages.driftCount(figures.drift.count)], headings: columns.map(messages.heading),
      rows: figures.drift.map { row in
        [.number(row.n), .text(messages.label(row.kind)), .text(row.decidedOn.description)]
          + (names ? [.text(row.certificate ?? "")] : [])
      })
  }

  var sources: BriefingSection {
    section(
      .sources, [messages.sourcesOfCache],
      headings: [
        messages.heading(.exportKind), messages.heading(.rows), messages.heading(.exportedOn), messages.heading(.age),
      ],
      rows: figures.sources.map { source in
        let day = source.last?.exportedOn
        return [
          .text(messages.label(source.kind)), .number(source.rows), .text(day?.description ?? messages.neverImported),
          day.map { .number(Int(figures.asOf.day) - Int($0.day)) } ?? .none,
        ]
      })
  }

  // MARK: - Names

  var people: [BriefingSection] { figures.people.map { [blocked($0), renewed($0)] } ?? [] }

  private func blocked(_ people: ReportPeople) -> BriefingSection {
    section(
      .blockedPeople,
      [messages.peopleNamed(shown: people.blocked.count, of: people.blockedInAll, whole: list("blocked"))],
      headings: [ListColumn.name, .certificate, .institution, .reasons, .owner].map(messages.heading),
      rows: people.blocked.map { row in
        let blockers = row.standing.blockers.members
        let owners = Set(blockers.map { row.standing.remedy($0).owner })
        return person(row) + [
          .text(blockers.map { messages.label($0) }.joined(separator: messages.listJoiner)),
          .text(Owner.allCases.filter(owners.contains).map { messages.label($0) }.joined(separator: messages.listJoiner)),
        ]
      })
  }

  private func renewed(_ people: ReportPeople) -> BriefingSection {
    section(
      .renewalPeople,
      [messages.peopleNamed(shown: people.renewals.count, of: people.renewalsInAll, whole: list("renewal due"))],
      headings: [ListColumn.name, .certificate, .institution, .validUntil, .days, .state].map(messages.heading),
      rows: people.renewals.map { due in
        person(due.row) + [
          .text(due.window.end.description), .number(due.daysLeft), .text(messages.label(due.state)),
        ]
      })
  }

  /// The command that lists them all, of whom the report is about.
  func list(_ command: String) -> String {
    "ecert-admin \(command)" + (figures.institution.map { " --institution \(Remedy.quoted($0.code))" } ?? "")
  }

  private func person(_ row: ListedRow) -> [BriefingTable.Cell] {
    [.text(row.name), .text(row.certificate), .text(row.institutionName ?? row.institutionCode)]
  }
}
