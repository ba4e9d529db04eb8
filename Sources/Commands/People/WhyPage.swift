// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import Messages

/// What a person reads of `why`.
struct WhyPage {
  let context: Context
  let settings: Settings

  func lines(_ diagnosis: Diagnosis) -> [String] {
    heading(diagnosis.row) + diagnosis.conditions.flatMap { condition($0, diagnosis) }
      + list(context.messages.warningsTitle, diagnosis.row.judgement.warnings.members.map(context.messages.warningLine))
      + list(
        context.messages.historyTitle,
        diagnosis.history.map {
          context.messages.historyLine(
            certificate: $0.certificate, status: $0.status, institution: $0.institutionCode)
        })
  }

  private func heading(_ row: ListedRow) -> [String] {
    let messages = context.messages
    let place = [row.institutionName ?? row.institutionCode, row.department ?? ""].filter { !$0.isEmpty }
    var lines = [
      "\(row.name)  \(messages.label(row.kind))  \(row.certificate)  \(context.presentation.shown(idNumber: row.idNumber))",
      place.joined(separator: "  "), messages.verdictLine(row),
    ]
    if row.standing.verdict != .licensable { lines.append(messages.phoneShows(row.standing.prompt)) }
    return lines + [""]
  }

  private func condition(_ seen: Diagnosis.ConditionSeen, _ diagnosis: Diagnosis) -> [String] {
    let messages = context.messages
    let row = diagnosis.row
    let mark =
      switch seen.state {
      case .met: "✓"
      case .notMet: "✗"
      case .undetermined: "?"
      }
    var lines = [
      "\(mark) " + messages.conditionLine(seen.condition, seen.state),
      "    \(messages.seen(seen.seen, idMasked: context.presentation.shown(code:)))", "    \(messages.sourceLine(seen.source))",
    ]
    for blocker in seen.blockers { lines += details(of: blocker, row) }
    if let missing = seen.missing { lines.append("    " + messages.missingLine(missing)) }
    return lines + [""]
  }

  private func details(of blocker: Blocker, _ row: ListedRow) -> [String] {
    let messages = context.messages
    let report = PersonReport(context: context, settings: settings)
    var lines = [messages.blockerLine(blocker, since: report.since(blocker, row)?.description)]
    let differences = report.differences(blocker, row)
    if !differences.isEmpty { lines.append(messages.differencesLine(differences)) }
    if let route = messages.route(blocker, certificate: row.certificate) { lines.append(route) }
    let next = Remedy(of: blocker).next(for: row.certificate)
    // The page that is being read is no next step.
    if Remedy(of: blocker).verb != ["why"] { lines.append(messages.nextLine(next)) }
    return lines.map { "    " + $0 }
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : [title] + items.map { "    " + $0 } + [""]
  }
}
