// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import RegistryCache

/// Each line of the table in `Touched`: the verdict moves at once, and it is the one that judging
/// everything afresh gives.
@Suite("A fact that changes")
struct TouchedTests {
  private static let main = Fictional.certificate
  private static let old = Fictional.otherCertificate

  private func expectAfresh(_ scratch: ScratchCache, sourceLocation: SourceLocation = #_sourceLocation) throws {
    #expect(try scratch.damage() == [], sourceLocation: sourceLocation)
  }

  @Test("in a registration's number moves it out of one group and into another")
  func number() throws {
    let scratch = try ScratchCache()
    let history = Fictional.physician(Self.old, institution: Fictional.clinic, status: "注销")
    let third = Fictional.physician("110450203000789", idNumber: Fictional.otherNumber, status: "注销")
    try scratch.load(Fictional.physician(), history, third)
    #expect(try scratch.certificates() == [Self.main, "110450203000789"])
    try scratch.load(Fictional.physician(idNumber: Fictional.otherNumber))
    #expect(try scratch.certificates() == [Self.main, Self.old])
    try expectAfresh(scratch)
    try scratch.load(Fictional.physician(idNumber: Fictional.oldNumber))
    #expect(try scratch.certificates() == [Self.main, "110450203000789"])
    try expectAfresh(scratch)
  }

