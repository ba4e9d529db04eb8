// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc

/// Random digits and texts that a printed seed brings back (SplitMix64). `ECERT_SEED` sets the seed.
struct RandomCodes: RandomNumberGenerator {
  private var state: UInt64

  /// A new seed, printed with the name of the property it serves.
  init(_ property: String) {
    let chosen = getenv("ECERT_SEED").flatMap { UInt64(String(cString: $0)) }
    state = chosen ?? UInt64.random(in: 0...UInt64.max)
    print("seed \(state): \(property)")
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

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
