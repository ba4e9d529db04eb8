// SPDX-License-Identifier: GPL-3.0-or-later

/// A person's document: the number by which the systems know the person, and what the registration shows.
struct SampleDocument: Sendable {
  /// 证件类型.
  let type: String
  /// 证件号码 in accounts.
  let number: String
  /// In the registration, ruined there at times.
  let registered: String
  /// In the qualification.
  let qualified: String

  private init(type: String, number: String, registered: String? = nil, qualified: String? = nil) {
    self.type = type
    self.number = number
    self.registered = registered ?? number
    self.qualified = qualified ?? number
  }

  init(
    _ document: DocumentCase, residentNumber number: String, person index: Int, _ numbers: inout SeededNumbers
  ) {
    let resident = numbers.below(5) == 0 ? "01" : "居民身份证"
    switch document {
    case .residentNumber: self.init(type: resident, number: number)
    case .firstGeneration:
      let old = WrongNumber.firstGeneration(number)
      self.init(type: resident, number: number, registered: old, qualified: old)
    case .residencePermit: self.init(type: "其他", number: Self.permit(number))
    case .permanentResidence: self.init(type: "其他", number: Self.card(number))
    case .otherDocument:
      let passport = numbers.below(2) == 0
      self.init(
        type: passport ? "护照" : "港澳居民来往内地通行证",
        number: (passport ? "E" : "H") + Digits.padded(index, 8))
    case .otherDocumentAsResident: self.init(type: resident, number: "E" + Digits.padded(index, 8))
    case .wrongCheck: self.init(type: resident, number: WrongNumber.check(number))
    case .futureBirth: self.init(type: resident, number: WrongNumber.centuryLater(number))
    case .scientific: self.init(type: resident, number: number, registered: WrongNumber.scientific(number))
    case .zeros: self.init(type: resident, number: number, registered: WrongNumber.zeros(number))
    case .tooShort: self.init(type: resident, number: number, registered: WrongNumber.withoutLast(number))
    }
  }

  /// 810000 香港, 820000 澳门, 830000 台湾 in front of the birth.
  private static func permit(_ number: String) -> String {
    let place = Divisions.ofBirth.firstIndex(of: String(number.prefix(6))) ?? 0
    let division = ["810000", "820000", "830000"][place % 3]
    return ResidentCheck.completed(division + number.dropFirst(6).prefix(11))
  }

  /// 18 digits that begin with 9; what the next five mean is not established.
  private static func card(_ number: String) -> String {
    ResidentCheck.completed("9" + number.dropFirst(1).prefix(16))
  }
}