  @Test("in a registration's status makes another row of the person history, or brings it back")
  func status() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(status: "注销"))
    try scratch.load(Fictional.physician(Self.old, status: "注销"))
    #expect(try scratch.certificates() == [Self.main, Self.old])
    try scratch.load(Fictional.physician())
    #expect(try scratch.certificates() == [Self.main])
    try expectAfresh(scratch)
    try scratch.load(Fictional.physician(Self.old))
    #expect(try scratch.warns(Self.main, "registration.several-in-force") == true)
    #expect(try scratch.warns(Self.old, "registration.several-in-force") == true)
    try scratch.load(Fictional.physician(Self.old, status: "注销"))
    #expect(try scratch.warns(Self.main, "registration.several-in-force") == false)
    try expectAfresh(scratch)
  }

  @Test("in a main row lets an additional site stand alone or beside it")
  func additionalSite() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse(institution: Fictional.clinic, status: "多机构备案"))
    #expect(try scratch.listed().map(\.institutionCode) == [Fictional.clinic])
    try scratch.load(Fictional.nurse("202145000999"))
    #expect(try scratch.listed().map(\.institutionCode) == [Fictional.hospital])
    try scratch.load(Fictional.nurse("202145000999", idNumber: Fictional.otherNumber))
    #expect(try scratch.listed().count == 2)
    try expectAfresh(scratch)
  }

  @Test("in a number of one kind of staff leaves the other kind alone")
  func otherKind() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(status: "注销"), Fictional.nurse())
    #expect(try scratch.certificates().count == 2)
    try expectAfresh(scratch)
  }

  @Test("in a qualification's number is seen under the old number and under the new")
  func qualificationNumber() throws {
    let scratch = try ScratchCache()
    let other = Fictional.physician(Self.old, name: "白云岫", idNumber: Fictional.otherNumber, code: "")
    try scratch.load(Fictional.physician(code: ""), other)
    func store(_ row: QualificationRow) throws { try scratch.load(.qualifications) { _ = try $0.store(row) } }
    try store(Fictional.qualification("A1"))
    #expect(try scratch.blockers(Self.main) == [])
    #expect(try scratch.blockers(Self.old) == ["qualification.unverified"])
    try store(Fictional.qualification("A1", name: "白云岫", idNumber: Fictional.otherNumber))
    #expect(try scratch.blockers(Self.main) == ["qualification.unverified"])
    #expect(try scratch.blockers(Self.old) == [])
    try expectAfresh(scratch)
  }

  @Test("in a qualification is seen by a registration that carries its code in the other generation")
  func qualificationCode() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(code: "200845110" + Fictional.oldNumber))
    try scratch.load(.qualifications) { session in
      _ = try session.store(Fictional.qualification(name: "白云岫", idNumber: Fictional.otherNumber))
    }
    #expect(try scratch.blockers(Self.main) == ["qualification.name-and-id-differ"])
    try expectAfresh(scratch)
  }

  @Test("in a qualification's name makes it a weak candidate, or none")
  func weakCandidate() throws {
    let scratch = try ScratchCache()
    let sameDayAndSex = "450203198503150044"
    try scratch.load(Fictional.physician(code: ""))
    func store(_ name: String) throws {
      try scratch.load(.qualifications) {
        _ = try $0.store(Fictional.qualification("A1", name: name, idNumber: sameDayAndSex))
      }
    }
    try store("白云岫")
    #expect(try scratch.blockers(Self.main) == ["qualification.unverified"])
    try store("石青螺")
    #expect(try scratch.blockers(Self.main) == ["qualification.id-differs"])
    #expect(try scratch.warns(Self.main, "candidate.weak") == true)
    try store("白云岫")
    #expect(try scratch.blockers(Self.main) == ["qualification.unverified"])
    try expectAfresh(scratch)
  }

  @Test("in an account is seen by every row of its kind with the number, in either generation")
  func account() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(idNumber: Fictional.oldNumber), Fictional.nurse())
    func store(_ state: String) throws {
      try scratch.load(.accounts) { _ = try $0.store(Fictional.account(state: state)) }
    }
    try store("未激活")
    #expect(try scratch.blockers(Self.main) == ["account.inactive"])
    try store("已激活")
    #expect(try scratch.blockers(Self.main) == [])
    let nurse = try scratch.listed().first { $0.kind == .nurse }
    #expect(nurse?.standing.undetermined == .accountAccounts)
    try expectAfresh(scratch)
  }

  @Test("in an institution clears the warning of its staff and gives them its authority")
  func institution() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(), Fictional.physician(Self.old, authority: "450204"), Fictional.nurse())
    #expect(try scratch.warns(Self.main, "institution.unknown") == true)
    #expect(try scratch.listed().map { $0.authority?.text } == [nil, "450204", nil])
    try scratch.load(.institutions) { _ = try $0.store(Fictional.institution(division: "450203")) }
    #expect(try scratch.warns(Self.main, "institution.unknown") == false)
    #expect(try scratch.listed().map { $0.authority?.text } == ["450203", "450204", "450203"])
    try scratch.load(.institutions) { _ = try $0.store(Fictional.institution(division: "450203", authority: "450300")) }
    #expect(try scratch.listed().map { $0.authority?.text } == ["450300", "450204", "450300"])
    try expectAfresh(scratch)
  }

  @Test("in whom an import covers judges just them")
  func coverage() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(), Fictional.physician(
      Self.old, idNumber: Fictional.otherNumber, institution: Fictional.clinic))
    func state(_ certificate: String) throws -> UndeterminedSet? {
      try scratch.listed().first { $0.certificate == certificate }?.standing.undetermined
    }
    let other = Fictional.account("450203197001011234")
    #expect(try state(Self.main) == [.linkQualifications, .accountAccounts])
    try scratch.load(.accounts, covered: [Fictional.hospital]) { _ = try $0.store(other) }
    #expect(try scratch.blockers(Self.main) == ["account.unregistered"])
    #expect(try state(Self.old) == [.linkQualifications, .accountAccounts])
    try expectAfresh(scratch)
    try scratch.load(.accounts) { _ = try $0.store(other) }
    #expect(try scratch.blockers(Self.old) == ["account.unregistered"])
    try expectAfresh(scratch)
    try scratch.load(Fictional.physician("110450203000789", idNumber: "450203197503150027"))
    #expect(try scratch.blockers("110450203000789") == ["account.unregistered"], "whoever comes later is covered too")
  }

  @Test("in the settings judges everybody again")
  func settings() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(photo: "已审"))
    #expect(try scratch.warns(Self.main, "photo.unknown-word") == true)
    try scratch.cache.write { writer in
      try writer.store(.photoApproved, value: "已通过 已审")
      try writer.judgeEverything(office: ScratchCache.office, asOf: ScratchCache.today)
    }
    #expect(try scratch.warns(Self.main, "photo.unknown-word") == false)
    #expect(try scratch.cache.isJudgedByTheseRules())
    try expectAfresh(scratch)
  }

  @Test("in the settings alone is noticed: the fingerprint no longer fits")
  func fingerprint() throws {
    let scratch = try ScratchCache()
    #expect(try scratch.cache.isJudgedByTheseRules())
    try scratch.cache.write { try $0.store(.lastValidDay, value: "excluded") }
    #expect(try scratch.cache.isJudgedByTheseRules(), "no stored verdict reads it")
    try scratch.cache.write { try $0.store(.photoApproved, value: "好") }
    #expect(try !scratch.cache.isJudgedByTheseRules())
  }
}
