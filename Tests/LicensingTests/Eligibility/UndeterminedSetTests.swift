// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("What leaves a condition undetermined")
struct UndeterminedSetTests {
  /// Bit, what it means of a physician and of a nurse. A bit never changes its meaning: it is stored.
  private static let stored: [(UndeterminedSet, UInt32, [String], [String])] = [
    (.linkQualifications, 1, ["P1 qualifications"], ["P1 qualifications"]),
    (.linkIdNumber, 2, ["P1 idNumber"], ["P1 idNumber"]),
    (.validUntil, 4, ["N2 validUntil"], ["N2 validUntil"]),
    (.accountAccounts, 8, ["P2 accounts"], ["N3 accounts"]),
    (.accountIdNumber, 16, ["P2 idNumber"], ["N3 idNumber"]),
    (.photo, 32, ["P3 photo"], ["N4 photo"]),
  ]

  private static func spelled(_ set: UndeterminedSet, _ kind: PersonKind) -> [String] {
    set.members(of: kind).map { "\($0.condition.rawValue) \($0.missing.rawValue)" }
  }

  @Test("keeps its bits and its meaning")
  func golden() {
    for (set, bits, physician, nurse) in Self.stored {
      #expect(set.rawValue == bits)
      #expect(Self.spelled(set, .physician) == physician)
      #expect(Self.spelled(set, .nurse) == nurse)
    }
  }

  @Test("has the contract's names")
  func names() {
    #expect(
      Missing.allCases.map(\.rawValue) == ["qualifications", "accounts", "validUntil", "photo", "idNumber"])
  }

  @Test("goes into a set and comes out again, in the order of the conditions", arguments: PersonKind.allCases)
  func roundTrip(kind: PersonKind) {
    for bits in 0..<UInt32(64) {
      let set = UndeterminedSet(rawValue: bits)
      let expected = Self.stored.filter { set.contains($0.0) }.flatMap { kind == .physician ? $0.2 : $0.3 }
      #expect(Self.spelled(set, kind) == expected)
    }
  }

  @Test(
    "of a condition is everything that can be missing for it",
    arguments: [
      (Condition.p1, UInt32(3)), (.p2, 24), (.p3, 32), (.n1, 0), (.n2, 4), (.n3, 24), (.n4, 32),
    ])
  func ofCondition(condition: Condition, bits: UInt32) {
    #expect(UndeterminedSet(of: condition).rawValue == bits)
  }
}
