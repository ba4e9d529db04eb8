// SPDX-License-Identifier: GPL-3.0-or-later

/// When a nurse's renewal (延续注册) may be submitted, approved and refused (护士条例 art. 10; contract § 5).
public enum RenewalRule {
  /// The closed list of grounds for refusing a renewal (护士条例 art. 10 and the registration rules).
  public enum Ground: String, Sendable, CaseIterable {
    /// 健康标准不符合.
    case healthStandard = "health-standard"
    /// 暂停执业活动的处罚尚未期满.
    case practiceSuspended = "practice-suspended"
  }

  /// - Parameter end: the end that counts here, an open approval's included; nil: unknown.
  public static func refusalToSubmit(
    kind: PersonKind, registration: Registration, status: RegistrationStatus, end: CivilDate?,
    asOf: CivilDate, settings: Settings, calendar: WorkingCalendar
  ) -> DecisionRefusal? {
    if kind != .nurse { return .notANurse }
    if !RegistrationInForce.blockers(status).isEmpty { return .notInForce(registration.status) }
    guard let end else { return .endUnknown }
    let window = RenewalWindow(end: end, settings: settings, calendar: calendar)
    let state = window.state(asOf: asOf)
    if takesSubmission(state, settings) { return nil }
    return state == .notOpen ? .notOpenYet(opens: window.opens) : .afterEnd(end)
  }

  /// Whether a renewal may be submitted in this state of its window; after the end the setting decides.
  public static func takesSubmission(_ state: RenewalState, _ settings: Settings) -> Bool {
    switch state {
    case .notOpen: false
    case .onTime, .open, .late: true
    case .expired: settings.takesRenewalAfterExpiry
    }
  }

  /// The submission that an approval or refusal answers. - Throws: `DecisionRefusal`.
  public static func submission(_ states: DecisionStates, kind: PersonKind) throws(DecisionRefusal) -> Decision {
    if kind != .nurse { throw .notANurse }
    if let standing = states.latest(.renewalSubmit, .standing) { return standing }
    if let answer = states.lastAnswer { throw .answeredAlready(answer.n) }
    throw .noSubmission
  }

  /// The end after an approval. - Throws: `DecisionRefusal.newEndNotAhead`: the registration ran out so
  /// long ago that five more years do not reach the day of approval.
  public static func newEnd(
    oldEnd: CivilDate?, approvedOn: CivilDate, _ settings: Settings
  ) throws(DecisionRefusal) -> CivilDate {
    guard let oldEnd else { throw .endUnknown }
    let end = RenewalTerm.newEnd(oldEnd: oldEnd, approvedOn: approvedOn, settings)
    if end <= approvedOn { throw .newEndNotAhead(end) }
    return end
  }
}
