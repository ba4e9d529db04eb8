// SPDX-License-Identifier: GPL-3.0-or-later

/// Compares two identity numbers that both identify somebody.
public enum IdNumberComparison {
  /// nil: identical. Otherwise judged on the upgraded numbers, whatever the check digit is.
  public static func difference(_ a: IdentityNumber, _ b: IdentityNumber) -> Difference? {
    if identical(a.text, b.text) { return nil }
    if IdentityNumber.samePerson(a, b) { return .idGeneration }
    guard case .resident(let left) = a.reading, case .resident(let right) = b.reading else { return .idOther }
    return difference(Array(left.upgraded.utf8), Array(right.upgraded.utf8))
  }

  private static func difference(_ a: [UInt8], _ b: [UInt8]) -> Difference {
    let places = (0..<17).filter { a[$0] != b[$0] }
    switch places.count {
    case 0: return .idCheckDigit
    case 1: return .idOneDigit
    case 2 where places[1] == places[0] + 1 && a[places[0]] == b[places[1]] && a[places[1]] == b[places[0]]:
      return .idTransposed
    default: return .idOther
    }
  }
}
