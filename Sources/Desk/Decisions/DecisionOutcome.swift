// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What became of the items of a command that decides.
public struct DecisionOutcome: Sendable {
  public struct Taken: Sendable {
    public let n: Int
    public let draft: DecisionDraft
    /// The row before, and with the decision.
    public let before: ListedRow
    public let after: ListedRow
  }

  public struct Refused: Sendable {
    /// As typed: masked before it is shown.
    public let item: String
    /// Of the file; nil for operands.
    public let line: Int?
    public let problem: ItemProblem
  }

  public internal(set) var taken: [Taken] = []
  /// What stood already.
  public internal(set) var settled: [ListedRow] = []
  public internal(set) var refused: [Refused] = []
  /// nil: one decision alone, or none.
  public internal(set) var batch: Int?

  /// Whether another run decides the same, whoever wrote in between. A reason may have been asked for
  /// after the preview.
  public func decidesSame(as other: DecisionOutcome) -> Bool {
    taken.count == other.taken.count
      && zip(taken, other.taken).allSatisfy { $0.draft.withoutReason == $1.draft.withoutReason }
  }
}

/// The facts changed between the preview and the confirmation.
public struct PreviewOutdated: Error, Sendable {
  public init() {}
}
