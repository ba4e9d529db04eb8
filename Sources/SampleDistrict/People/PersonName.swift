// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A name put together by chance, and what other systems make of it.
struct PersonName: Sendable {
  enum Kind: Sendable {
    case usual
    /// Two parts with an interpunct between them.
    case minority
    /// With a character that not every system can write.
    case rare
  }

  private let family: String
  private let given: [String]
  private let interpunct: String

  var text: String { family + interpunct + given.joined() }

  init(_ kind: Kind, sex: Sex, _ numbers: inout SeededNumbers) {
    switch kind {
    case .usual:
      family = Self.family(&numbers)
      let second = NameCharacters.second(sex)
      given =
        numbers.below(100) < 22
        ? [numbers.pick(second)] : [numbers.pick(NameCharacters.first), numbers.pick(second)]
      interpunct = ""
    case .minority:
      family = numbers.pick(sex == .male ? NameCharacters.minorityMen : NameCharacters.minorityWomen)
      given = [numbers.pick(NameCharacters.minorityFathers)]
      interpunct = numbers.below(4) == 0 ? "•" : "·"
    case .rare:
      family = Self.family(&numbers)
      given = [numbers.pick(NameCharacters.first), numbers.pick(NameCharacters.rare)]
      interpunct = ""
    }
  }

  /// The kind that a person's name happens to be.
  static func drawKind(_ numbers: inout SeededNumbers) -> Kind {
    switch numbers.below(10_000) {
    case ..<110: .minority
    case ..<140: .rare
    default: .usual
    }
  }

  /// Every third name begins with one of the ten commonest.
  private static func family(_ numbers: inout SeededNumbers) -> String {
    numbers.pick(numbers.below(3) == 0 ? NameCharacters.commonFamilies : NameCharacters.families)
  }

  /// The interpunct as another system writes it.
  func otherInterpunct(_ numbers: inout SeededNumbers) -> String {
    family + numbers.pick(["・", "‧", "．", "."]) + given.joined()
  }

  /// The last character as a system shows it that does not know it.
  func lastCharacterLost(_ numbers: inout SeededNumbers) -> String {
    family + interpunct + given.dropLast().joined() + numbers.pick(["?", "？", "□", "〓", "\u{FFFD}"])
  }

  /// Another last character, as somebody mistook it.
  func lastCharacterMistaken(sex: Sex, _ numbers: inout SeededNumbers) -> String {
    let characters = NameCharacters.second(sex)
    let start = numbers.below(characters.count)
    let others = characters[start...] + characters[..<start]
    let last = text.unicodeScalars.last.map { String($0) } ?? ""
    let mistaken = others.first { !identical($0, last) } ?? last
    return String(String.UnicodeScalarView(text.unicodeScalars.dropLast())) + mistaken
  }

  /// A former name: of the given name's two characters one, or one of one.
  func former(sex: Sex, _ numbers: inout SeededNumbers) -> String {
    let one = numbers.pick(NameCharacters.second(sex))
    return family + interpunct + (given.count == 1 ? numbers.pick(NameCharacters.first) + one : one)
  }
}
