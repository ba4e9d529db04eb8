// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport

/// The five compared fields, drawn from so few values that two rows are often candidates of each other.
struct RandomRow: CustomStringConvertible {
  let name: String
  let number: String
  let code: String
  let level: String
  let category: String

  private static let names = ["石青螺", "石青螺", "石青罗", "石?螺", "艾力·买", "艾力・买", "\u{F900}", "\u{8C48}"]
  private static let numbers = [
    Fictional.number, Fictional.number, Fictional.oldNumber, "450203198503150029", "450203198503150044",
    "450203198505310028", "450203198503150208", "H12345678", Fictional.damaged, "450203198503150000",
  ]
  private static let prefixes = [
    "200845110", "200845110", "200945110", "200844110", "200845210", "200845141",
  ]

  init(_ random: inout SeededRandom) {
    name = Self.names.randomElement(using: &random) ?? ""
    number = Self.numbers.randomElement(using: &random) ?? ""
    let embedded = Bool.random(using: &random) ? number : Self.numbers.randomElement(using: &random) ?? ""
    let prefix = Self.prefixes.randomElement(using: &random) ?? ""
    code = Int.random(in: 0..<8, using: &random) == 0 ? "" : prefix + embedded
    level = ["执业医师", "1", "执业助理医师", "乡村医生"].randomElement(using: &random) ?? ""
    category = ["临床", "10", "中医", "48", "乡村全科"].randomElement(using: &random) ?? ""
  }

  var registration: Registration {
    Fictional.physician(name: name, idNumber: number, code: code, level: level, category: category)
  }

  var qualification: Qualification {
    Fictional.qualification(code: code, name: name, idNumber: number, level: level, category: category)
  }

  var description: String { [name, number, code, level, category].joined(separator: "|") }
}
