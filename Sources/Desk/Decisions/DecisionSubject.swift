// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// One person's row with everything that a decision about it looks at.
public struct DecisionSubject: Sendable {
  public let row: ListedRow
  public let facts: Facts
  public let states: DecisionStates

  public var registration: Registration { facts.registration }

  /// The candidates, best first.
  public var ranking: CandidateRanking {
    CandidateRanking(of: facts.registration, among: facts.qualifications)
  }

  /// Refuses what is not for this desk to decide.
  func check(_ kind: DecisionKind, desk: Office) throws(DecisionRefusal) {
    if let refusal = refusal(kind, desk: desk) { throw refusal }
  }

  /// What stands in the desk's way, by its office.
  func refusal(_ kind: DecisionKind, desk: Office) -> DecisionRefusal? {
    DecisionRight.refusal(kind, desk: desk, institution: row.institutionCode, authority: row.authority)
  }

  func draft(
    _ kind: DecisionKind, before: CanonicalValue? = nil, after: CanonicalValue? = nil,
    basis: [String: CanonicalValue], reason: String? = nil, verified: String? = nil
  ) -> DecisionDraft {
    DecisionDraft(
      kind, subject: row.kind, certificate: row.certificate, before: before, after: after,
      basis: .object(basis), reason: reason, verified: verified)
  }
}
