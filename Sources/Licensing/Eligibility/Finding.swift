// SPDX-License-Identifier: GPL-3.0-or-later

/// What a condition's rule says of one row.
public struct Finding: Sendable, Equatable {
  public enum State: String, Sendable {
    case met, notMet, undetermined
  }

  public let blockers: BlockerSet
  public let undetermined: UndeterminedSet
  public let warnings: WarningSet

  public init(blockers: BlockerSet = [], undetermined: UndeterminedSet = [], warnings: WarningSet = []) {
    self.blockers = blockers
    self.undetermined = undetermined
    self.warnings = warnings
  }

  public static let met = Finding()

  /// What two conditions find together.
  func union(_ other: Finding) -> Finding {
    Finding(
      blockers: blockers.union(other.blockers), undetermined: undetermined.union(other.undetermined),
      warnings: warnings.union(other.warnings))
  }

  /// A known blocker wins over what is missing.
  public var state: State {
    if !blockers.isEmpty { return .notMet }
    return undetermined.isEmpty ? .met : .undetermined
  }
}
