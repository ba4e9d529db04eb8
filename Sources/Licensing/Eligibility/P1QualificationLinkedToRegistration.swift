// SPDX-License-Identifier: GPL-3.0-or-later

/// P1: the qualification (资格) can be verified, a valid registration (执业注册) exists, and the two
/// are linked. A registration known to block is not met even while the link is undetermined.
///
/// An open replacement (更换医师资格) settles the link and nothing else.
/// No test of expiry: 医师法 sets no period of validity for physicians.
/// Source: 2020 notice, conditions for physicians.
public enum P1QualificationLinkedToRegistration {
  public static let condition = Condition.p1
  public static let source = Source.notice2020

  /// Whether a judgement leaves nothing of this condition open.
  public static func isMet(_ judgement: Judgement) -> Bool {
    judgement.blockers.isDisjoint(with: BlockerSet.qualification.union(.registration))
      && judgement.undetermined.isDisjoint(with: UndeterminedSet(of: condition))
  }

  public static func judge(_ facts: Facts, ranking: CandidateRanking) -> Finding {
    let registration = RegistrationInForce.blockers(facts.status)
    if facts.decided.settlesLink { return Finding(blockers: registration, warnings: ranking.warnings) }
    let link = QualificationLink(
      best: ranking.best?.comparison, covered: facts.qualificationsCovered,
      identifiesSomebody: facts.registration.idNumber.identity != nil)
    switch link {
    case .linked:
      return Finding(blockers: registration, warnings: ranking.warnings)
    case .blocked(let blocker):
      return Finding(blockers: registration.union(BlockerSet(blocker)), warnings: ranking.warnings)
    case .undetermined(let missing):
      return Finding(
        blockers: registration,
        undetermined: missing == .qualifications ? .linkQualifications : .linkIdNumber,
        warnings: ranking.warnings)
    }
  }
}
