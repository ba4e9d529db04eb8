// SPDX-License-Identifier: GPL-3.0-or-later

/// Compares two codes of a qualification (医师资格证书编码) part by part.
public enum CodeComparison {
  /// Empty: identical. One signature for each part that differs; `code:other` when a code does not split.
  public static func differences(_ a: String, _ b: String) -> DifferenceSet {
    if identical(a, b) { return [] }
    guard let left = QualificationCode(a), let right = QualificationCode(b) else {
      return DifferenceSet(.codeOther)
    }
    var differences: DifferenceSet = []
    if left.year != right.year { differences.insert(DifferenceSet(.codeYear)) }
    if left.province != right.province { differences.insert(DifferenceSet(.codeProvince)) }
    if left.level != right.level { differences.insert(DifferenceSet(.codeLevel)) }
    if left.category != right.category { differences.insert(DifferenceSet(.codeCategory)) }
    if left.number != right.number {
      let same = left.resident.upgraded == right.resident.upgraded
      differences.insert(DifferenceSet(same ? .codeIdGeneration : .codeId))
    }
    return differences
  }

  /// Whether the codes differ only because each carries its own row's number (our reading of the
  /// 2020 notice): year, province, level and category inside are equal, and each embedded number is
  /// the same person as its row's.
  public static func onlyRepeats(
    _ a: String, of numberA: IdentityNumber, _ b: String, of numberB: IdentityNumber
  ) -> Bool {
    guard let left = QualificationCode(a), let right = QualificationCode(b) else { return false }
    return left.year == right.year && left.province == right.province
      && Level(left.level).matches(Level(right.level))
      && Category(left.category).matches(Category(right.category))
      && carries(left, numberA) && carries(right, numberB)
  }

  private static func carries(_ code: QualificationCode, _ number: IdentityNumber) -> Bool {
    guard let identity = number.identity else { return false }
    return identical(code.resident.upgraded, identity)
  }

  /// Whether both are looked up as one: the numbers inside may be of either generation.
  public static func sameCode(_ a: String, _ b: String) -> Bool {
    identical(a, b) || (a.utf8.count != b.utf8.count && identical(lookupForm(a), lookupForm(b)))
  }

  /// The form in which codes are looked up: the number inside upgraded from 24 to 27 characters.
  public static func lookupForm(_ code: String) -> String { QualificationCode(code)?.upgraded ?? code }
}
