// SPDX-License-Identifier: GPL-3.0-or-later

/// When a decision may be taken back (contract § 5).
public enum UndoRule {
  /// nil: it may. Whether it has been undone already is asked before.
  ///
  /// - Parameters:
  ///   - states: of all decisions on the same row.
  ///   - together: decisions that are undone in the same step.
  public static func refusal(
    of decision: Decision, _ states: DecisionStates, desk: Office, together: Set<Int> = []
  ) -> DecisionRefusal? {
    if decision.office != desk { return .otherDesk(decision.office) }
    if decision.kind == .undo { return .isUndo(decision.n) }
    if states.isSettledByImport(decision.n) { return .confirmedAlready(decision.n) }
    let resting = dependents(of: decision, states).filter { !together.contains($0) }
    return resting.isEmpty ? nil : .restedOn(decision.n, by: resting)
  }

  /// Later decisions that rest on it and still hold: an approval or refusal rests on its submission, and a
  /// new submission on the answer that the one before had.
  public static func dependents(of decision: Decision, _ states: DecisionStates) -> [Int] {
    let isAnswer = decision.kind == .renewalApprove || decision.kind == .renewalRefuse
    return states.decisions.filter { other in
      guard states.state(of: other.n) != .undone else { return false }
      return other.answers == decision.n || (isAnswer && other.kind == .renewalSubmit && other.n > decision.n)
    }.map(\.n)
  }
}
