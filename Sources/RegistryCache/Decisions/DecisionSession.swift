// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// What is to be written into the log.
public struct DecisionDraft: Sendable, Equatable {
  public let kind: DecisionKind
  public let subject: PersonKind
  public let certificate: String
  public let before: CanonicalValue?
  public let after: CanonicalValue?
  public let basis: CanonicalValue
  public let reason: String?
  public let verified: String?

  public init(
    _ kind: DecisionKind, subject: PersonKind, certificate: String, before: CanonicalValue? = nil,
    after: CanonicalValue? = nil, basis: CanonicalValue, reason: String? = nil, verified: String? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.certificate = certificate
    self.before = before
    self.after = after
    self.basis = basis
    self.reason = reason
    self.verified = verified
  }
}

extension DecisionDraft {
  public var withoutReason: DecisionDraft {
    DecisionDraft(
      kind, subject: subject, certificate: certificate, before: before, after: after, basis: basis,
      verified: verified)
  }
}

/// Takes decisions in the transaction of its writer: appends them to the log one by one, then judges
/// again the rows that they are about.
public final class DecisionSession {
  public let writer: CacheWriter
  let book: DecisionBook
  private let office: Office
  private let operatorName: String
  private let at: Int64
  private let asOf: CivilDate
  private let settings: Settings
  private let rules: String
  private let insert: SQLStatement
  private var head: (n: Int, hash: String)
  /// The number that this batch's decisions have in common; nil: each stands by itself.
  public let batch: Int?
  private var decided: [(PersonKind, String)] = []

  /// - Parameters:
  ///   - at: seconds since 1970.
  ///   - isBatch: the decisions get a number in common.
  public init(
    _ writer: CacheWriter, office: Office, operatorName: String, at: Int64, asOf: CivilDate, isBatch: Bool
  ) throws {
    self.writer = writer
    writer.willWriteRows()
    self.office = office
    self.operatorName = operatorName
    self.at = at
    self.asOf = asOf
    settings = try writer.settings()
    rules = CacheReader.fingerprint(of: settings)
    book = try DecisionBook(writer, vocabulary: Vocabulary(settings), forMany: false)
    head = try writer.logHead()
    batch = isBatch ? try writer.lastBatch() + 1 : nil
    let places = StoredDecision.columns.split(separator: ",").map { _ in "?" }.joined(separator: ",")
    insert = try SQLStatement(
      writer.db, "INSERT INTO decision (\(StoredDecision.columns)) VALUES (\(places))")
  }

  /// - Returns: its number.
  @discardableResult
  public func append(_ draft: DecisionDraft) throws -> Int {
    func row(_ hash: String) -> Decision {
      Decision(
        n: head.n + 1, kind: draft.kind, subject: draft.subject, certificate: draft.certificate,
        before: draft.before, after: draft.after, basis: draft.basis, operatorName: operatorName,
        office: office, at: at, asOf: asOf, reason: draft.reason, verified: draft.verified, batch: batch,
        rules: rules, previous: head.hash, hash: hash)
    }
    let decision = row(StoredDecision.hash(of: row("")))
    try insert.run(StoredDecision.values(decision))
    head = (decision.n, decision.hash)
    decided.append((draft.subject, draft.certificate))
    return decision.n
  }

  /// How the decisions on a row stand, those of this session included.
  public func states(_ facts: Facts) throws -> DecisionStates {
    let registration = facts.registration
    return try book.states(
      try book.decisions(registration.kind, registration.certificate), registration: registration, asOf: asOf)
  }

  /// Judges again what was decided about.
  public func finish() throws {
    if decided.isEmpty { return }
    let judging = try Judging(writer, viewpoint: .init(office: office, asOf: asOf, settings: settings))
    var rows = RowSet()
    for (kind, certificate) in decided {
      let ids = try writer.registrations(certificate: certificate, kind: kind)
      if ids.isEmpty { try judging.settleGone(kind, certificate, day: asOf) }
      for id in ids { rows.insert(id) }
    }
    try judging.judge(rows, day: asOf) {}
  }
}
