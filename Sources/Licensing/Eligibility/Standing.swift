// SPDX-License-Identifier: GPL-3.0-or-later

/// A stored judgement on one day: the whole verdict, N2 included.
public struct Standing: Sendable, Equatable {
  public let kind: PersonKind
  public let blockers: BlockerSet
  public let undetermined: UndeterminedSet
  public let validUntil: CivilDate?
  /// What the phone shows now, by the imports alone.
  public let prompt: Prompt?
  /// What has been handed on to another desk.
  public let handed: HandedOn
  /// Set aside on this day, so that lists leave it out.
  public let isAside: Bool

  public init(_ judgement: Judgement, kind: PersonKind, asOf: CivilDate, settings: Settings) {
    func onDay(_ blockers: BlockerSet, _ end: CivilDate?) -> BlockerSet {
      guard kind == .nurse else { return blockers }
      return blockers.union(
        N2RegistrationNotExpired.judge(validUntil: end, asOf: asOf, settings: settings).blockers)
    }
    self.kind = kind
    blockers = onDay(judgement.blockers, judgement.validUntil)
    undetermined = judgement.undetermined
    validUntil = judgement.validUntil
    let decided = judgement.decided
    prompt = Prompt(decided.map { onDay($0.importedBlockers, $0.importedEnd) } ?? blockers, kind: kind)
    handed = decided?.handed ?? .nothing
    isAside = decided?.isAside(asOf: asOf) ?? false
  }

  public var verdict: Verdict { Verdict(blockers: blockers, undetermined: undetermined) }

  /// Whose turn a blocker is, and what to type next.
  public func remedy(_ blocker: Blocker) -> Remedy { Remedy(of: blocker, handed: handed) }

  /// The state of one condition. A known blocker wins over what is missing.
  public func state(of condition: Condition) -> Finding.State {
    if blockers.members.contains(where: { $0.conditions.contains(condition) }) { return .notMet }
    let missing = undetermined.members(of: kind).contains { $0.condition == condition }
    return missing ? .undetermined : .met
  }
}
