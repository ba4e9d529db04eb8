// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import RegistryCache

@Suite("Lists of judged rows")
struct ListTests {
  private func list(_ scratch: ScratchCache, office: Office = ScratchCache.office, _ set: (inout ListFilter) -> Void = { _ in })
    throws -> [String]
  {
    try scratch.cache.read { reader throws in
      var filter = ListFilter(office: office, asOf: ScratchCache.today, settings: try reader.settings())
      set(&filter)
      var certificates: [String] = []
      try reader.forEachListed(filter) { certificates.append($0.certificate) }
      #expect(try reader.countListed(filter) >= certificates.count)
      return certificates
    }
  }

  @Test("stand by institution, physicians first, then certificate, unknown institutions last")
  func order() throws {
    let scratch = try ScratchCache()
    try scratch.load(.institutions) { session in
      _ = try session.store(Fictional.institution("B", name: "乙"))
      _ = try session.store(Fictional.institution("C", name: "丙"))
    }
    let places = [("n2", "C"), ("n1", "A"), ("n3", "B")]
    for (certificate, place) in places {
      try scratch.load(Fictional.nurse(certificate, idNumber: "H\(certificate)", institution: place))
    }
    try scratch.load(
      Fictional.physician("p9", idNumber: "H9", institution: "B"), Fictional.physician("p1", idNumber: "H1", institution: "B"))
    #expect(try list(scratch) == ["p1", "p9", "n3", "n2", "n1"])
  }

