// SPDX-License-Identifier: GPL-3.0-or-later

/// What a person's 证件号码 is, or what became of it.
enum DocumentCase: Occurrence {
  case residentNumber
  /// All rows but the account's have the 15 digits.
  case firstGeneration
  /// 港澳台居民居住证.
  case residencePermit
  /// 外国人永久居留身份证.
  case permanentResidence
  /// 护照, 港澳居民来往内地通行证.
  case otherDocument
  /// The same under the type 居民身份证.
  case otherDocumentAsResident
  /// The same wrong check, or a birth in the future, in every system.
  case wrongCheck, futureBirth
  /// Ruined in the registration by a spreadsheet, or a character short there.
  case scientific, zeros, tooShort

  static let usual = residentNumber

  var perTenThousand: Int {
    switch self {
    case .residentNumber: 0
    case .firstGeneration: 80
    case .residencePermit: 15
    case .permanentResidence: 6
    case .otherDocument: 12
    case .otherDocumentAsResident: 5
    case .wrongCheck: 10
    case .futureBirth: 4
    case .scientific: 12
    case .zeros: 8
    case .tooShort: 6
    }
  }

  var needsFirstGeneration: Bool { self == .firstGeneration || self == .futureBirth }
}
