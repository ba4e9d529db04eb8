// SPDX-License-Identifier: GPL-3.0-or-later

/// When 更换医师资格 is allowed: the registration takes over what its qualification says.
///
/// Hard guard of the 2020 notice: only when level **and** category are equal. Where name and number both
/// differ the notice gives no route. The rest is contract § 5.
public enum ReplacementRule {
  /// What stands in the way of taking over this candidate; nil: nothing.
  public static func refusal(
    of comparison: Comparison, registration: Registration, status: RegistrationStatus
  ) -> DecisionRefusal? {
    if !comparison.levelAndCategoryEqual { return .levelOrCategory(certificate: registration.certificate) }
    let deciding = comparison.deciding
    if !deciding.isDisjoint(with: .name), !deciding.isDisjoint(with: .id) { return .nameAndId }
    if !RegistrationInForce.blockers(status).isEmpty { return .notInForce(registration.status) }
    return nil
  }

  /// Why somebody has to verify it first; empty: nobody has to.
  public static func verification(of comparison: Comparison) -> Set<VerificationNeed> {
    var needs: Set<VerificationNeed> = []
    if !comparison.deciding.isDisjoint(with: .code) { needs.insert(.code) }
    if comparison.strength == .weak { needs.insert(.weakCandidate) }
    if comparison.numberIdentifiesNobody { needs.insert(.idNumber) }
    return needs
  }
}
