// SPDX-License-Identifier: GPL-3.0-or-later

/// Numbers of fictional people.
enum Numbers {
  /// A resident number of 18 with its check character (GB 11643-1999).
  static func resident(division: String = "450203", birth: String = "19850315", sequence: Int) -> String {
    let body = division + birth + padded(sequence, 3)
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + (Int($1.0) - 48) * $1.1 }
    return body + String(Array("10X98765432")[sum % 11])
  }

  /// The first-generation form of a resident number: two digits of the year, no check.
  static func firstGeneration(of number: String) -> String {
    String(number.prefix(6) + number.dropFirst(8).prefix(9))
  }

  /// The same number with another, wrong check character.
  static func wrongCheck(_ number: String) -> String {
    String(number.dropLast()) + (number.last == "1" ? "2" : "1")
  }

  static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
