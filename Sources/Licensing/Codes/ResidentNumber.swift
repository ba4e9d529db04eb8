// SPDX-License-Identifier: GPL-3.0-or-later

/// A number of the form of the resident ID number (居民身份证号, GB 11643): the 15 digits of the first
/// generation, or 17 digits and a check digit or X.
///
/// The residence permits of 港澳台 residents (divisions 81, 82, 83) have the same form, and so has the
/// new foreigners' permanent residence card (18 characters that begin with 9). The form alone is read
/// here: a number whose check or date is wrong is still a resident number.
public struct ResidentNumber: Sendable, Equatable {
  public let text: String

  /// nil unless the cleaned text has the form.
  public init?(_ text: String) {
    guard text.withUTF8Bytes(Self.hasForm) else { return nil }
    self.text = text
  }

  static let firstGeneration = CodeShape("ddddddddddddddd")
  static let secondGeneration = CodeShape("nddddddddddddddddx")
  static let permanentResidence = CodeShape("9ddddddddddddddddx")

  static func hasForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes.count {
    case 15: firstGeneration.fits(bytes)
    case 18: secondGeneration.fits(bytes) || permanentResidence.fits(bytes)
    default: false
    }
  }

  public var isFirstGeneration: Bool { text.utf8.count == 15 }

  /// The foreigners' permanent residence card (外国人永久居留身份证) of the new form.
  public var isPermanentResidence: Bool { !isFirstGeneration && text.utf8.first == UInt8(ascii: "9") }

  /// The form of 18 characters. The first generation wrote the year of the century only and was given
  /// out to people born in 19xx: `19` goes in front of the year, the check behind.
  public var upgraded: String {
    guard isFirstGeneration else { return text }
    return text.withUTF8Bytes { old in
      String(unsafeUninitializedCapacity: 18) { new in
        for place in 0..<6 { new[place] = old[place] }
        new[6] = UInt8(ascii: "1")
        new[7] = UInt8(ascii: "9")
        for place in 6..<15 { new[place + 2] = old[place] }
        new[17] = Self.check(of: UnsafeBufferPointer(new))
        return 18
      }
    }
  }

  /// Whether the last character is the check of the 17 before it; nil for 15 digits, which have none.
  public var hasValidCheck: Bool? {
    isFirstGeneration ? nil : text.withUTF8Bytes { Self.check(of: $0) == $0[17] }
  }

  /// nil when the calendar has no such day.
  public var birthDate: CivilDate? {
    text.withUTF8Bytes { bytes in
      let monthAt = isFirstGeneration ? 8 : 10
      let year = Self.number(bytes, 6..<monthAt) + (isFirstGeneration ? 1900 : 0)
      return CivilDate(
        year: year, month: Self.number(bytes, monthAt..<monthAt + 2),
        day: Self.number(bytes, monthAt + 2..<monthAt + 4))
    }
  }

  /// nil for the permanent residence card, which states none.
  public var sex: Sex? {
    guard !isPermanentResidence else { return nil }
    let sequenceEnd = isFirstGeneration ? 14 : 16
    return text.withUTF8Bytes { $0[sequenceEnd] & 1 == 1 ? .male : .female }
  }

  /// The first six digits. Never judge them against the year of birth: the public tables of divisions
  /// have gaps before 1983.
  public var division: String { text.ascii(0..<6) }

  /// Whether the date of birth is impossible, before 1900, or after `today`.
  public func dateProblem(on today: CivilDate) -> Bool { dateFinding(on: today) != nil }

  private func dateFinding(on today: CivilDate) -> CodeProblem? {
    guard let birthDate, birthDate.year >= 1900 else { return .date }
    return birthDate > today ? .futureDate : nil
  }

  /// What is wrong with the number on its own. The meaning of the first six digits of a permanent
  /// residence card is not established, so they are not judged.
  func problems(asOf today: CivilDate) -> [CodeProblem] {
    var problems: [CodeProblem] = []
    if hasValidCheck == false { problems.append(.checkDigit) }
    if let finding = dateFinding(on: today) { problems.append(finding) }
    if !isPermanentResidence, !ProvinceCode.begins(text) { problems.append(.division) }
    return problems
  }

  /// The check of the first 17 digits: weights 7 9 10 5 8 4 2 1 6 3 7 9 10 5 8 4 2, sum mod 11, index
  /// into `10X98765432` (GB 11643-1999). Each weight is twice the one behind it, mod 11, so the
  /// digits are read as if they stood in the binary system.
  private static func check(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var sum = 0
    for place in 0..<17 { sum = (sum + Int(bytes[place] &- 0x30)) * 2 }
    let remainder = (12 - sum % 11) % 11
    return remainder == 10 ? UInt8(ascii: "X") : 0x30 + UInt8(remainder)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ places: Range<Int>) -> Int {
    places.reduce(0) { $0 * 10 + Int(bytes[$1] &- 0x30) }
  }
}
