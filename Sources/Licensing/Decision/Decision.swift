// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of the log of decisions (contract § 5): what was decided, by whom, on which facts.
///
/// The log is append-only and its rows are chained: `hash` is SHA-256 over the row without `hash` in the
/// canonical JSON of RFC 8785, and `previous` is the hash before it.
public struct Decision: Sendable, Equatable {
  public let n: Int
  public let kind: DecisionKind
  public let subject: PersonKind
  public let certificate: String
  /// What the import showed, and what is decided instead; nil for kinds that change nothing.
  public let before: CanonicalValue?
  public let after: CanonicalValue?
  /// What the rule looked at.
  public let basis: CanonicalValue
  public let operatorName: String
  /// The desk that decided.
  public let office: Office
  /// Seconds since 1970.
  public let at: Int64
  public let asOf: CivilDate
  public let reason: String?
  /// What the desk says it has verified: `--verified REF`.
  public let verified: String?
  /// Decisions that were taken together.
  public let batch: Int?
  /// Names the rules and the settings that verdicts rest on; settings of renewals stand in `basis`.
  public let rules: String
  public let previous: String
  public let hash: String

  public init(
    n: Int, kind: DecisionKind, subject: PersonKind, certificate: String, before: CanonicalValue?,
    after: CanonicalValue?, basis: CanonicalValue, operatorName: String, office: Office, at: Int64,
    asOf: CivilDate, reason: String?, verified: String?, batch: Int?, rules: String, previous: String,
    hash: String
  ) {
    self.n = n
    self.kind = kind
    self.subject = subject
    self.certificate = certificate
    self.before = before
    self.after = after
    self.basis = basis
    self.operatorName = operatorName
    self.office = office
    self.at = at
    self.asOf = asOf
    self.reason = reason
    self.verified = verified
    self.batch = batch
    self.rules = rules
    self.previous = previous
    self.hash = hash
  }

  /// The first row's `previous`.
  public static let noHash = String(repeating: "0", count: 64)

  /// The code of the division of an authority's desk.
  public var division: String? {
    if case .authority(let division) = office { return division.text }
    return nil
  }

  /// The code of an institution's desk.
  public var institution: String? {
    if case .institution(let code) = office { return code }
    return nil
  }

  /// The row without `hash` and `state`: what is hashed.
  public var hashed: CanonicalValue {
    .object([
      "n": .number(n), "kind": .text(kind.rawValue), "subject": .text(subject.rawValue),
      "certificate": .text(certificate), "before": before ?? .null, "after": after ?? .null,
      "basis": basis, "operator": .text(operatorName), "office": .text(office.kind.rawValue),
      "division": .text(orNull: division), "institution": .text(orNull: institution),
      "at": .text(UTCTime.text(at)), "asOf": .text(asOf.description), "reason": .text(orNull: reason),
      "verified": .text(orNull: verified), "batch": batch.map { .number($0) } ?? .null,
      "rules": .text(rules), "previous": .text(previous),
    ])
  }

  // MARK: - What the kinds keep in before, after and basis

  /// Of a replacement.
  public var replaced: (before: ComparedFields, after: ComparedFields)? {
    guard kind == .qualificationReplace, let before = before.flatMap(ComparedFields.init),
      let after = after.flatMap(ComparedFields.init)
    else { return nil }
    return (before, after)
  }

  /// Of an approval: the old and the new end.
  public var renewed: (before: CivilDate, after: CivilDate)? {
    guard kind == .renewalApprove, let before = Self.day(before?["validUntil"]),
      let after = Self.day(after?["validUntil"])
    else { return nil }
    return (before, after)
  }

  /// Of a photo: what the import showed, which may be nothing, and what was decided.
  public var photo: (before: PhotoState?, after: PhotoState)? {
    guard kind.isOfPhoto, let before, let after = Self.photo(after) else { return nil }
    return (Self.photo(before), after)
  }

  /// Of a photo: SHA-256 of the picture that was seen; nil: it was seen elsewhere.
  public var picture: String? { kind.isOfPhoto ? basis["picture"]?.string : nil }

  private static func photo(_ value: CanonicalValue?) -> PhotoState? {
    value?["photo"]?.string.flatMap(PhotoState.init(rawValue:))
  }

  /// Of a submission: the end that it asks to extend.
  public var submittedFor: CivilDate? { kind == .renewalSubmit ? Self.day(basis["validUntil"]) : nil }

  /// Of an approval or refusal: the submission that it answers.
  public var answers: Int? { basis["submission"]?.int }

  /// Of setting aside: the day on which it ends.
  public var asideUntil: CivilDate? { kind == .personAside ? Self.day(basis["until"]) : nil }

  /// Of an undo: the decision that it takes back.
  public var undoes: Int? { kind == .undo ? basis["undoes"]?.int : nil }

  private static func day(_ value: CanonicalValue?) -> CivilDate? { value?.string.flatMap { CivilDate(iso: $0) } }
}
