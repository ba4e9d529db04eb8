// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@Suite("The signatures of a difference")
struct DifferenceTests {
  /// Stored with every judged row: a bit never changes its meaning.
  private static let stored: [(String, UInt32)] = [
    ("name:interpunct", 0x1), ("name:lost-character", 0x2), ("name:one-character", 0x4), ("name:other", 0x8),
    ("id:generation", 0x10), ("id:check-digit", 0x20), ("id:one-digit", 0x40), ("id:transposed", 0x80),
    ("id:other", 0x100), ("code:year", 0x200), ("code:province", 0x400), ("code:level", 0x800),
    ("code:category", 0x1000), ("code:id-generation", 0x2000), ("code:id", 0x4000), ("code:other", 0x8000),
    ("level", 0x10000), ("category", 0x20000),
  ]

  @Test("are the contract's, in its order, and keep their bits")
  func golden() {
    #expect(Difference.allCases.map(\.rawValue) == Self.stored.map(\.0))
    #expect(Difference.allCases.map { DifferenceSet($0).rawValue } == Self.stored.map(\.1))
  }

  @Test("belong to the field that they are named after")
  func fields() {
    for difference in Difference.allCases {
      let fields: [(String, DifferenceSet)] = [
        ("name", .name), ("id", .id), ("code", .code), ("level", .levelOrCategory),
        ("category", .levelOrCategory),
      ]
      let field = difference.rawValue.prefix { $0 != ":" }
      for (name, set) in fields {
        let belongs = name == field || (set == .levelOrCategory && ["level", "category"].contains(field))
        #expect(set.contains(DifferenceSet(difference)) == belongs, "\(difference.rawValue) and \(name)")
      }
    }
  }

  @Test("go into a set and come out again, in order")
  func roundTrip() {
    #expect(DifferenceSet().members.isEmpty)
    var random = SeededRandom("a set of differences gives back its members")
    for _ in 0..<5_000 {
      let set = DifferenceSet(rawValue: UInt32.random(in: 0..<0x40000, using: &random))
      #expect(DifferenceSet(set.members) == set)
      #expect(set.members == Difference.allCases.filter { set.contains(DifferenceSet($0)) })
    }
  }
}
