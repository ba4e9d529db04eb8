// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

extension SeededRandom {
  mutating func digits(_ count: Int) -> String {
    String((0..<count).map { _ in Character(String(Int.random(in: 0...9, using: &self))) })
  }

  mutating func text(of alphabet: [String], length: ClosedRange<Int>) -> String {
    (0..<Int.random(in: length, using: &self)).map { _ in alphabet.randomElement(using: &self) ?? "" }
      .joined()
  }

  /// A number of 18 with a right check and the date of birth of a grown-up.
  mutating func residentNumber() -> String {
    let division = ["450203", "450206", "110101", "440524", "810000"].randomElement(using: &self) ?? "450203"
    let year = Int.random(in: 1930...2004, using: &self)
    let month = Int.random(in: 1...12, using: &self) + 100
    let day = Int.random(in: 1...28, using: &self) + 100
    let birth = "\(year)\(String(month).dropFirst())\(String(day).dropFirst())"
    return Self.completed(division + birth + digits(3))
  }

  /// 17 digits and the check of GB 11643, from the published table of weights.
  static func completed(_ seventeen: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(seventeen.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return seventeen + String(Array("10X98765432")[sum % 11])
  }

  /// The form of the first generation of a number of 18.
  static func firstGeneration(of number: String) -> String {
    String(number.prefix(6)) + String(number.dropFirst(8).prefix(9))
  }
}
