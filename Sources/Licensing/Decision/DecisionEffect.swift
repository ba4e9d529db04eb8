// SPDX-License-Identifier: GPL-3.0-or-later

/// What the decisions on a row, and a picture that is held for it, do to its verdict, to whose turn it is, and to lists. Only open decisions
/// count towards a verdict; a drifted one does not.
public struct DecisionEffect: Sendable, Equatable {
  /// Open decisions: what the registry does not show yet.
  public let open: [Int]
  /// An open replacement settles the link of P1, and only that.
  public let settlesLink: Bool
  /// The end by an open approval.
  public let validUntil: CivilDate?
  /// What counts of the photo: an open decision, or that a held picture waits for one; nil: what the import says.
  public let photo: PhotoState?
  public let isDrifted: Bool
  /// A standing referral, by its day.
  public let referredOn: CivilDate?
  /// A standing submission, by its day: the authority has the turn.
  public let submittedOn: CivilDate?
  /// The day on which somebody set aside is back.
  public let asideUntil: CivilDate?

  public init(
    open: [Int] = [], settlesLink: Bool = false, validUntil: CivilDate? = nil, photo: PhotoState? = nil,
    isDrifted: Bool = false, referredOn: CivilDate? = nil, submittedOn: CivilDate? = nil, asideUntil: CivilDate? = nil
  ) {
    self.open = open
    self.settlesLink = settlesLink
    self.validUntil = validUntil
    self.photo = photo
    self.isDrifted = isDrifted
    self.referredOn = referredOn
    self.submittedOn = submittedOn
    self.asideUntil = asideUntil
  }

  public static let none = DecisionEffect()

  /// - Parameter states: asked with `linkMet` false: whether a referral has been answered follows from the
  ///   verdict that this effect leads to, and a row without a blocker has no turn to hand on.
  public init(_ states: DecisionStates) {
    self.init(
      open: states.all(.open).map(\.n),
      settlesLink: states.latest(.qualificationReplace, .open) != nil,
      validUntil: states.latest(.renewalApprove, .open)?.renewed?.after,
      photo: states.photo,
      isDrifted: !states.all(.drift).isEmpty,
      referredOn: states.latest(.qualificationRefer, .standing)?.asOf,
      submittedOn: states.latest(.renewalSubmit, .standing)?.asOf,
      asideUntil: states.decisions.last {
        $0.kind == .personAside && states.state(of: $0.n) != .undone
      }?.asideUntil)
  }
}
