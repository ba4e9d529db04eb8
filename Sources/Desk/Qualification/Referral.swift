// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What a request to the issuing province or the examination centre says.
public struct Referral: Sendable {
  public let subject: DecisionSubject
  public let addressee: ReferralRule.Addressee
  public let best: CandidateRanking.Candidate?
  public let blocker: Blocker?
}

extension Desk {
  /// The request for one physician. - Throws: `PersonError`, `ItemProblem`.
  public func referral(_ typed: String, to addressee: ReferralRule.Addressee) throws -> Referral {
    let subject = try candidates(typed).subject
    try check(subject)
    return Referral(
      subject: subject, addressee: addressee, best: subject.ranking.best,
      blocker: subject.row.standing.blockers.members.first(where: \.concernsQualification))
  }

  private func check(_ subject: DecisionSubject) throws {
    if let refusal = subject.refusal(.qualificationRefer, desk: office)
      ?? ReferralRule.refusal(subject.row.standing.blockers, kind: subject.row.kind)
    {
      throw ItemProblem.refused(refusal)
    }
  }

  /// Records that the request went out.
  public func refer(
    _ typed: String, to addressee: ReferralRule.Addressee, reason: String?, dryRun: Bool,
    preview: DecisionOutcome? = nil
  ) throws -> DecisionOutcome {
    try decide([typed], named: { ($0, nil) }, isBatch: false, dryRun: dryRun, preview: preview) { typed, at in
      let subject = try at.subject(typed)
      try check(subject)
      if subject.states.latest(.qualificationRefer, .standing) != nil { return .settled(subject.row) }
      let blockers = subject.row.standing.blockers.members.filter(\.concernsQualification)
      return .take(
        subject.draft(
          .qualificationRefer,
          basis: [
            "to": .text(addressee.rawValue), "blockers": .list(blockers.map { .text($0.rawValue) }),
            "differences": .list(subject.row.judgement.differences.members.map { .text($0.rawValue) }),
            "candidate": .text(orNull: subject.row.judgement.candidate),
          ], reason: try reason.map { try Self.text($0, .reason) }), about: subject.row)
    }
  }
}
