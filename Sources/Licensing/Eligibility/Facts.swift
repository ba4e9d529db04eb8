// SPDX-License-Identifier: GPL-3.0-or-later

/// Everything that a row's verdict rests on, gathered by the cache and judged by the rules.
public struct Facts: Sendable {
  public let registration: Registration
  public let status: RegistrationStatus
  /// Several rows of the person are in force.
  public let severalInForce: Bool
  /// Physicians: the qualifications that may belong to the row. Nurses: empty.
  public let qualifications: [Qualification]
  /// An import of qualifications covers the row.
  public let qualificationsCovered: Bool
  /// The word of 账户状态 of the person's account; nil when there is no row.
  public let account: String?
  /// An import of accounts of this kind of person covers the row.
  public let accountsCovered: Bool
  /// The row's institution has been imported.
  public let institutionKnown: Bool
  /// The picture that is held for the row is held for somebody else too.
  public let pictureShared: Bool
  /// What `CellWarnings` said when the row was imported.
  public let cellWarnings: WarningSet
  /// What the decisions on the row do.
  public let decided: DecisionEffect

  public init(
    registration: Registration, status: RegistrationStatus, severalInForce: Bool = false,
    qualifications: [Qualification] = [], qualificationsCovered: Bool = false, account: String? = nil,
    accountsCovered: Bool = false, institutionKnown: Bool = true, pictureShared: Bool = false,
    cellWarnings: WarningSet = [], decided: DecisionEffect = .none
  ) {
    self.registration = registration
    self.status = status
    self.severalInForce = severalInForce
    self.qualifications = qualifications
    self.qualificationsCovered = qualificationsCovered
    self.account = account
    self.accountsCovered = accountsCovered
    self.institutionKnown = institutionKnown
    self.pictureShared = pictureShared
    self.cellWarnings = cellWarnings
    self.decided = decided
  }

  /// The same facts as the imports alone have them.
  public var withoutDecisions: Facts {
    Facts(
      registration: registration, status: status, severalInForce: severalInForce,
      qualifications: qualifications, qualificationsCovered: qualificationsCovered, account: account,
      accountsCovered: accountsCovered, institutionKnown: institutionKnown,
      pictureShared: pictureShared, cellWarnings: cellWarnings)
  }

  /// What counts of the photo here: an open decision or a held picture that waits, else the import; nil: it states
  /// nothing, or a word that is not recognised.
  public func photo(_ vocabulary: Vocabulary) -> PhotoState? { decided.photo ?? vocabulary.photo(registration.photo) }

  /// The end of the registration that counts here: an open approval's, else the import's.
  public var validUntil: CivilDate? { decided.validUntil ?? registration.validUntil }
}
