// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Rows of people who do not exist, cleaned as an import cleans them.
///
/// Unless a test says otherwise a physician is in force, identical with the qualification, and has a
/// confirmed photo; a nurse's registration ends on 2026-06-30.
enum Fictional {
  /// Born 1985-03-15, female; both generations of one number, and the codes that carry them.
  static let number = "450203198503150028"
  static let oldNumber = "450203850315002"
  static let code = "200845110450203198503150028"
  static let oldCode = "200845110450203850315002"
  static let name = "石青螺"
  /// What a spreadsheet makes of a number: identifies nobody.
  static let damaged = "4.50203E+17"

  static func physician(
    name: String = name, idNumber: String = number, code: String = code, level: String = "执业医师",
    category: String = "临床", status: String = "在册", photo: String = "已通过", validUntil: String? = nil
  ) -> Registration {
    Registration(
      kind: .physician, certificate: "110450203000123", name: name,
      idNumber: IdentityNumber(cleaned: idNumber), qualificationCode: code, level: level,
      category: category, status: status, photo: photo, validUntil: validUntil.map(day))
  }

  static func nurse(
    idNumber: String = number, status: String = "在册", photo: String = "已通过",
    validUntil: String? = "2026-06-30"
  ) -> Registration {
    Registration(
      kind: .nurse, certificate: "202145000123", name: name, idNumber: IdentityNumber(cleaned: idNumber),
      status: status, photo: photo, validUntil: validUntil.map(day))
  }

  static func registration(of kind: PersonKind) -> Registration {
    kind == .physician ? physician() : nurse()
  }

  static func qualification(
    code: String = code, name: String = name, idNumber: String = number, level: String = "执业医师",
    category: String = "临床"
  ) -> Qualification {
    Qualification(
      code: code, name: name, idNumber: IdentityNumber(cleaned: idNumber), level: level, category: category)
  }

  /// A day that a test writes down; the epoch, which no test uses, when it is none.
  static func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(day: 0) }
}
