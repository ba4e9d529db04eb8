// SPDX-License-Identifier: GPL-3.0-or-later

/// A registration held against one qualification, field by field.
///
/// Compared are name, idNumber, code, level and category; equal means identical (「完全一致」, 2020
/// notice) after cleaning, level and category by code. Not compared: an absent code, and an
/// identity number where either side identifies nobody.
public struct Comparison: Sendable, Equatable {
  /// How a candidate was found.
  public enum Strength: String, Sendable {
    /// Same code, or same person.
    case strong
    /// Same name, birth date and sex.
    case weak
  }

  public let strength: Strength
  /// All differences, a repeating code among them.
  public let differences: DifferenceSet
  /// The code differs only because it carries the differing identity number: shown, never deciding.
  public let codeOnlyRepeats: Bool
  /// A number on either side identifies nobody.
  public let numberIdentifiesNobody: Bool

  /// nil: the qualification is no candidate of the registration.
  public init?(of registration: Registration, with qualification: Qualification) {
    guard let strength = Self.strength(registration, qualification) else { return nil }
    self.strength = strength
    let numbersCompare = registration.idNumber.identity != nil && qualification.idNumber.identity != nil
    numberIdentifiesNobody = !numbersCompare
    var differences: DifferenceSet = []
    if let name = NameComparison.difference(registration.name, qualification.name) {
      differences.insert(DifferenceSet(name))
    }
    if numbersCompare,
      let id = IdNumberComparison.difference(registration.idNumber, qualification.idNumber)
    {
      differences.insert(DifferenceSet(id))
    }
    if !registration.qualificationCode.isEmpty, !qualification.code.isEmpty {
      differences.formUnion(CodeComparison.differences(registration.qualificationCode, qualification.code))
    }
    if !Level(registration.level).matches(Level(qualification.level)) {
      differences.insert(DifferenceSet(.level))
    }
    if !Category(registration.category).matches(Category(qualification.category)) {
      differences.insert(DifferenceSet(.category))
    }
    self.differences = differences
    codeOnlyRepeats =
      !differences.isDisjoint(with: .id) && !differences.isDisjoint(with: .code)
      && CodeComparison.onlyRepeats(
        registration.qualificationCode, of: registration.idNumber, qualification.code,
        of: qualification.idNumber)
  }

  private static func strength(_ registration: Registration, _ qualification: Qualification) -> Strength? {
    let code = registration.qualificationCode
    if !code.isEmpty, CodeComparison.sameCode(code, qualification.code) { return .strong }
    if IdentityNumber.samePerson(registration.idNumber, qualification.idNumber) { return .strong }
    guard identical(registration.name, qualification.name),
      let a = BirthAndSex(registration.idNumber), a == BirthAndSex(qualification.idNumber)
    else { return nil }
    return .weak
  }

  /// The differences that decide: a repeating code does not.
  public var deciding: DifferenceSet { codeOnlyRepeats ? differences.subtracting(.code) : differences }

  public var levelAndCategoryEqual: Bool { differences.isDisjoint(with: .levelOrCategory) }

  /// How many of the five fields differ; a repeating code does not count.
  public var differingFields: Int {
    let fields: [DifferenceSet] = [
      .name, .id, .code, DifferenceSet(.level), DifferenceSet(.category),
    ]
    return fields.count { !deciding.isDisjoint(with: $0) }
  }
}

/// What a weak candidate shares beside the name: birth date and sex, read from a resident number.
public struct BirthAndSex: Sendable, Hashable {
  public let birthDate: CivilDate
  public let sex: Sex

  /// nil when the number is no resident number, or its date does not exist, or it holds no sex.
  public init?(_ number: IdentityNumber) {
    guard case .resident(let resident) = number.reading, let birthDate = resident.birthDate,
      let sex = resident.sex
    else { return nil }
    self.birthDate = birthDate
    self.sex = sex
  }
}
