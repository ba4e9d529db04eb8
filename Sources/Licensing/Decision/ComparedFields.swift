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

  /// The same cells: identical, level and category by code, the family 40–49 as one.
  public func matches(_ other: ComparedFields) -> Bool {
    identical(idNumber, other.idNumber) && identical(code, other.code) && matchesBeyondNumbers(other)
  }

  /// The same as § 2 compares: an absent code, and a number that identifies nobody on either side, are not
  /// compared. One export that a spreadsheet damaged takes nothing back.
  public func stillShows(_ before: ComparedFields) -> Bool {
    let comparesNumber = Self.identifies(idNumber) && Self.identifies(before.idNumber)
    let comparesCode = !code.isEmpty && !before.code.isEmpty
    return (!comparesNumber || identical(idNumber, before.idNumber))
      && (!comparesCode || identical(code, before.code)) && matchesBeyondNumbers(before)
  }

  /// The keys of the fields that differ as § 2 compares, in the order of the form.
  public func differingKeys(from other: ComparedFields) -> [String] {
    let number = Self.identifies(idNumber) && Self.identifies(other.idNumber) && !identical(idNumber, other.idNumber)
    let differs = [
      ("name", !identical(name, other.name)), ("idNumber", number),
      ("code", !code.isEmpty && !other.code.isEmpty && !identical(code, other.code)),
      ("level", !Level(level).matches(Level(other.level))),
      ("category", !Category(category).matches(Category(other.category))),
    ]
    return differs.filter(\.1).map(\.0)
  }

  private func matchesBeyondNumbers(_ other: ComparedFields) -> Bool {
    identical(name, other.name) && Level(level).matches(Level(other.level))
      && Category(category).matches(Category(other.category))
  }

  private static func identifies(_ number: String) -> Bool { IdentityNumber(cleaned: number).identity != nil }

  public static func == (a: ComparedFields, b: ComparedFields) -> Bool { a.value == b.value }
}
