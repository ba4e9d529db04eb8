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
    guard let name = value["name"]?.string, let idNumber = value["idNumber"]?.string,
      let code = value["code"]?.string, let level = value["level"]?.string,
      let category = value["category"]?.string
    else { return nil }
    self.name = name
    self.idNumber = idNumber
    self.code = code
    self.level = level
    self.category = category
  }

  public var value: CanonicalValue {
    .object([
      "name": .text(name), "idNumber": .text(idNumber), "code": .text(code), "level": .text(level),
      "category": .text(category),
    ])
  }

  /// Equal as § 2 means it: identical, level and category by code, the family 40–49 as one. What § 2 does
  /// not compare (an absent code, a number that identifies nobody) is compared here as text: when such a
  /// cell changes, the import no longer shows what the decision was about.
  public func matches(_ other: ComparedFields) -> Bool {
    identical(name, other.name) && identical(idNumber, other.idNumber) && identical(code, other.code)
      && Level(level).matches(Level(other.level)) && Category(category).matches(Category(other.category))
  }

  public static func == (a: ComparedFields, b: ComparedFields) -> Bool { a.value == b.value }
}
