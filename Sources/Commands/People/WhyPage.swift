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
      + list(context.messages.decisionsTitle, diagnosis.decisions.map(decision))
      + (diagnosis.deemedRenewedSince.map { [context.messages.deemedRenewed($0)] } ?? [])
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
    let open = row.judgement.decided?.open ?? []
    if row.standing.verdict != .licensable || row.standing.prompt != nil {
      lines.append(messages.phoneShows(row.standing.prompt))
    }
    if !open.isEmpty { lines.append(messages.stillToBeEntered(open)) }
    if let day = row.judgement.decided?.asideUntil, row.standing.isAside { lines.append(messages.asideUntil(day)) }
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
    let remedy = row.standing.remedy(blocker)
    var lines = [messages.blockerLine(blocker, owner: remedy.owner, since: report.since(blocker, row)?.description)]
    let differences = report.differences(blocker, row)
    if !differences.isEmpty { lines.append(messages.differencesLine(differences)) }
    if let route = messages.route(blocker, certificate: row.certificate) { lines.append(route) }
    let decided = row.judgement.decided
    if blocker.concernsQualification, let day = decided?.referredOn {
      lines.append(messages.referredOn(day, asOf: context.asOf))
    }
    if blocker == .expired, let day = decided?.submittedOn { lines.append(messages.submittedOn(day, asOf: context.asOf)) }
    // The page that is being read is no next step.
    if remedy.verb != ["why"] { lines.append(messages.nextLine(remedy.next(for: row.certificate))) }
    return lines.map { "    " + $0 }
  }

  private func decision(_ logged: LoggedDecision) -> String {
    let decision = logged.decision
    let log = DecisionReport(context: context)
    return context.messages.decisionLine(
      decision.n, decision.kind, on: decision.asOf, by: log.shown(decision.operatorName), logged.state,
      text: decision.reason.map(log.shown))
  }

  private func list(_ title: String, _ items: [String]) -> [String] {
    items.isEmpty ? [] : [title] + items.map { "    " + $0 } + [""]
  }
}
