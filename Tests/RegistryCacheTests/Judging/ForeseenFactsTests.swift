// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import TestSupport
import Testing

@testable import RegistryCache

@Suite("What is read before many rows are judged")
struct ForeseenFactsTests {
  @Test("packs a resident number and a kind into a number of its own, and no other document")
  func packed() throws {
    let numbers = ["450203198503150028", "45020319850315002X", "450203198503150029", "110101190001010010"]
    let packed = numbers.flatMap { number in PersonKind.allCases.map { PackedIdentity.of(number, kind: $0) } }
    #expect(!packed.contains(nil))
    #expect(Set(packed).count == numbers.count * 2)
    for (index, number) in packed.enumerated() { #expect(number.flatMap(PackedIdentity.identity) == numbers[index / 2]) }
    let largest = try #require(PackedIdentity.of("99999999999999999X", kind: .nurse))
    #expect(PackedIdentity.identity(largest) == "99999999999999999X")
    let smallest = try #require(PackedIdentity.of("000000000000000000", kind: .physician))
    #expect(PackedIdentity.identity(smallest) == "000000000000000000")
    #expect(PackedIdentity.identity(PackedIdentity.first - 1) == nil)
    for other in ["", "H12345678", "45020319850315002", "4502031985031500281", "45020319850315002Y", "4502031985031500\u{5B57}"] {
      #expect(PackedIdentity.of(other, kind: .nurse) == nil, "\(other)")
    }
  }

  @Test("keeps the state of every account, however many come, and knows nobody else")
  func accounts() {
    var random = SeededRandom("accounts by packed identity")
    var states = AccountStates(expected: 10)
    var expected: [Int64: Int64] = [:]
    for _ in 0..<5_000 {
      let key = Int64.random(in: 1...Int64.max, using: &random)
      if expected[key] != nil { continue }
      let word = Int64.random(in: 1...200, using: &random)
      expected[key] = word
      let isIn = states.insert(key, word: word)
      #expect(isIn)
    }
    #expect(expected.allSatisfy { states.word($0.key) == $0.value }, "seed \(random.seed)")
    for _ in 0..<1_000 {
      let key = Int64.random(in: 1...Int64.max, using: &random)
      #expect(states.word(key) == expected[key], "seed \(random.seed)")
    }
  }

  @Test("gives up rather than mistake one word for another")
  func manyWords() {
    var states = AccountStates(expected: 1_000)
    let firsts = (1...256).map { states.insert(Int64($0), word: Int64($0)) }
    #expect(!firsts.contains(false))
    let another = states.insert(999, word: 257)
    #expect(!another)
    #expect(states.word(999) == nil)
  }

  @Test("finds the same facts for every row as looking them up one by one")
  func sameFacts() throws {
    let scratch = try ScratchCache()
    try scratch.load(.qualifications) { session in
      _ = try session.store(Fictional.qualification())
      _ = try session.store(Fictional.qualification("Q2"))
      _ = try session.store(Fictional.qualification("Q3", name: "别人", idNumber: Fictional.otherNumber))
    }
    try scratch.load(.accounts) { session in
      _ = try session.store(Fictional.account())
      _ = try session.store(Fictional.account("H7", kind: .nurse, state: "未激活"))
    }
    try scratch.load(
      Fictional.physician("p1"), Fictional.physician("p2", idNumber: Fictional.oldNumber),
      Fictional.physician("p3", name: "别人", idNumber: "H3"),
      Fictional.nurse("n1"), Fictional.nurse("n2", idNumber: "H7"), Fictional.nurse("n3", idNumber: "12345678901234567"))
    try scratch.cache.read { reader in
      let many = try FactsGatherer(reader, vocabulary: .shipped, forMany: true)
      let foreseen = try #require(try ForeseenFacts(reader))
      many.foreseen = foreseen
      let single = try FactsGatherer(reader, vocabulary: .shipped)
      for id: Int64 in 1...6 {
        let stored = try #require(try single.registration(id))
        let (a, b) = (try many.facts(of: stored), try single.facts(of: stored))
        #expect((a == nil) == (b == nil), "\(id)")
        guard let a, let b else { continue }
        #expect(Judgement(a, vocabulary: .shipped) == Judgement(b, vocabulary: .shipped), "\(id)")
        #expect(Set(a.qualifications.map(\.code)) == Set(b.qualifications.map(\.code)), "\(id)")
        #expect(a.account == b.account, "\(id)")
        #expect(a.severalInForce == b.severalInForce, "\(id)")
      }
    }
  }
}
