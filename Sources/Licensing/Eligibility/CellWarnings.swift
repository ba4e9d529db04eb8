// SPDX-License-Identifier: GPL-3.0-or-later

/// What is odd about the cells of a row, whatever else the cache holds. Computed when the row is
/// imported, because a date of birth is judged against the day of import.
public enum CellWarnings {
  /// - Parameters:
  ///   - typeWord: the row's 证件类型, cleaned.
  ///   - today: the day of import.
  public static func idNumber(_ number: IdentityNumber, typeWord: String, today: CivilDate) -> WarningSet {
    var warnings: WarningSet = []
    switch number.reading {
    case .excelDamaged: warnings.insert(.idExcelDamaged)
    case .malformed: warnings.insert(.idMalformed)
    case .otherDocument:
      if IdentityNumber.wordMeansResidentNumber(typeWord) { warnings.insert(.idOtherDocument) }
    case .resident(let resident):
      if resident.hasValidCheck == false { warnings.insert(.idCheckDigit) }
      if resident.dateProblem(on: today) { warnings.insert(.idDate) }
    }
    return warnings
  }

  public static func name(_ name: String) -> WarningSet {
    LostCharacter.occurs(in: name) ? WarningSet(.nameDamaged) : []
  }

  public static func level(_ word: String) -> WarningSet {
    switch Level(word) {
    case .known(_, let byApprenticeship): byApprenticeship ? WarningSet(.levelByApprenticeship) : []
    case .unknown: WarningSet(.levelUnknown)
    }
  }

  public static func category(_ word: String) -> WarningSet {
    if case .unknown = Category(word) { return WarningSet(.categoryUnknown) }
    return []
  }

  /// 医师资格证书编码 of a registration.
  public static func qualificationCode(_ code: String) -> WarningSet {
    if code.isEmpty { return WarningSet(.codeMissing) }
    return QualificationCode(code) == nil ? WarningSet(.codeMalformed) : []
  }

  public static func certificate(_ certificate: String, of kind: PersonKind) -> WarningSet {
    let usual = kind == .physician ? PracticeCode.isUsual(certificate) : NurseNumber.isUsual(certificate)
    return usual ? [] : WarningSet(.certificateUnusual)
  }

  /// 注册机关代码, cleaned; empty is no warning.
  public static func authority(_ cell: String) -> WarningSet {
    cell.isEmpty || Division(cell) != nil ? [] : WarningSet(.authorityMalformed)
  }
}
