// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a physician's registration is linked to a qualification: the first half of P1.
///
/// Source: causes and cures in the 2020 notice. The test for a link is 「完全一致」.
public enum QualificationLink: Sendable, Equatable {
  case linked
  case blocked(Blocker)
  case undetermined(Missing)

  /// - Parameters:
  ///   - best: the best candidate's comparison; nil when there is no candidate.
  ///   - covered: whether an import of qualifications covers the row: absence proves nothing unless
  ///     somebody looked.
  ///   - identifiesSomebody: whether the registration's own number does.
  public init(best: Comparison?, covered: Bool, identifiesSomebody: Bool) {
    guard let best else {
      self =
        !covered ? .undetermined(.qualifications)
        : identifiesSomebody ? .blocked(.qualificationUnverified) : .undetermined(.idNumber)
      return
    }
    if let blocker = Self.blocker(best.deciding) {
      self = .blocked(blocker)
    } else {
      self = best.numberIdentifiesNobody ? .undetermined(.idNumber) : .linked
    }
  }

  /// The first that holds; nil without a difference that decides.
  private static func blocker(_ differences: DifferenceSet) -> Blocker? {
    let name = !differences.isDisjoint(with: .name)
    let id = !differences.isDisjoint(with: .id)
    if !differences.isDisjoint(with: .levelOrCategory) { return .levelOrCategoryDiffers }
    if name && id { return .nameAndIdDiffer }
    if !differences.isDisjoint(with: .code) { return .codeDiffers }
    if name { return .nameDiffers }
    return id ? .idDiffers : nil
  }
}
