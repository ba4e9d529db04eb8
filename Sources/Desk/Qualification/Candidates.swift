// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// A physician's candidates as the desk lists them (contract § 3, `qualification candidates`).
public struct Candidates: Sendable {
  public struct Row: Sendable {
    /// From 1.
    public let n: Int
    public let qualification: Qualification
    public let comparison: Comparison
    /// Why this desk may not take it over; nil: it may.
    public let refusal: DecisionRefusal?
    public let needsVerified: Set<VerificationNeed>
  }

  public let subject: DecisionSubject
  public let rows: [Row]

  init(_ subject: DecisionSubject, desk: Office) {
    self.subject = subject
    let byOffice = subject.refusal(.qualificationReplace, desk: desk)
    rows = subject.ranking.candidates.enumerated().map { index, candidate in
      Row(
        n: index + 1, qualification: candidate.qualification, comparison: candidate.comparison,
        refusal: byOffice
          ?? ReplacementRule.refusal(
            of: candidate.comparison, registration: subject.registration, status: subject.facts.status),
        needsVerified: ReplacementRule.verification(of: candidate.comparison))
    }
  }

  /// The candidate that CODE names: by its place, its code, or the masked form if that is unique.
  ///
  /// - Parameter takesNumber: a place in the list means something only while somebody looks at it.
  /// - Throws: `CandidateProblem`.
  public func row(_ typed: String, takesNumber: Bool) throws(CandidateProblem) -> Row {
    if rows.isEmpty { throw .none }
    let code = Cleaning.code(typed)
    if code.utf8.count <= 4, let number = Int(code) {
      if !takesNumber { throw .numberNeedsTerminal }
      guard rows.indices.contains(number - 1) else { throw .unknown(count: rows.count) }
      return rows[number - 1]
    }
    for form in [Self.exact, Self.upgraded, Self.masked] {
      let wanted = form == Self.masked ? code : Self.text(code, form)
      let found = rows.filter { identical(Self.text($0.qualification.code, form), wanted) }
      if found.count == 1 { return found[0] }
      if found.count > 1 { throw .ambiguous }
    }
    throw .unknown(count: rows.count)
  }

  private static let (exact, upgraded, masked) = (0, 1, 2)

  private static func text(_ code: String, _ form: Int) -> String {
    switch form {
    case exact: code
    case upgraded: CodeComparison.lookupForm(code)
    default: Masking.qualificationCode(code)
    }
  }
}

extension Desk {
  /// - Throws: `PersonError`.
  public func candidates(_ typed: String) throws -> Candidates {
    try cache.read { reader in
      let row = try PersonFinder(self).find(typed, reader)
      guard let facts = try reader.facts(of: row.registrationID, vocabulary: Vocabulary(settings)) else {
        throw PersonError.notFound
      }
      let states = try reader.decisionStates(row.kind, row.certificate, asOf: asOf, settings: settings)
      return Candidates(
        DecisionSubject(
          row: row, facts: facts,
          states: states ?? DecisionStates([], confirmed: [], shown: nil, asOf: asOf)),
        desk: office)
    }
  }
}
