// SPDX-License-Identifier: GPL-3.0-or-later

/// How the decisions on one person's row stand (contract § 5): the one place for open, drift, confirmed,
/// undone, superseded, standing and answered.
public struct DecisionStates: Sendable {
  /// What the imports show of the row that the decisions are about.
  public struct Shown: Sendable {
    public let registration: Registration
    /// 照片状态 of the row; nil: not stated, or a word that nobody knows.
    public let photo: PhotoState?
    /// SHA-256 of the picture that is held for the row; nil: none.
    public let picture: String?
    /// The qualification of this code, as the imports show it; nil: none.
    public let qualification: @Sendable (String) -> ComparedFields?

    public init(
      registration: Registration, photo: PhotoState? = nil, picture: String? = nil,
      qualification: @escaping @Sendable (String) -> ComparedFields?
    ) {
      self.registration = registration
      self.photo = photo
      self.picture = picture
      self.qualification = qualification
    }
  }

  /// In the order of the decisions, which is that of the log.
  public let states: [DecisionState]
  public let decisions: [Decision]
  /// Decisions that this import shows or answers for the first time: to be remembered.
  public let newlyConfirmed: [Int]
  private let settledBefore: Set<Int>
  private let isShownApproved: Bool
  /// SHA-256 of the picture that is held and may still be judged: one that a confirmed decision named is done with, and
  /// a later 待审核 is about another. nil: there is none.
  public let held: String?

  /// - Parameters:
  ///   - decisions: all of one certificate, in the order of the log.
  ///   - confirmed: those that an import has shown before.
  ///   - shown: nil: the row is gone.
  ///   - linkMet: P1 is met, so that a referral has had its answer.
  ///   - importedLinkMet: it is met by the imports alone.
  ///   - asOf: the day by which somebody set aside is back.
  public init(
    _ decisions: [Decision], confirmed: Set<Int>, shown: Shown?, linkMet: Bool = false,
    importedLinkMet: Bool = false, asOf: CivilDate
  ) {
    self.decisions = decisions
    settledBefore = confirmed
    isShownApproved = shown?.photo == .approved
    let settled = decisions.filter { confirmed.contains($0.n) }.compactMap(\.picture)
    let held = shown?.picture.flatMap { picture in settled.contains { identical($0, picture) } ? nil : picture }
    self.held = held
    let undone = Set(decisions.compactMap(\.undoes))
    var newlyConfirmed: [Int] = []
    states = decisions.map { decision in
      if confirmed.contains(decision.n) { return decision.kind.isToBeEntered ? .confirmed : .answered }
      if undone.contains(decision.n) { return .undone }
      if Self.isSuperseded(decision, by: decisions, undone: undone) || Self.isOfOtherPicture(decision, held) {
        return .superseded
      }
      guard decision.kind.isToBeEntered else {
        if Self.isAnsweredByImport(decision, shown: shown, importedLinkMet: importedLinkMet) {
          newlyConfirmed.append(decision.n)
          return .answered
        }
        return Self.isAnswered(decision, decisions: decisions, undone: undone, linkMet: linkMet, asOf: asOf)
          ? .answered : .standing
      }
      let state = Self.entered(decision, shown)
      if state == .confirmed { newlyConfirmed.append(decision.n) }
      return state
    }
    self.newlyConfirmed = newlyConfirmed
  }

  /// A later one on the same matter that still holds.
  private static func isSuperseded(_ decision: Decision, by all: [Decision], undone: Set<Int>) -> Bool {
    guard decision.kind.isToBeEntered || decision.kind == .personAside else { return false }
    return all.contains { $0.n > decision.n && $0.kind.isSameMatter(as: decision.kind) && !undone.contains($0.n) }
  }

  /// Another picture is held for the person than the one that was decided on.
  private static func isOfOtherPicture(_ decision: Decision, _ held: String?) -> Bool {
    guard decision.kind.isOfPhoto, let held else { return false }
    return decision.picture.map { !identical($0, held) } ?? true
  }

  /// What the import shows of a decision that has to be entered: before it, after it, or something else.
  private static func entered(_ decision: Decision, _ shown: Shown?) -> DecisionState {
    guard let shown else { return .drift }
    if let (before, after) = decision.replaced {
      let now = ComparedFields(shown.registration)
      if now.matches(after) { return .confirmed }
      let qualification = shown.qualification(after.code)
      return now.stillShows(before) && qualification.map { $0.matches(after) } == true ? .open : .drift
    }
    if let (before, _) = decision.renewed, let end = shown.registration.validUntil {
      return end == before ? .open : end > before ? .confirmed : .drift
    }
    if let (before, after) = decision.photo {
      return shown.photo == after ? .confirmed : shown.photo == before ? .open : .drift
    }
    return .drift
  }

  /// What an import answers stays answered, whatever a later one shows.
  private static func isAnsweredByImport(_ decision: Decision, shown: Shown?, importedLinkMet: Bool) -> Bool {
    switch decision.kind {
    case .renewalSubmit:
      guard let asked = decision.submittedFor, let end = shown?.registration.validUntil else { return false }
      return end > asked
    case .qualificationRefer: return importedLinkMet
    default: return false
    }
  }

  private static func isAnswered(
    _ decision: Decision, decisions: [Decision], undone: Set<Int>, linkMet: Bool, asOf: CivilDate
  ) -> Bool {
    switch decision.kind {
    case .renewalSubmit: decisions.contains { $0.answers == decision.n && !undone.contains($0.n) }
    case .qualificationRefer: linkMet
    case .personAside: decision.asideUntil.map { asOf >= $0 } ?? true
    case .qualificationReplace, .renewalApprove, .renewalRefuse, .photoApprove, .photoReject, .personNote, .undo:
      false
    }
  }

  /// Whether an import has shown or answered it: then the registry itself says so, and nothing here undoes it.
  public func isSettledByImport(_ n: Int) -> Bool { settledBefore.contains(n) || newlyConfirmed.contains(n) }

  /// The open decision on the photo, whichever way it went.
  public var openPhoto: Decision? {
    decisions.indices.last { decisions[$0].kind.isOfPhoto && states[$0] == .open }.map { decisions[$0] }
  }

  /// A picture is held that no decision has judged.
  var hasUnjudgedPicture: Bool {
    guard let held else { return false }
    return !zip(decisions, states).contains { decision, state in
      state != .undone && decision.picture.map { identical($0, held) } ?? false
    }
  }

  /// What counts of the photo here where it is not what the import says; nil: the import counts. What the import shows
  /// as approved stays so.
  public var photo: PhotoState? {
    if let decided = openPhoto?.photo { return decided.after }
    return hasUnjudgedPicture && !isShownApproved ? .pending : nil
  }

  /// How a decision stands; nil: it is none of these.
  public func state(of n: Int) -> DecisionState? {
    decisions.firstIndex { $0.n == n }.map { states[$0] }
  }

  /// The latest decision of a kind in a state.
  public func latest(_ kind: DecisionKind, _ state: DecisionState) -> Decision? {
    decisions.indices.last { decisions[$0].kind == kind && states[$0] == state }.map { decisions[$0] }
  }

  /// The latest approval or refusal that was not undone.
  public var lastAnswer: Decision? { decisions.last { $0.answers != nil && state(of: $0.n) != .undone } }

  /// The decisions in a state.
  public func all(_ state: DecisionState) -> [Decision] {
    zip(decisions, states).filter { $1 == state }.map(\.0)
  }
}
