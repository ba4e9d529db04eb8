// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@Suite("The warnings of a row")
struct WarningTests {
  /// The closed list of contract § 2 with the bits under which it is stored.
  private static let stored: [(String, UInt32)] = [
    ("account.unknown-word", 0x1), ("authority.malformed", 0x2), ("candidate.several", 0x4),
    ("candidate.weak", 0x8), ("category.unknown", 0x10), ("certificate.unusual", 0x20),
    ("code.malformed", 0x40), ("code.missing", 0x80), ("date.long-term", 0x100), ("date.unreadable", 0x200),
    ("decision.drift", 0x400), ("id.check-digit", 0x800), ("id.date", 0x1000), ("id.excel-damaged", 0x2000),
    ("id.malformed", 0x4000), ("id.other-document", 0x8000), ("institution.unknown", 0x10000),
    ("level.by-apprenticeship", 0x20000), ("level.unknown", 0x40000), ("name.damaged", 0x80000),
    ("photo.shared", 0x100000), ("photo.unknown-word", 0x200000), ("registration.several-in-force", 0x400000),
  ]

  @Test("are the contract's closed list and keep their bits")
  func golden() {
    #expect(Warning.allCases.map(\.rawValue) == Self.stored.map(\.0))
    #expect(Warning.allCases.map { WarningSet($0).rawValue } == Self.stored.map(\.1))
  }

  @Test("come out of a set sorted by code")
  func sorted() {
    var random = SeededRandom("a set of warnings gives back its members, sorted")
    for _ in 0..<2_000 {
      let set = WarningSet(rawValue: UInt32.random(in: 0..<0x800000, using: &random))
      var again: WarningSet = []
      for warning in set.members.shuffled(using: &random) { again.insert(warning) }
      #expect(again == set)
      #expect(words(set) == words(set).sorted())
      #expect(set.members == Warning.allCases.filter { set.contains($0) })
    }
  }
}
