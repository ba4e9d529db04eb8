// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Everything that `why` says of one row.
public struct Diagnosis: Sendable {
  /// One condition, and what was seen for it.
  public struct ConditionSeen: Sendable {
    public let condition: Condition
    public let state: Finding.State
    public let seen: Seen
    public let source: Source
    public let blockers: [Blocker]
    public let missing: Missing?
  }

  /// What a condition's rule looked at.
  public enum Seen: Sendable {
    /// P1: the registration's status and the best candidate's code, if there is one.
    case link(status: String, candidate: Qualification?)
    case status(String)
    case validUntil(CivilDate?)
    /// The word of the account; nil: no row.
    case account(String?)
    /// The word of the photo; empty: not stated. `here`: what counts instead, by a decision or a held picture.
    case photo(String, here: PhotoState?)
  }

  public let row: ListedRow
  public let facts: Facts
  public let candidates: CandidateRanking
  public let conditions: [ConditionSeen]
  /// The person's rows that are not judged, as far as the desk may see them.
  public let history: [CacheReader.RowOfPerson]
  /// Every decision on the row with how it stands, in the order of the log.
  public let decisions: [LoggedDecision]
  /// A renewal that was asked for in time and not decided by the end (行政许可法 art. 50): since when.
  public let deemedRenewedSince: CivilDate?

  public init(_ row: ListedRow, desk: Desk, reader: CacheReader) throws {
    let vocabulary = Vocabulary(desk.settings)
    guard let facts = try reader.facts(of: row.registrationID, vocabulary: vocabulary) else {
      throw PersonError.notFound
    }
    self.row = row
    self.facts = facts
    candidates = CandidateRanking(of: facts.registration, among: facts.qualifications)
    let states = try reader.decisionStates(row.kind, row.certificate, asOf: desk.asOf, settings: desk.settings)
    decisions = states.map { zip($0.decisions, $0.states).map { LoggedDecision(decision: $0, state: $1) } } ?? []
    deemedRenewedSince = states.flatMap { Self.deemedRenewed($0, desk) }
    conditions = Self.judge(row, facts, best: candidates.best?.qualification)
    history = try reader.rowsOfPerson(row.registrationID, vocabulary: vocabulary).filter {
      !$0.isJudged && desk.office.sees(institution: $0.institutionCode, authority: $0.authority)
    }
  }

  private static func deemedRenewed(_ states: DecisionStates, _ desk: Desk) -> CivilDate? {
    guard let submission = states.latest(.renewalSubmit, .standing), let end = submission.submittedFor,
      RenewalTerm.isDeemedRenewed(
        submittedOn: submission.asOf,
        window: RenewalWindow(end: end, settings: desk.settings, calendar: WorkingCalendar(desk.settings)),
        asOf: desk.asOf)
    else { return nil }
    return submission.asOf
  }

  private static func judge(_ row: ListedRow, _ facts: Facts, best: Qualification?) -> [ConditionSeen] {
    let undetermined = row.standing.undetermined.members(of: row.kind)
    return Condition.all(of: row.kind).map { condition in
      ConditionSeen(
        condition: condition, state: row.standing.state(of: condition),
        seen: seen(condition, facts, best: best), source: source(condition),
        blockers: row.standing.blockers.members.filter { $0.condition(of: row.kind) == condition },
        missing: undetermined.first { $0.condition == condition }?.missing)
    }
  }

  private static func seen(_ condition: Condition, _ facts: Facts, best: Qualification?) -> Seen {
    switch condition {
    case .p1: .link(status: facts.registration.status, candidate: best)
    case .n1: .status(facts.registration.status)
    case .n2: .validUntil(facts.registration.validUntil)
    case .p2, .n3: .account(facts.account)
    case .p3, .n4: .photo(facts.registration.photo, here: facts.decided.photo)
    }
  }

  /// The source of each condition's rule.
  public static func source(_ condition: Condition) -> Source {
    switch condition {
    case .p1: P1QualificationLinkedToRegistration.source
    case .p2: P2AccountActivated.source
    case .p3: P3PhotoConfirmed.source
    case .n1: N1RegistrationInForce.source
    case .n2: N2RegistrationNotExpired.source
    case .n3: N3AccountActivated.source
    case .n4: N4PhotoConfirmed.source
    }
  }
}
