// SPDX-License-Identifier: GPL-3.0-or-later

/// Which rows a person has in the registrations' export, and what is odd about them.
enum RegistrationCase: Occurrence {
  case inForce
  /// 多机构备案 at one or two institutions more.
  case additionalSites
  /// Nothing but 多机构备案.
  case loneSite
  /// An old cancelled registration beside the one in force.
  case history
  case severalInForce
  case notInForce
  case statusUnknown
  /// An institution that the institutions' export lacks.
  case unlistedInstitution
  /// 注册机关代码 is not six digits.
  case authorityMalformed
  case certificateUnusual
  /// Rejected for one cell.
  case statusEmpty, nameEmpty, keyScientific, strayCell
  /// The key again with other values (rejected), or word for word.
  case repeatedDiffering, repeatedSame

  static let usual = inForce

  var perTenThousand: Int {
    switch self {
    case .inForce: 0
    case .additionalSites: 250
    case .loneSite: 12
    case .history: 250
    case .severalInForce: 20
    case .notInForce: 110
    case .statusUnknown: 25
    case .unlistedInstitution: 50
    case .authorityMalformed, .certificateUnusual: 12
    case .statusEmpty: 4
    case .nameEmpty, .keyScientific, .strayCell, .repeatedDiffering: 3
    case .repeatedSame: 8
    }
  }
}
