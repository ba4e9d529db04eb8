// SPDX-License-Identifier: GPL-3.0-or-later

/// What the decisions on a row added to its judgement: lists show it, and the phone does not know it.
public struct DecidedPart: Sendable, Equatable {
  /// Open decisions: what the registry does not show yet.
  public let open: [Int]
  /// What the phone shows follows from the imports alone.
  public let importedBlockers: BlockerSet
  public let importedEnd: CivilDate?
  public let referredOn: CivilDate?
  public let submittedOn: CivilDate?
  public let asideUntil: CivilDate?

  public init(
    open: [Int], importedBlockers: BlockerSet, importedEnd: CivilDate?, referredOn: CivilDate?,
    submittedOn: CivilDate?, asideUntil: CivilDate?
  ) {
    self.open = open
    self.importedBlockers = importedBlockers
    self.importedEnd = importedEnd
    self.referredOn = referredOn
    self.submittedOn = submittedOn
    self.asideUntil = asideUntil
  }

  init(_ facts: Facts, vocabulary: Vocabulary) {
    let effect = facts.decided
    self.init(
      open: effect.open,
      importedBlockers: Judgement(facts.withoutDecisions, vocabulary: vocabulary).blockers,
      importedEnd: facts.registration.validUntil, referredOn: effect.referredOn,
      submittedOn: effect.submittedOn, asideUntil: effect.asideUntil)
  }

  /// Whether the row is left out of lists on a day.
  public func isAside(asOf: CivilDate) -> Bool { asideUntil.map { asOf < $0 } ?? false }

  /// What has been handed on, which decides whose turn it is.
  public var handed: HandedOn {
    HandedOn(isReferred: referredOn != nil, isSubmitted: submittedOn != nil)
  }
}

/// What a desk has handed on to another: whose turn it is depends on it.
public struct HandedOn: Sendable, Hashable {
  /// A referral stands.
  public let isReferred: Bool
  /// A renewal has been submitted and not been decided.
  public let isSubmitted: Bool

  public init(isReferred: Bool = false, isSubmitted: Bool = false) {
    self.isReferred = isReferred
    self.isSubmitted = isSubmitted
  }

  public static let nothing = HandedOn()

  public static let all: [HandedOn] = [false, true].flatMap { referred in
    [false, true].map { HandedOn(isReferred: referred, isSubmitted: $0) }
  }
}
