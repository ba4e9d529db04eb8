// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Rows of people who do not exist, cleaned as an import cleans them. Unless a test says otherwise the
/// physician is in force and identical with the qualification.
enum Fictional {
  static let certificate = "110450203000123"
  static let otherCertificate = "110450203000456"
  static let number = "450203198503150028"
  static let oldNumber = "450203850315002"
  static let otherNumber = "450203199007011117"
  static let code = "200845110450203198503150028"
  static let hospital = "PDY000001450203A1001"
  static let clinic = "PDY000002450203A1001"

  static func physician(
    _ certificate: String = certificate, name: String = "石青螺", idNumber: String = number,
    code: String? = code, category: String = "临床", institution: String = hospital,
    authority: String? = nil, status: String = "在册", photo: String? = "已通过", department: String? = nil
  ) -> RegistrationRow {
    RegistrationRow(
      kind: .physician, certificate: certificate, name: name, sex: nil, idType: nil,
      idNumber: IdentityNumber(cleaned: idNumber), qualificationCode: code, level: "执业医师",
      category: category, scope: nil, institution: institution, authority: authority, status: status,
      photo: photo, department: department, registeredOn: nil, validUntil: nil, dateWarnings: [])
  }

  static func nurse(
    _ certificate: String = "202145000123", idNumber: String = number, institution: String = hospital,
    status: String = "在册", photo: String? = "已通过", validUntil: String? = "2027-06-30",
    dateWarnings: WarningSet = []
  ) -> RegistrationRow {
    RegistrationRow(
      kind: .nurse, certificate: certificate, name: "石青螺", sex: nil, idType: nil,
      idNumber: IdentityNumber(cleaned: idNumber), qualificationCode: nil, level: "", category: "",
      scope: nil, institution: institution, authority: nil, status: status, photo: photo,
      department: nil, registeredOn: nil, validUntil: validUntil.map(day), dateWarnings: dateWarnings)
  }

  static func qualification(
    _ code: String = code, name: String = "石青螺", idNumber: String = number, category: String = "临床"
  ) -> QualificationRow {
    QualificationRow(
      code: code, name: name, idType: nil, idNumber: IdentityNumber(cleaned: idNumber), level: "执业医师",
      category: category, issuer: nil)
  }

  static func account(
    _ identity: String = number, kind: PersonKind = .physician, state: String = "已激活"
  ) -> AccountRow {
    AccountRow(kind: kind, identity: identity, state: state)
  }

  static func institution(
    _ code: String = hospital, name: String = "青螺医院", division: String? = nil, authority: String? = nil
  ) -> InstitutionRow {
    InstitutionRow(
      code: code, name: name, division: division, authority: authority, creditCode: nil, validUntil: nil,
      status: nil)
  }
}
