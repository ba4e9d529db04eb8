// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("The blockers")
struct BlockerTests {
  struct Row: Sendable {
    let code: String
    let stored: UInt32
    let conditions: [String]
  }

  /// Code, stored bit and conditions. A bit never changes its meaning: verdicts are stored.
  private static let rows: [Row] = [
    Row(code: "qualification.unverified", stored: 0x1, conditions: ["P1"]),
    Row(code: "qualification.name-differs", stored: 0x2, conditions: ["P1"]),
    Row(code: "qualification.id-differs", stored: 0x4, conditions: ["P1"]),
    Row(code: "qualification.code-differs", stored: 0x8, conditions: ["P1"]),
    Row(code: "qualification.level-or-category-differs", stored: 0x10, conditions: ["P1"]),
    Row(code: "qualification.name-and-id-differ", stored: 0x20, conditions: ["P1"]),
    Row(code: "registration.not-in-force", stored: 0x40, conditions: ["P1", "N1"]),
    Row(code: "registration.status-unknown", stored: 0x80, conditions: ["P1", "N1"]),
    Row(code: "registration.expired", stored: 0x100, conditions: ["N2"]),
    Row(code: "account.unregistered", stored: 0x200, conditions: ["P2", "N3"]),
    Row(code: "account.inactive", stored: 0x400, conditions: ["P2", "N3"]),
    Row(code: "photo.missing", stored: 0x800, conditions: ["P3", "N4"]),
    Row(code: "photo.rejected", stored: 0x1000, conditions: ["P3", "N4"]),
    Row(code: "photo.pending", stored: 0x2000, conditions: ["P3", "N4"]),
  ]

  @Test("are the contract's fourteen, in their order, each with its bit and its conditions")
  func golden() {
    #expect(Blocker.allCases.map(\.rawValue) == Self.rows.map(\.code))
    #expect(Blocker.allCases.map { BlockerSet($0).rawValue } == Self.rows.map(\.stored))
    #expect(Blocker.allCases.map { $0.conditions.map(\.rawValue) } == Self.rows.map(\.conditions))
  }

  @Test(
    "stand in the order of the conditions, the qualification's before the registration's",
    arguments: PersonKind.allCases)
  func order(kind: PersonKind) {
    let conditions = Blocker.allCases.compactMap { $0.condition(of: kind) }
    let places = conditions.compactMap { Condition.all(of: kind).firstIndex(of: $0) }
    #expect(places == places.sorted())
    #expect(Set(conditions) == Set(Condition.all(of: kind)))
  }

  @Test("have at most one condition of each kind of person", arguments: Blocker.allCases)
  func oneCondition(blocker: Blocker) {
    for kind in PersonKind.allCases {
      #expect(blocker.conditions.filter { $0.kind == kind }.count <= 1)
      #expect(blocker.condition(of: kind) == blocker.conditions.first { $0.kind == kind })
    }
  }

  @Test(
    "belong to the matter that they are named after, and the qualification's concern it",
    arguments: Blocker.allCases)
  func matters(blocker: Blocker) {
    let matters: [(String, BlockerSet)] = [
      ("qualification.", .qualification), ("registration.", .registration), ("account.", .account),
      ("photo.", .photo),
    ]
    for (prefix, set) in matters {
      let belongs = blocker.rawValue.hasPrefix(prefix) && blocker != .expired
      #expect(set.contains(BlockerSet(blocker)) == belongs, "\(prefix)")
    }
    #expect(blocker.concernsQualification == blocker.rawValue.hasPrefix("qualification."))
  }

  @Test("go into a set and come out again, in order")
  func roundTrip() {
    var wrong: [UInt32] = []
    for bits in 0..<UInt32(1 << Blocker.allCases.count) {
      let set = BlockerSet(rawValue: bits)
      let members = set.members
      let inOrder = zip(members, members.dropFirst()).allSatisfy { $0.bit < $1.bit }
      if BlockerSet(members) != set || !inOrder || members.count != bits.nonzeroBitCount {
        wrong.append(bits)
      }
    }
    #expect(wrong == [])
  }
}
