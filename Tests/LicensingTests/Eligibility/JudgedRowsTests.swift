// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@Suite("Of one person's rows")
struct JudgedRowsTests {
  /// A letter for each row: in Force, Not in force, Unknown status, additional Site; what is judged in
  /// capitals, what is not in small letters, and `*` where several are in force.
  static let constellations = [
    "F", "N", "U", "S",
    "FF*", "Fn", "FU", "Fs", "NN", "NU", "Ns", "UU", "Us", "SS*",
    "FFF*", "FFn*", "FFU*", "FFs*", "Fnn", "FnU", "Fns", "FUU", "FUs", "Fss",
    "NNN", "NNU", "NNs", "NUU", "NUs", "Nss", "UUU", "UUs", "Uss", "SSS*",
    "FnUs", "FFnUs*", "Fnnnssss", "NNUUss",
  ]

  private static func status(_ letter: Character) -> RegistrationStatus {
    switch letter.uppercased() {
    case "F": .inForce
    case "N": .notInForce
    case "U": .unknown
    default: .additionalSite
    }
  }

  private func spelled(_ letters: [Character]) -> String {
    let rows = JudgedRows(letters.map(Self.status))
    let spelled = zip(letters, rows.judged).map { $1 ? $0.uppercased() : $0.lowercased() }.joined()
    return spelled + (rows.severalInForce ? "*" : "")
  }

  @Test(
    "history and additional sites beside a main row are not judged, all others are", arguments: constellations
  )
  func judged(constellation: String) {
    #expect(spelled(Array(constellation.filter { $0 != "*" })) == constellation)
  }

  @Test("the same are judged in whatever order they stand")
  func anyOrder() {
    var random = SeededRandom("judged rows do not depend on the order of the rows")
    for constellation in Self.constellations {
      let letters = Array(constellation.filter { $0 != "*" })
      for _ in 0..<20 {
        let shuffled = letters.shuffled(using: &random)
        let expected = String(shuffled) + (constellation.hasSuffix("*") ? "*" : "")
        #expect(spelled(shuffled) == expected)
      }
    }
  }

  @Test("there is always one that is judged, and none where there are no rows")
  func neverNone() {
    #expect(JudgedRows([]).judged.isEmpty)
    #expect(!JudgedRows([]).severalInForce)
    for constellation in Self.constellations {
      let rows = JudgedRows(constellation.filter { $0 != "*" }.map(Self.status))
      #expect(rows.judged.contains(true))
    }
  }
}
