// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a person can show a licence by one row. Raw values are the contract's.
public enum Verdict: String, Sendable, CaseIterable {
  case licensable, blocked, undetermined

  public init(blockers: BlockerSet, undetermined: UndeterminedSet) {
    self = !blockers.isEmpty ? .blocked : !undetermined.isEmpty ? .undetermined : .licensable
  }
}
