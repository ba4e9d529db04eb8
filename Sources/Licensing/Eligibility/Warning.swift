// SPDX-License-Identifier: GPL-3.0-or-later

/// What is odd about a row's own cells, or about how it was judged; it blocks nobody. The closed
/// list of contract § 2; raw values are its codes, in their sorted order.
public enum Warning: String, Sendable, CaseIterable {
  case accountUnknownWord = "account.unknown-word"
  case authorityMalformed = "authority.malformed"
  case candidateSeveral = "candidate.several"
  case candidateWeak = "candidate.weak"
  case categoryUnknown = "category.unknown"
  case certificateUnusual = "certificate.unusual"
  case codeMalformed = "code.malformed"
  case codeMissing = "code.missing"
  case dateLongTerm = "date.long-term"
  case dateUnreadable = "date.unreadable"
  case decisionDrift = "decision.drift"
  case idCheckDigit = "id.check-digit"
  case idDate = "id.date"
  case idExcelDamaged = "id.excel-damaged"
  case idMalformed = "id.malformed"
  case idOtherDocument = "id.other-document"
  case institutionUnknown = "institution.unknown"
  case levelByApprenticeship = "level.by-apprenticeship"
  case levelUnknown = "level.unknown"
  case nameDamaged = "name.damaged"
  case photoShared = "photo.shared"
  case photoUnknownWord = "photo.unknown-word"
  case registrationSeveralInForce = "registration.several-in-force"

  /// Its place in a stored set: never changed, only added to.
  public var bit: UInt32 {
    switch self {
    case .accountUnknownWord: 0
    case .authorityMalformed: 1
    case .candidateSeveral: 2
    case .candidateWeak: 3
    case .categoryUnknown: 4
    case .certificateUnusual: 5
    case .codeMalformed: 6
    case .codeMissing: 7
    case .dateLongTerm: 8
    case .dateUnreadable: 9
    case .decisionDrift: 10
    case .idCheckDigit: 11
    case .idDate: 12
    case .idExcelDamaged: 13
    case .idMalformed: 14
    case .idOtherDocument: 15
    case .institutionUnknown: 16
    case .levelByApprenticeship: 17
    case .levelUnknown: 18
    case .nameDamaged: 19
    case .photoShared: 20
    case .photoUnknownWord: 21
    case .registrationSeveralInForce: 22
    }
  }
}

/// Warnings as a bit set.
public struct WarningSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public init(_ warning: Warning) { self.init(rawValue: 1 << warning.bit) }

  /// Sorted by code.
  public var members: [Warning] {
    rawValue == 0 ? [] : Warning.allCases.filter { rawValue & (1 << $0.bit) != 0 }
  }

  public mutating func insert(_ warning: Warning) { formUnion(WarningSet(warning)) }

  public func contains(_ warning: Warning) -> Bool { contains(WarningSet(warning)) }
}
