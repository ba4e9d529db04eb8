// SPDX-License-Identifier: GPL-3.0-or-later

/// What the rules say of one row on any day: everything but N2, which moves with the day.
///
/// This is what the cache stores for each judged row; `Standing` adds the day.
public struct Judgement: Sendable, Equatable {
  public let blockers: BlockerSet
  public let undetermined: UndeterminedSet
  /// Differences from the best candidate.
  public let differences: DifferenceSet
  /// Code of the best candidate; nil when there is none.
  public let candidate: String?
  /// An account of the person is known, whatever its state.
  public let accountFound: Bool
  /// 有效期至 as it was judged (an open approval's end, else the import's), so that a day needs nothing but the judgement.
  public let validUntil: CivilDate?
  public let warnings: WarningSet
  /// What decisions did to it; nil: there are none.
  public let decided: DecidedPart?

  public init(
    blockers: BlockerSet, undetermined: UndeterminedSet, differences: DifferenceSet = [],
    candidate: String? = nil, accountFound: Bool = false, validUntil: CivilDate? = nil,
    warnings: WarningSet = [], decided: DecidedPart? = nil
  ) {
    self.blockers = blockers
    self.undetermined = undetermined
    self.differences = differences
    self.candidate = candidate
    self.accountFound = accountFound
    self.validUntil = validUntil
    self.warnings = warnings
    self.decided = decided
  }

  /// Judges a row by all conditions of its kind but N2, of which only the missing end is stored.
  public init(_ facts: Facts, vocabulary: Vocabulary) {
    let ranking = CandidateRanking(of: facts.registration, among: facts.qualifications)
    var warnings = facts.cellWarnings
    if !facts.institutionKnown { warnings.insert(.institutionUnknown) }
    if facts.severalInForce { warnings.insert(.registrationSeveralInForce) }
    if facts.pictureShared { warnings.insert(.photoShared) }
    if facts.decided.isDrifted { warnings.insert(.decisionDrift) }
    let finding = Self.finding(facts, ranking: ranking, vocabulary: vocabulary)
    self.init(
      blockers: finding.blockers, undetermined: finding.undetermined,
      differences: ranking.best?.comparison.differences ?? [],
      candidate: ranking.best?.qualification.code,
      accountFound: facts.account != nil,
      validUntil: facts.validUntil,
      warnings: warnings.union(finding.warnings),
      decided: facts.decided == .none ? nil : DecidedPart(facts, vocabulary: vocabulary))
  }

  /// All stored conditions together.
  private static func finding(_ facts: Facts, ranking: CandidateRanking, vocabulary: Vocabulary) -> Finding {
    switch facts.registration.kind {
    case .physician:
      P1QualificationLinkedToRegistration.judge(facts, ranking: ranking)
        .union(P2AccountActivated.judge(facts, vocabulary: vocabulary))
        .union(P3PhotoConfirmed.judge(facts, vocabulary: vocabulary))
    case .nurse:
      N1RegistrationInForce.judge(facts)
        .union(N2RegistrationNotExpired.withoutDay(validUntil: facts.validUntil))
        .union(N3AccountActivated.judge(facts, vocabulary: vocabulary))
        .union(N4PhotoConfirmed.judge(facts, vocabulary: vocabulary))
    }
  }
}
