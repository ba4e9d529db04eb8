// SPDX-License-Identifier: GPL-3.0-or-later

/// Compares two names. Equal means identical: everything in a name is evidence.
public enum NameComparison {
  /// Points that separate the parts of minority names, as systems write them.
  static let interpuncts: Set<UInt32> = [0xB7, 0x30FB, 0x2022, 0x2027, 0xFF0E, 0x2E]

  /// nil: identical. The first signature that holds.
  public static func difference(_ a: String, _ b: String) -> Difference? {
    if identical(a, b) { return nil }
    let left = Array(a.unicodeScalars)
    let right = Array(b.unicodeScalars)
    guard left.count == right.count else { return .nameOther }
    let places = left.indices.filter { left[$0] != right[$0] }
    if places.allSatisfy({ isInterpunct(left[$0]) && isInterpunct(right[$0]) }) { return .nameInterpunct }
    if places.allSatisfy({ LostCharacter.isLost(left[$0]) || LostCharacter.isLost(right[$0]) }) {
      return .nameLostCharacter
    }
    return places.count == 1 ? .nameOneCharacter : .nameOther
  }

  private static func isInterpunct(_ scalar: Unicode.Scalar) -> Bool { interpuncts.contains(scalar.value) }
}
