// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension Facts {
  /// What the cache gathers for a row whose exports were all imported; the account is activated.
  static func of(
    _ registration: Registration, severalInForce: Bool = false,
    qualifications: [Qualification] = [Fictional.qualification()], qualificationsCovered: Bool = true,
    account: String? = "已激活", accountsCovered: Bool = true, institutionKnown: Bool = true,
    cellWarnings: WarningSet = []
  ) -> Facts {
    Facts(
      registration: registration,
      status: Vocabulary.shipped.status(registration.status, of: registration.kind),
      severalInForce: severalInForce,
      qualifications: registration.kind == .physician ? qualifications : [],
      qualificationsCovered: qualificationsCovered, account: account, accountsCovered: accountsCovered,
      institutionKnown: institutionKnown, cellWarnings: cellWarnings)
  }
}

/// What P1 says.
func p1(_ facts: Facts) -> Finding {
  observed(
    P1QualificationLinkedToRegistration.judge(
      facts, ranking: CandidateRanking(of: facts.registration, among: facts.qualifications)))
}

/// What the rules say of a row on any day.
func judgement(_ facts: Facts) -> Judgement { observed(Judgement(facts, vocabulary: .shipped)) }

/// What the rules say of a row on one day.
func standing(_ facts: Facts, asOf: String, settings: Settings = Settings()) -> Standing {
  observed(
    Standing(
      Judgement(facts, vocabulary: Vocabulary(settings)), kind: facts.registration.kind,
      asOf: Fictional.day(asOf), settings: settings))
}

/// Whether a physician's registration is linked to one of these qualifications.
func link(
  _ registration: Registration, _ qualifications: [Qualification], covered: Bool = true
) -> QualificationLink {
  observed(
    QualificationLink(
      best: CandidateRanking(of: registration, among: qualifications).best?.comparison, covered: covered,
      identifiesSomebody: registration.idNumber.identity != nil))
}

/// The codes of contract § 2, in the order in which a row lists them.
func codes(_ blockers: BlockerSet) -> [String] { blockers.members.map(\.rawValue) }

func signatures(_ differences: DifferenceSet) -> [String] { differences.members.map(\.rawValue) }

func words(_ warnings: WarningSet) -> [String] { warnings.members.map(\.rawValue) }