  @Test("show an institution its own staff, an authority its division and what nobody claims")
  func offices() throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.nurse("n1", idNumber: "H1"), Fictional.nurse("n2", idNumber: "H2", institution: Fictional.clinic))
    try scratch.load(
      Fictional.physician("p1", idNumber: "H3", authority: "450203"),
      Fictional.physician("p2", idNumber: "H4", authority: "450300"),
      Fictional.physician("p3", idNumber: "H5", authority: "440100"))
    #expect(try list(scratch, office: .institution(code: Fictional.clinic)) == ["n2"])
    #expect(try list(scratch, office: .institution(code: "NOBODY")) == [])
    let seen: [(String, [String])] = [
      ("450203", ["p1", "n1", "n2"]), ("450200", ["p1", "n1", "n2"]), ("450000", ["p1", "p2", "n1", "n2"]),
      ("440000", ["p3", "n1", "n2"]),
    ]
    for (division, certificates) in seen {
      let office = try #require(Division(division).map(Office.authority))
      #expect(try list(scratch, office: office) == certificates, "\(division)")
    }
  }

  @Test("of an expiry move with the day asked for", arguments: [("2026-06-29", false), ("2026-06-30", false), ("2026-07-01", true)])
  func expiry(asOf: String, expired: Bool) throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse(validUntil: "2026-06-30"))
    let expected = expired ? ["202145000123"] : []
    #expect(try list(scratch) { $0.asOf = day(asOf); $0.blockers = [BlockerSet(.expired)] } == expected)
    #expect(try list(scratch) { $0.asOf = day(asOf); $0.verdict = .blocked } == expected)
    #expect(try list(scratch) { $0.asOf = day(asOf); $0.verdict = .undetermined }.isEmpty == expired)
  }

  @Test("sorted by waiting put an expiry on the day after its end")
  func since() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse("a", idNumber: "H1", photo: "无"), on: "2026-07-02")
    try scratch.load(Fictional.nurse("b", idNumber: "H2", validUntil: "2026-07-01"), on: "2026-11-01")
    try scratch.load(Fictional.nurse("c", idNumber: "H3", photo: "无"), on: "2026-07-01")
    try scratch.load(Fictional.nurse("d", idNumber: "H4"), on: "2026-07-01")
    #expect(try list(scratch) { $0.order = .since } == ["c", "a", "b", "d"])
    #expect(try list(scratch) { $0.order = .since; $0.limit = 2 } == ["c", "a"])
  }

  @Test("want at least one of each set of reasons")
  func filters() throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.nurse("a", idNumber: "H1", photo: "无"), Fictional.nurse("b", idNumber: "H2", status: "注销", photo: "无"),
      Fictional.nurse("c", idNumber: "H3", status: "注销"))
    let missing = BlockerSet(.photoMissing)
    let gone = BlockerSet(.notInForce)
    #expect(try list(scratch) { $0.blockers = [missing] } == ["a", "b"])
    #expect(try list(scratch) { $0.blockers = [missing.union(gone)] } == ["a", "b", "c"])
    #expect(try list(scratch) { $0.blockers = [missing, gone] } == ["b"])
    #expect(try list(scratch) { $0.kind = .physician } == [])
    #expect(try list(scratch) { $0.institution = Fictional.clinic } == [])
  }

  @Test("find part of a name byte for byte, and part of a number or certificate in any case")
  func find() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(name: "\u{F900}青螺", idNumber: "H12345678"))
    func found(_ text: String) throws -> [String] {
      try scratch.cache.read { reader in
        let filter = ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings())
        return try reader.find(FindText(text), filter).rows.map(\.certificate)
      }
    }
    for text in ["青螺", "\u{F900}", "h1234", "0203000", " 45678 "] {
      #expect(try found(text) == [Fictional.certificate], "\(text)")
    }
    for text in ["\u{8C48}", "白", "999"] { #expect(try found(text) == [], "\(text)") }
  }

  @Test("of groups add up to the list")
  func groups() throws {
    let scratch = try ScratchCache()
    try scratch.load(
      Fictional.nurse("a", idNumber: "H1", photo: "无"), Fictional.nurse("b", idNumber: "H2", photo: "无"),
      Fictional.nurse("c", idNumber: "H3", validUntil: "2026-01-01"))
    let groups = try scratch.cache.read {
      try $0.standingGroups(ListFilter(office: ScratchCache.office, asOf: ScratchCache.today, settings: Settings()))
    }
    let counted = groups.map { "\($0.blockers.members.map(\.rawValue)) \($0.people)" }.sorted()
    #expect(counted == ["[\"photo.missing\"] 2", "[\"registration.expired\"] 1"])
    #expect(groups.allSatisfy { $0.isUndetermined })
    #expect(groups.first { $0.blockers == BlockerSet(.expired) }?.earliestEnd == day("2026-01-01"))
  }

  @Test("of groups know the day before, the day of and the day after the last of a registration")
  func groupsByDay() throws {
    let scratch = try ScratchCache()
    try scratch.load(.accounts) { session in
      for number in ["H1", "H2"] { _ = try session.store(Fictional.account(number, kind: .nurse)) }
    }
    try scratch.load(
      Fictional.nurse("a", idNumber: "H1", validUntil: "2026-11-30"),
      Fictional.nurse("b", idNumber: "H2", photo: "无", validUntil: "2026-11-30"))
    func groups(_ today: String) throws -> [String] {
      let filter = ListFilter(office: ScratchCache.office, asOf: day(today), settings: Settings())
      return try scratch.cache.read { reader in
        try reader.standingGroups(filter).map { "\($0.blockers.members.map(\.rawValue)) \($0.people)" }.sorted()
      }
    }
    let photo = ["[\"photo.missing\"] 1"]
    let expired = ["[\"registration.expired\", \"photo.missing\"] 1", "[\"registration.expired\"] 1"]
    #expect(try groups("2026-11-29") == photo)
    #expect(try groups("2026-11-30") == photo)
    #expect(try Set(groups("2026-12-01")) == Set(expired))
  }

  @Test("tell who became licensable and who blocked, new rows included, of those the desk may see")
  func changes() throws {
    let scratch = try ScratchCache()
    try scratch.load(.accounts) { _ = try $0.store(Fictional.account(kind: .nurse)) }
    let added = try scratch.load(.nurses) { session in
      _ = try session.store(Fictional.nurse())
      _ = try session.store(Fictional.nurse("n2", idNumber: Fictional.otherNumber))
    }
    #expect((added.unblocked, added.blocked) == (1, 1))
    #expect(added.firstUnblocked.map(\.certificate) == ["202145000123"])
    #expect(added.firstBlocked.map(\.certificate) == ["n2"])
    let again = try scratch.load(.nurses) { _ = try $0.store(Fictional.nurse()) }
    #expect((again.unblocked, again.blocked) == (0, 0))
    let lost = try scratch.load(.nurses) { _ = try $0.store(Fictional.nurse(photo: "无")) }
    #expect((lost.unblocked, lost.blocked) == (0, 1))
    let hidden = try scratch.load(.physicians) { session in
      _ = try session.store(Fictional.physician(authority: "440100", photo: "无"))
    }
    #expect((hidden.unblocked, hidden.blocked) == (0, 0))
  }
}
