// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

extension Desk {
  /// Takes one decision back.
  public func undo(_ n: Int, reason: String, dryRun: Bool, preview: DecisionOutcome? = nil) throws -> DecisionOutcome {
    try undo(reason: reason, isBatch: false, dryRun: dryRun, preview: preview) { reader in
      guard let decision = try reader.decision(n, asOf: asOf, settings: settings) else {
        throw ItemProblem.noDecision(n)
      }
      return [decision.decision]
    }
  }

  /// Takes a whole batch back or, if one is refused, nothing.
  public func undo(batch: Int, reason: String, dryRun: Bool, preview: DecisionOutcome? = nil) throws -> DecisionOutcome {
    try undo(reason: reason, isBatch: true, dryRun: dryRun, preview: preview) { reader in
      var filter = DecisionFilter()
      filter.batch = batch
      var decisions: [Decision] = []
      try reader.forEachDecision(filter, asOf: asOf, settings: settings) { decisions.append($0.decision) }
      if decisions.isEmpty { throw ItemProblem.noBatch(batch) }
      return decisions
    }
  }

  private func undo(
    reason: String, isBatch: Bool, dryRun: Bool, preview: DecisionOutcome?,
    _ find: (CacheReader) throws -> [Decision]
  ) throws -> DecisionOutcome {
    let decisions = try cache.read(find)
    let together = Set(decisions.map(\.n))
    return try decide(
      decisions, named: { (String($0.n), nil) }, isBatch: isBatch, dryRun: dryRun, allOrNothing: true,
      preview: preview
    ) { decision, at in
      let row = try self.row(of: decision, at)
      guard
        let states = try at.session.writer.decisionStates(
          decision.subject, decision.certificate, asOf: asOf, settings: settings)
      else { throw ItemProblem.noDecision(decision.n) }
      if states.state(of: decision.n) == .undone { return .settled(row) }
      if let refusal = UndoRule.refusal(of: decision, states, desk: office, together: together) {
        throw refusal
      }
      return .take(
        DecisionDraft(
          .undo, subject: decision.subject, certificate: decision.certificate,
          basis: .object(["undoes": .number(decision.n), "kind": .text(decision.kind.rawValue)]),
          reason: try Self.text(reason, .reason)), about: row)
    }
  }

  /// The row that a decision is about, judged or not; one that is gone stands by its certificate alone.
  private func row(of decision: Decision, _ at: DecisionDesk) throws -> ListedRow {
    if let row = try at.session.writer.subjectRow(
      decision.subject, decision.certificate, asOf: asOf, settings: settings)
    {
      return row
    }
    return ListedRow(gone: decision, asOf: asOf, settings: settings)
  }
}
