// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What `decision verify` found.
public struct LogCheck: Sendable, Equatable {
  public enum Damage: Sendable, Equatable {
    /// This row does not follow the one before it: a row is missing, or two were swapped.
    case sequence(Int)
    /// `previous` is not the hash of the row before.
    case previous(Int)
    /// The row's hash is not that of its values: something in it was changed.
    case hash(Int)
    /// The head that was asked for is not in the chain: the end was cut off, or it is another log.
    case headMissing
  }

  /// Rows that were looked at.
  public let rows: Int
  public let head: String
  /// The first that is wrong; nil: none is.
  public let damage: Damage?
}

extension CacheReader {
  /// Recomputes every hash of the log from the stored values.
  ///
  /// - Parameter wanted: a hash that must be in the chain.
  public func checkLog(head wanted: String?, progress: () throws -> Void) throws -> LogCheck {
    let statement = try SQLStatement(db, "SELECT \(StoredDecision.columns) FROM decision ORDER BY n")
    var rows = 0
    var previous = Decision.noHash
    var isSeen = wanted == nil || wanted == previous
    while try statement.step() {
      try progress()
      rows += 1
      if let damage = damage(at: statement, expected: rows, previous: previous) {
        return LogCheck(rows: rows, head: previous, damage: damage)
      }
      previous = statement.text(18)
      if let wanted, identical(wanted, previous) { isSeen = true }
    }
    return LogCheck(rows: rows, head: previous, damage: isSeen ? nil : .headMissing)
  }

  private func damage(at statement: SQLStatement, expected: Int, previous: String) -> LogCheck.Damage? {
    let n = Int(statement.integer(0))
    if n != expected { return .sequence(expected) }
    guard identical(statement.text(17), previous) else { return .previous(n) }
    guard let decision = StoredDecision.read(statement),
      identical(StoredDecision.hash(of: decision), decision.hash)
    else { return .hash(n) }
    return nil
  }
}
