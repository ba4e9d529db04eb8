// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

extension Desk {
  /// Rows of the log in order, streamed.
  public func decisions(_ filter: DecisionFilter, _ body: (LoggedDecision) throws -> Void) throws {
    try cache.read { try $0.forEachDecision(filter, asOf: asOf, settings: settings, body) }
  }

  /// The certificate that PERSON names in the log: a row may be gone, or history, and keeps its decisions.
  /// - Throws: `PersonError`.
  public func loggedPerson(_ typed: String) throws -> (kind: PersonKind?, certificate: String) {
    let code = Cleaning.code(typed)
    if try cache.read({ try $0.hasDecisions(certificate: code) }) { return (nil, code) }
    let row = try person(typed)
    return (row.kind, row.certificate)
  }

  /// One decision, and the later ones that rest on it. - Throws: `ItemProblem.noDecision`.
  public func decision(_ n: Int) throws -> (logged: LoggedDecision, dependents: [Int]) {
    try cache.read { reader in
      guard let logged = try reader.decision(n, asOf: asOf, settings: settings) else {
        throw ItemProblem.noDecision(n)
      }
      let decision = logged.decision
      let states = try reader.decisionStates(
        decision.subject, decision.certificate, asOf: asOf, settings: settings)
      return (logged, states.map { UndoRule.dependents(of: decision, $0) } ?? [])
    }
  }

  /// Decisions that no longer count, with what the import shows instead.
  public func drifted() throws -> [DriftedDecision] {
    var filter = DecisionFilter()
    filter.states = [.drift]
    return try cache.read { reader in
      var rows: [DriftedDecision] = []
      try reader.forEachDecision(filter, asOf: asOf, settings: settings) { logged in
        let shown = try reader.registration(logged.decision.subject, logged.decision.certificate)
        let qualification = try logged.decision.replaced.flatMap { try reader.qualification(code: $0.after.code) }
        rows.append(
          DriftedDecision(decision: logged.decision, shown: shown, qualification: qualification))
      }
      return rows
    }
  }

  /// What is still to be entered in the national system, in the order in which a clerk types it: one
  /// business after the other, by institution and certificate, field by field.
  public func toBeEntered() throws -> [EntryField] {
    var filter = DecisionFilter()
    filter.states = [.open]
    return try cache.read { reader in
      var entries: [(row: ListedRow, decision: Decision)] = []
      try reader.forEachDecision(filter, asOf: asOf, settings: settings) { logged in
        let decision = logged.decision
        // An open decision has its row: were it gone, it would have drifted.
        guard
          let row = try reader.subjectRow(
            decision.subject, decision.certificate, asOf: asOf, settings: settings)
        else { return }
        entries.append((row, decision))
      }
      return entries.sorted { Self.order($0) < Self.order($1) }.flatMap { EntryField.fields(of: $1, $0) }
    }
  }

  private static func order(_ entry: (row: ListedRow, decision: Decision)) -> (Int, ExactText, ExactText, Int) {
    (
      DecisionKind.allCases.firstIndex(of: entry.decision.kind) ?? 0, ExactText(entry.row.institutionCode),
      ExactText(entry.row.certificate), entry.decision.n
    )
  }

  /// - Parameter head: a hash that must be in the chain.
  public func checkLog(head: String?, progress: () throws -> Void) throws -> LogCheck {
    try cache.read { try $0.checkLog(head: head, progress: progress) }
  }
}
