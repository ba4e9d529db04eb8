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
  /// What `CellWarnings` said when the row was imported.
  public let cellWarnings: WarningSet

  public init(
    registration: Registration, status: RegistrationStatus, severalInForce: Bool = false,
    qualifications: [Qualification] = [], qualificationsCovered: Bool = false, account: String? = nil,
    accountsCovered: Bool = false, institutionKnown: Bool = true, cellWarnings: WarningSet = []
  ) {
    self.registration = registration
    self.status = status
    self.severalInForce = severalInForce
    self.qualifications = qualifications
    self.qualificationsCovered = qualificationsCovered
    self.account = account
    self.accountsCovered = accountsCovered
    self.institutionKnown = institutionKnown
    self.cellWarnings = cellWarnings
  }
}
