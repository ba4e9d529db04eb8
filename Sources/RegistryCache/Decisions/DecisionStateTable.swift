// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// How decisions that are to be entered stand, as last computed, and the memory of confirmations. Lives
/// within one transaction.
final class DecisionStateTable {
  private let load: SQLStatement
  private let save: SQLStatement
  private let confirm: SQLStatement
  /// Since this transaction began.
  private(set) var confirmed = 0
  private(set) var drifted = 0

  init(_ db: Database) throws {
    load = try SQLStatement(db, "SELECT state FROM decision_state WHERE n = ?")
    save = try SQLStatement(
      db, "INSERT INTO decision_state (n, state) VALUES (?, ?) ON CONFLICT (n) DO UPDATE SET state = excluded.state")
    confirm = try SQLStatement(db, "INSERT INTO confirmation (n, import_id, registration_id) VALUES (?, ?, ?)")
  }

  func state(_ n: Int) throws -> DecisionState? {
    try load.query(.integer(n))
    defer { load.reset() }
    return try load.step() ? DecisionState(rawValue: load.text(0)) : nil
  }

  /// Stores the states of one row's decisions, and remembers what an import shows for the first time.
  ///
  /// - Parameters:
  ///   - importID: of the import that brought the row as it is; nil: the row is gone.
  ///   - counts: whether the desk is told of it.
  func settle(_ states: DecisionStates, importID: Int64?, registration: Int64?, counts: Bool) throws {
    if let importID, let registration {
      for n in states.newlyConfirmed { try confirm.run(.integer(n), .integer(importID), .integer(registration)) }
    }
    for (decision, state) in zip(states.decisions, states.states) where decision.kind.isToBeEntered {
      let before = try self.state(decision.n)
      if before == state { continue }
      try save.run(.integer(decision.n), .text(state.rawValue))
      guard counts else { continue }
      if state == .confirmed { confirmed += 1 }
      if state == .drift { drifted += 1 }
    }
  }
}
