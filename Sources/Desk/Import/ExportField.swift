// SPDX-License-Identifier: GPL-3.0-or-later

/// What a column of an export holds, whatever its heading.
enum ExportField: Int, Sendable, Hashable, CaseIterable {
  case institutionCode, institutionName, division, authority, creditCode, institutionValidUntil
  case institutionStatus
  case name, sex, idType, idNumber, qualificationCode, level, category, issuer
  case practiceCode, nurseNumber, scope, registeredOn, validUntil, status, photo, department
  case personKind, accountStatus
}
