// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// What `cache check` found wrong.
public struct CacheDamage: Sendable, Equatable {
  public enum Finding: Sendable, Equatable {
    /// SQLite's own integrity check.
    case integrity(String)
    /// A table, an index or a trigger is missing or was changed.
    case schema(String)
    case foreignKey(table: String, row: Int64)
    /// A stored judgement differs from what the rules say of the stored facts.
    case judgement(kind: PersonKind, certificate: String)
    /// The judged rows of an institution are not as many as counted.
    case count(institution: String)
    /// The open rows of an authority do not stand as counted; nil: those of unknown authority.
    case standing(authority: Division?)
    /// A row of the log holds what no decision can hold.
    case decision(n: Int)
    /// A decision's stored state differs from what log and imports say.
    case decisionState(n: Int)
    /// The bytes of a picture are not those that it is named by: its SHA-256.
    case picture(String)
    /// A remembered confirmation names no import that could have shown it.
    case confirmation(n: Int)
  }

  public let finding: Finding

  public init(finding: Finding) { self.finding = finding }
}

extension CacheReader {
  /// Checks the file and the judgements in it. Every finding, not only the first.
  public func check(progress: () throws -> Void) throws -> [CacheDamage] {
    let found = try integrity() + guards()
    // What SQLite cannot read, nothing more can be asked of; judgements rest on decisions that can be read.
    if !found.isEmpty { return found }
    let unreadable = try unreadableDecisions()
    if !unreadable.isEmpty { return try foreignKeys() + unreadable }
    return try foreignKeys() + judgements(progress) + counts() + standings() + confirmations() + decisionStates(progress)
      + damagedPictures(progress)
  }

  /// Tables, indexes and triggers that are not as this program makes them.
  private func guards() throws -> [CacheDamage] {
    let found = try Schema.objects(in: db)
    return try Schema.objects.get().filter { found[$0.key] != $0.value }.map(\.key).sorted()
      .map { CacheDamage(finding: .schema($0)) }
  }

  /// SQLite's own integrity check.
  public func integrity() throws -> [CacheDamage] {
    let statement = try SQLStatement(db, "PRAGMA integrity_check(1000)")
    var found: [CacheDamage] = []
    do {
      while try statement.step() {
        guard statement.text(0) != "ok" else { continue }
        found.append(CacheDamage(finding: .integrity(statement.text(0))))
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT {
      // The check itself gives up on some damage, after it has said what.
      if found.isEmpty { found.append(CacheDamage(finding: .integrity(error.message ?? ""))) }
    }
    return found
  }

  private func foreignKeys() throws -> [CacheDamage] {
    let statement = try SQLStatement(db, "PRAGMA foreign_key_check")
    var found: [CacheDamage] = []
    while try statement.step() {
      found.append(CacheDamage(finding: .foreignKey(table: statement.text(0), row: statement.integer(1))))
    }
    return found
  }

  /// Compares every stored judgement with judging afresh; the days since when a blocker stands are
  /// history and cannot be recomputed.
  private func judgements(_ progress: () throws -> Void) throws -> [CacheDamage] {
    let vocabulary = Vocabulary(try settings())
    let gatherer = try FactsGatherer(self, vocabulary: vocabulary, forMany: true)
    let table = try JudgementTable(db)
    let all = try SQLStatement(db, "SELECT id FROM registration ORDER BY id")
    var found: [CacheDamage] = []
    while try all.step() {
      try progress()
      guard let stored = try gatherer.registration(all.integer(0)) else { continue }
      let fresh = try gatherer.facts(of: stored).map { Judgement(stored: $0, vocabulary: vocabulary) }
      let kept = try table.load(stored.id)
      if fresh != kept?.stored.judgement || kept.map({ $0.place != stored.place }) ?? false {
        found.append(
          CacheDamage(
            finding: .judgement(
              kind: stored.registration.kind, certificate: stored.registration.certificate)))
      }
    }
    return found
  }

  private func counts() throws -> [CacheDamage] {
    let counted = """
      SELECT authority, institution_id, kind, count(*), sum(candidate IS NULL), sum(account_found = 0),
        sum(\(Schema.isBlocked("judgement"))), sum(\(Schema.isUndetermined("judgement")))
      FROM judgement GROUP BY 1, 2, 3
      """
    let statement = try SQLStatement(
      db,
      """
      SELECT DISTINCT ifnull(i.code, '') FROM (\(Self.differing("SELECT * FROM staff WHERE judged > 0", counted))) wrong
      LEFT JOIN institution i ON i.id = wrong.institution_id ORDER BY 1
      """)
    var found: [CacheDamage] = []
    while try statement.step() { found.append(CacheDamage(finding: .count(institution: statement.text(0)))) }
    return found
  }

  private func standings() throws -> [CacheDamage] {
    let counted = """
      SELECT \(Schema.standing("judgement")), count(*) FROM judgement WHERE \(Schema.isOpen("judgement"))
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
      """
    let statement = try SQLStatement(
      db, "SELECT DISTINCT authority FROM (\(Self.differing("SELECT * FROM standing", counted))) ORDER BY 1")
    var found: [CacheDamage] = []
    while try statement.step() {
      found.append(CacheDamage(finding: .standing(authority: Division(stored: statement.integer(0)))))
    }
    return found
  }

  /// The rows that one of two queries gives and the other does not.
  private static func differing(_ stored: String, _ counted: String) -> String {
    "SELECT * FROM (\(stored) EXCEPT \(counted)) UNION ALL SELECT * FROM (\(counted) EXCEPT \(stored))"
  }

  private func unreadableDecisions() throws -> [CacheDamage] {
    let all = try SQLStatement(db, "SELECT \(StoredDecision.columns) FROM decision ORDER BY n")
    var found: [CacheDamage] = []
    while try all.step() {
      if StoredDecision.read(all) == nil { found.append(CacheDamage(finding: .decision(n: Int(all.integer(0))))) }
    }
    return found
  }

  private func confirmations() throws -> [CacheDamage] {
    let kinds = DecisionKind.allCases.filter(\.isRemembered).map { "'\($0.rawValue)'" }.joined(separator: ",")
    let statement = try SQLStatement(
      db,
      """
      SELECT c.n FROM confirmation c LEFT JOIN decision d ON d.n = c.n LEFT JOIN import i ON i.id = c.import_id
      WHERE d.n IS NULL OR i.id IS NULL OR (i.kind <> d.subject || 's' AND d.kind <> 'qualification.refer') OR d.kind NOT IN (\(kinds)) ORDER BY c.n
      """)
    var found: [CacheDamage] = []
    while try statement.step() {
      found.append(CacheDamage(finding: .confirmation(n: Int(statement.integer(0)))))
    }
    return found
  }

  private func decisionStates(_ progress: () throws -> Void) throws -> [CacheDamage] {
    let states = try LiveStates(self, asOf: CivilDate(day: 0), settings: try settings())
    let stored = try DecisionStateTable(db)
    let all = try SQLStatement(db, "SELECT \(StoredDecision.columns) FROM decision ORDER BY certificate, subject, n")
    var found: [CacheDamage] = []
    while try all.step() {
      try progress()
      let decision = try StoredDecision.required(all)
      guard decision.kind.isToBeEntered else { continue }
      if try stored.state(decision.n) != states.state(decision) {
        found.append(CacheDamage(finding: .decisionState(n: decision.n)))
      }
    }
    return found
  }
}
