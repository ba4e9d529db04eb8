// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

/// A handful of people who do not exist, drawn so close to each other that their rows meet: namesakes,
/// people of one birthday, and numbers that differ in little.
struct Population {
  struct Person {
    let name: String
    let number: String
    let oldNumber: String
    let code: String
  }

  let people: [Person]

  init(_ count: Int, _ random: inout SeededRandom) {
    people = (0..<count).map { index in
      let birth = random.one(of: ["19850315", "19850315", "19700101", "19991231"])
      let body = "450203" + birth + String(String(1000 + index * 7 + Int.random(in: 0..<3, using: &random)).suffix(3))
      let number = body + Self.check(of: body)
      let old = String(number.prefix(6)) + number.dropFirst(8).prefix(9)
      return Person(
        name: random.one(of: ["石青螺", "石青螺", "白云岫", "陆\u{F900}", "陆\u{8C48}", "艾力·石"]), number: number,
        oldNumber: old, code: "200845110" + number)
    }
  }

  /// The check of 17 digits (GB 11643-1999).
  static func check(of body: String) -> String {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
  }
}
