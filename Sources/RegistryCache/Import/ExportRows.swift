// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A row of an institutions' export, cleaned. nil: the column is absent and what is stored stays;
/// empty clears it.
public struct InstitutionRow: Sendable {
  public let code: String
  public let name: String
  public let division: String?
  public let authority: String?
  public let creditCode: String?
  public let validUntil: CivilDate??
  public let status: String?

  public init(
    code: String, name: String, division: String?, authority: String?, creditCode: String?,
    validUntil: CivilDate??, status: String?
  ) {
    self.code = code
    self.name = name
    self.division = division
    self.authority = authority
    self.creditCode = creditCode
    self.validUntil = validUntil
    self.status = status
  }
}

/// A row of a qualifications' export, cleaned; nil as in `InstitutionRow`.
public struct QualificationRow: Sendable {
  public let code: String
  public let name: String
  public let idType: String?
  public let idNumber: IdentityNumber
  public let level: String
  public let category: String
  public let issuer: String?

  public init(
    code: String, name: String, idType: String?, idNumber: IdentityNumber, level: String,
    category: String, issuer: String?
  ) {
    self.code = code
    self.name = name
    self.idType = idType
    self.idNumber = idNumber
    self.level = level
    self.category = category
    self.issuer = issuer
  }
}

/// A row of a physicians' or nurses' export, cleaned; nil as in `InstitutionRow`.
public struct RegistrationRow: Sendable {
  public let kind: PersonKind
  public let certificate: String
  public let name: String
  public let sex: String?
  public let idType: String?
  public let idNumber: IdentityNumber
  public let qualificationCode: String?
  public let level: String
  public let category: String
  public let scope: String?
  public let institution: String
  public let authority: String?
  public let status: String
  public let photo: String?
  public let department: String?
  public let registeredOn: CivilDate??
  public let validUntil: CivilDate?
  /// `date.long-term` and `date.unreadable` of the row's date cells.
  public let dateWarnings: WarningSet

  public init(
    kind: PersonKind, certificate: String, name: String, sex: String?, idType: String?,
    idNumber: IdentityNumber, qualificationCode: String?, level: String, category: String,
    scope: String?, institution: String, authority: String?, status: String, photo: String?,
    department: String?, registeredOn: CivilDate??, validUntil: CivilDate?, dateWarnings: WarningSet
  ) {
    self.kind = kind
    self.certificate = certificate
    self.name = name
    self.sex = sex
    self.idType = idType
    self.idNumber = idNumber
    self.qualificationCode = qualificationCode
    self.level = level
    self.category = category
    self.scope = scope
    self.institution = institution
    self.authority = authority
    self.status = status
    self.photo = photo
    self.department = department
    self.registeredOn = registeredOn
    self.validUntil = validUntil
    self.dateWarnings = dateWarnings
  }

  /// An additional practice site, whose key holds its institution.
  public var isAdditionalSite: Bool { identical(status, RegistrationStatus.additionalSiteWord) }
}

/// A row of an accounts' export, cleaned: its number identifies somebody.
public struct AccountRow: Sendable {
  public let kind: PersonKind
  public let identity: String
  public let state: String

  public init(kind: PersonKind, identity: String, state: String) {
    self.kind = kind
    self.identity = identity
    self.state = state
  }
}
