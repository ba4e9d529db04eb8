// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What `cache check` found wrong.
public struct CacheDamage: Sendable, Equatable {
  public enum Finding: Sendable, Equatable {
    /// SQLite's own integrity check.
    case integrity(String)
    case foreignKey(table: String, row: Int64)
    /// A stored judgement differs from what the rules say of the stored facts.
    case judgement(kind: PersonKind, certificate: String)
  }

  public let finding: Finding
}

extension CacheReader {
  /// Checks the file and the judgements in it. Every finding, not only the first.
  public func check(progress: () throws -> Void) throws -> [CacheDamage] {
    try integrity() + foreignKeys() + judgements(progress)
  }

  /// SQLite's own integrity check.
  public func integrity() throws -> [CacheDamage] {
    let statement = try SQLStatement(db, "PRAGMA integrity_check(1000)")
    var found: [CacheDamage] = []
    while try statement.step() {
      guard statement.text(0) != "ok" else { continue }
      found.append(CacheDamage(finding: .integrity(statement.text(0))))
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
    let gatherer = try FactsGatherer(self, vocabulary: vocabulary)
    let table = try JudgementTable(db)
    let all = try SQLStatement(db, "SELECT id FROM registration ORDER BY id")
    var found: [CacheDamage] = []
    while try all.step() {
      try progress()
      guard let stored = try gatherer.registration(all.integer(0)) else { continue }
      let fresh = try gatherer.facts(of: stored).map { Judgement($0, vocabulary: vocabulary) }
      if fresh != (try table.load(stored.id))?.judgement {
        found.append(
          CacheDamage(
            finding: .judgement(
              kind: stored.registration.kind, certificate: stored.registration.certificate)))
      }
    }
    return found
  }
}
