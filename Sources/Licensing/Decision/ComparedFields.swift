// SPDX-License-Identifier: GPL-3.0-or-later

/// The five fields that a registration and its qualification are compared by (contract § 2), as the log
/// keeps them: level and category as codes, or as they came where they are not known.
public struct ComparedFields: Sendable, Equatable {
  public let name: String
  public let idNumber: String
  public let code: String
  public let level: String
  public let category: String

  public init(_ registration: Registration) {
    name = registration.name
    idNumber = registration.idNumber.text
    code = registration.qualificationCode
    level = Level(registration.level).printed
    category = Category(registration.category).printed
  }

  public init(_ qualification: Qualification) {
    name = qualification.name
    idNumber = qualification.idNumber.text
    code = qualification.code
    level = Level(qualification.level).printed
    category = Category(qualification.category).printed
  }

  /// nil: the value does not hold the five texts.
  public init?(_ value: CanonicalValue) {
    let texts = ComparedField.allCases.compactMap { value[$0.rawValue]?.string }
    guard texts.count == ComparedField.allCases.count else { return nil }
    (name, idNumber, code, level, category) = (texts[0], texts[1], texts[2], texts[3], texts[4])
  }

  public subscript(field: ComparedField) -> String {
    switch field {
    case .name: name
    case .idNumber: idNumber
    case .code: code
    case .level: level
    case .category: category
    }
  }

  public var value: CanonicalValue {
    .object(Dictionary(uniqueKeysWithValues: ComparedField.allCases.map { ($0.rawValue, .text(self[$0])) }))
  }

  /// The same cells: identical, level and category by code, the family 40–49 as one.
  public func matches(_ other: ComparedFields) -> Bool {
    identical(idNumber, other.idNumber) && identical(code, other.code) && stillShows(other)
  }

  /// The same as § 2 compares: one export that a spreadsheet damaged takes nothing back.
  public func stillShows(_ before: ComparedFields) -> Bool {
    ComparedField.allCases.allSatisfy { !differs(in: $0, from: before) }
  }

  /// The fields that differ as § 2 compares.
  public func differing(from other: ComparedFields) -> [ComparedField] {
    ComparedField.allCases.filter { differs(in: $0, from: other) }
  }

  /// An absent code, and a number that identifies nobody on either side, are not compared.
  private func differs(in field: ComparedField, from other: ComparedFields) -> Bool {
    switch field {
    case .name: !identical(name, other.name)
    case .idNumber:
      Self.identifies(idNumber) && Self.identifies(other.idNumber) && !identical(idNumber, other.idNumber)
    case .code: !code.isEmpty && !other.code.isEmpty && !identical(code, other.code)
    case .level: !Level(level).matches(Level(other.level))
    case .category: !Category(category).matches(Category(other.category))
    }
  }

  private static func identifies(_ number: String) -> Bool { IdentityNumber(cleaned: number).identity != nil }

  public static func == (a: ComparedFields, b: ComparedFields) -> Bool { a.value == b.value }
}
