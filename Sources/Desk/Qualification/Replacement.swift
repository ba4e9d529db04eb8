// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// 更换医师资格: what is asked for one physician.
public struct ReplacementRequest: Sendable {
  /// PERSON and CODE as typed.
  public var person: String
  public var code: String
  public var reason: String
  public var verified: String?
  /// CODE may be a place in the list of candidates.
  public var takesNumber = false
  /// Of the file that `apply` reads.
  public var line: Int?

  public init(person: String, code: String, reason: String, verified: String?) {
    self.person = person
    self.code = code
    self.reason = reason
    self.verified = verified
  }
}

extension ReplacementRequest {
  /// A row of the file, its reason where it gives one.
  public init(_ row: DecisionFile.Row, reason: String?) {
    let verified = Cleaning.name(row[2])
    self.init(
      person: Cleaning.code(row[0]), code: Cleaning.code(row[1]),
      reason: Cleaning.name(row[3]).isEmpty ? reason ?? row[3] : row[3], verified: verified.isEmpty ? nil : verified)
    line = row.line
  }
}

extension Desk {
  /// Replaces one physician's qualification, or those of a batch, past refused items.
  public func replace(
    _ requests: [ReplacementRequest], isBatch: Bool, dryRun: Bool, preview: DecisionOutcome? = nil,
    checkInterrupt: () throws -> Void = {},
    atEnd: (CacheWriter, DecisionOutcome) throws -> Void = { _, _ in }
  ) throws -> DecisionOutcome {
    var lines: [ExactText: Int] = [:]
    return try decide(
      requests, named: { ($0.person, $0.line) }, isBatch: isBatch, dryRun: dryRun, preview: preview,
      checkInterrupt: checkInterrupt, atEnd: atEnd
    ) { request, at in
      let subject = try at.subject(request.person)
      let result = try Self.replace(request, subject, office)
      if let line = request.line, case .take = result {
        let key = ExactText(subject.row.certificate)
        if let earlier = lines[key] { throw ItemProblem.repeatsWithOtherValues(line: earlier) }
        lines[key] = line
      }
      return result
    }
  }

  private static func replace(
    _ request: ReplacementRequest, _ subject: DecisionSubject, _ office: Office
  ) throws -> ItemResult {
    if subject.row.kind != .physician { throw DecisionRefusal.notAPhysician }
    let candidate = try Candidates(subject, desk: office).row(request.code, takesNumber: request.takesNumber)
    if let refusal = candidate.refusal { throw refusal }
    let after = ComparedFields(candidate.qualification)
    let standing = subject.states.latest(.qualificationReplace, .open)?.replaced?.after
    let isLinked = candidate.comparison.differences.isEmpty && candidate.needsVerified.isEmpty
    if isLinked || standing?.matches(after) == true { return .settled(subject.row) }
    let reason = try text(request.reason, .reason)
    let verified = try request.verified.map { try text($0, .verified) }
    if !candidate.needsVerified.isEmpty && verified == nil {
      throw DecisionRefusal.verificationMissing(candidate.needsVerified)
    }
    return .take(
      subject.draft(
        .qualificationReplace, before: ComparedFields(subject.registration).value, after: after.value,
        basis: basis(subject, candidate), reason: reason, verified: verified), about: subject.row)
  }

  /// What the rule looked at.
  private static func basis(_ subject: DecisionSubject, _ candidate: Candidates.Row) -> [String: CanonicalValue] {
    [
      "strength": .text(candidate.comparison.strength.rawValue),
      "differences": .list(candidate.comparison.differences.members.map { .text($0.rawValue) }),
      "needsVerified": .list(candidate.needsVerified.map(\.rawValue).sorted().map { .text($0) }),
      "candidates": .number(subject.ranking.candidates.count),
      "status": .text(subject.registration.status),
      "issuer": .text(candidate.qualification.issuer),
      "institutionCode": .text(subject.row.institutionCode),
      "authority": .text(orNull: subject.row.authority?.text),
    ]
  }

  /// A text as it goes into the log. - Throws: `ItemProblem`.
  static func text(_ typed: String, _ field: DecisionField) throws -> String {
    do {
      return try DecisionText.checked(typed)
    } catch {
      throw ItemProblem.text(field, error)
    }
  }
}
