// SPDX-License-Identifier: GPL-3.0-or-later

/// A stored judgement on one day: the whole verdict, N2 included.
public struct Standing: Sendable, Equatable {
  public let kind: PersonKind
  public let blockers: BlockerSet
  public let undetermined: UndeterminedSet
  public let validUntil: CivilDate?

  public init(_ judgement: Judgement, kind: PersonKind, asOf: CivilDate, settings: Settings) {
    var all = judgement.blockers
    if kind == .nurse {
      all.formUnion(
        N2RegistrationNotExpired.judge(validUntil: judgement.validUntil, asOf: asOf, settings: settings)
          .blockers)
    }
    self.kind = kind
    blockers = all
    undetermined = judgement.undetermined
    validUntil = judgement.validUntil
  }

  public var verdict: Verdict { Verdict(blockers: blockers, undetermined: undetermined) }

  public var prompt: Prompt? { Prompt(blockers, kind: kind) }

  /// The state of one condition. A known blocker wins over what is missing.
  public func state(of condition: Condition) -> Finding.State {
    if blockers.members.contains(where: { $0.conditions.contains(condition) }) { return .notMet }
    let missing = undetermined.members(of: kind).contains { $0.condition == condition }
    return missing ? .undetermined : .met
  }
}
