// SPDX-License-Identifier: GPL-3.0-or-later

/// The candidates of a registration, best first.
///
/// Order: strong before weak; level and category both equal before not; fewer differing fields;
/// smallest code by bytes.
public struct CandidateRanking: Sendable {
  public struct Candidate: Sendable {
    public let qualification: Qualification
    public let comparison: Comparison
  }

  public let candidates: [Candidate]

  /// - Parameter qualifications: any that might be candidates; those that are none are left out.
  public init(of registration: Registration, among qualifications: [Qualification]) {
    var candidates: [Candidate] = []
    for qualification in qualifications {
      guard let comparison = Comparison(of: registration, with: qualification) else { continue }
      candidates.append(Candidate(qualification: qualification, comparison: comparison))
    }
    if candidates.count > 1 { candidates.sort(by: Self.isBetter) }
    self.candidates = candidates
  }

  private static func isBetter(_ a: Candidate, _ b: Candidate) -> Bool {
    let (left, right) = (rank(a.comparison), rank(b.comparison))
    return left == right
      ? a.qualification.code.utf8.lexicographicallyPrecedes(b.qualification.code.utf8) : left < right
  }

  public var best: Candidate? { candidates.first }

  /// Warnings about how the best was found.
  public var warnings: WarningSet {
    var warnings: WarningSet = []
    if best?.comparison.strength == .weak { warnings.insert(.candidateWeak) }
    if candidates.count > 1, Self.equalButForCode(candidates[0].qualification, candidates[1].qualification) {
      warnings.insert(.candidateSeveral)
    }
    return warnings
  }

  private static func equalButForCode(_ a: Qualification, _ b: Qualification) -> Bool {
    identical(a.name, b.name) && identical(a.idNumber.text, b.idNumber.text)
      && Level(a.level).matches(Level(b.level)) && Category(a.category).matches(Category(b.category))
  }

  private static func rank(_ comparison: Comparison) -> (Int, Int, Int) {
    (
      comparison.strength == .strong ? 0 : 1, comparison.levelAndCategoryEqual ? 0 : 1,
      comparison.differingFields
    )
  }
}
