// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import RegistryCache

@Suite("What a snapshot removes")
struct SnapshotTests {
  /// - Returns: how many rows the snapshot removed.
  @discardableResult
  private func snapshot(
    _ scratch: ScratchCache, _ kind: ExportKind, on exportDay: String = "2026-11-23", everywhere: Bool = false,
    _ body: (ImportSession) throws -> Void
  ) throws -> Int {
    var removed = 0
    try scratch.load(kind, on: exportDay) { session in
      try body(session)
      removed = try session.removeLeftOut(everywhere: everywhere)
    }
    return removed
  }

  @Test("is left out by the file, at the institutions that it names and nowhere else")
  func staff() throws {
    let scratch = try ScratchCache()
    let elsewhere = Fictional.physician("110450203000789", institution: Fictional.clinic)
    try scratch.load(Fictional.physician(), Fictional.physician(Fictional.otherCertificate), elsewhere)
    #expect(try snapshot(scratch, .physicians) { _ = try $0.store(Fictional.physician()) } == 1)
    #expect(try scratch.certificates() == [Fictional.certificate, "110450203000789"])
    #expect(try snapshot(scratch, .physicians, everywhere: true) { _ = try $0.store(Fictional.physician()) } == 1)
    #expect(try scratch.certificates() == [Fictional.certificate])
    #expect(try scratch.damage() == [])
  }

  @Test("never takes an institution's staff because a rejected row names it")
  func rejectedRowNamesNoScope() throws {
    let scratch = try ScratchCache()
    let elsewhere = Fictional.physician("110450203000789", institution: Fictional.clinic)
    try scratch.load(Fictional.physician(), elsewhere)
    let removed = try snapshot(scratch, .physicians) { session in
      _ = try session.store(Fictional.physician())
      let repeated = try session.store(Fictional.physician(institution: Fictional.clinic))
      #expect(repeated.outcome == .repeatsWithOtherValues)
    }
    #expect(removed == 0)
    #expect(try scratch.certificates() == [Fictional.certificate, "110450203000789"])
  }

  @Test("leaves the other kind of staff alone")
  func otherKind() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(), Fictional.nurse())
    #expect(try snapshot(scratch, .physicians, everywhere: true) { _ = try $0.store(Fictional.physician()) } == 0)
    #expect(try scratch.certificates().count == 2)
  }

  @Test("leaves what a later export brought, and the keys of rejected rows")
  func kept() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(Fictional.otherCertificate), on: "2026-11-22")
    try scratch.load(Fictional.physician("110450203000789"), on: "2026-11-01")
    let removed = try snapshot(scratch, .physicians, on: "2026-11-20") { session in
      _ = try session.store(Fictional.physician())
      try session.keep(key: "110450203000789")
    }
    #expect(removed == 0)
    #expect(
      try scratch.certificates() == [Fictional.certificate, Fictional.otherCertificate, "110450203000789"])
  }

  @Test("takes a person's row in force, so that the row that was history is judged")
  func historyComesBack() throws {
    let scratch = try ScratchCache()
    let old = Fictional.physician(Fictional.otherCertificate, institution: Fictional.clinic, status: "注销")
    try scratch.load(Fictional.physician(), old)
    #expect(try scratch.certificates() == [Fictional.certificate])
    let other = Fictional.physician("110450203000789", idNumber: Fictional.otherNumber)
    #expect(try snapshot(scratch, .physicians) { _ = try $0.store(other) } == 1)
    #expect(try scratch.certificates() == ["110450203000789", Fictional.otherCertificate])
    #expect(try scratch.blocks(Fictional.otherCertificate, "registration.not-in-force") == true)
    #expect(try scratch.damage() == [])
  }

  @Test("takes a qualification, so that its registration is no longer linked")
  func qualifications() throws {
    let scratch = try ScratchCache()
    try scratch.load(.qualifications) { _ = try $0.store(Fictional.qualification()) }
    try scratch.load(Fictional.physician())
    #expect(try scratch.blockers(Fictional.certificate) == [])
    let other = Fictional.qualification("200845110" + Fictional.otherNumber, idNumber: Fictional.otherNumber)
    #expect(try snapshot(scratch, .qualifications, everywhere: true) { _ = try $0.store(other) } == 1)
    #expect(try scratch.blockers(Fictional.certificate) == ["qualification.unverified"])
    #expect(try scratch.damage() == [])
  }

  @Test("takes accounts of the kind that the file is about, and of no other")
  func accounts() throws {
    let scratch = try ScratchCache()
    try scratch.load(.accounts) { session in
      _ = try session.store(Fictional.account())
      _ = try session.store(Fictional.account(kind: .nurse))
    }
    try scratch.load(Fictional.physician(), Fictional.nurse())
    let other = Fictional.account(Fictional.otherNumber)
    #expect(try snapshot(scratch, .accounts, everywhere: true) { _ = try $0.store(other) } == 1)
    #expect(try scratch.blocks(Fictional.certificate, "account.unregistered") == true)
    #expect(try scratch.blockers("202145000123") == [])
    #expect(try scratch.damage() == [])
  }

  @Test("leaves the account of a rejected row, whatever was wrong with it")
  func rejectedAccount() throws {
    let scratch = try ScratchCache()
    try scratch.load(.accounts) { _ = try $0.store(Fictional.account()) }
    let removed = try snapshot(scratch, .accounts, everywhere: true) { session in
      _ = try session.store(Fictional.account(Fictional.otherNumber))
      try session.keep(key: Fictional.oldNumber)
    }
    #expect(removed == 0)
  }

  @Test("takes what is known of an institution, and leaves its staff with an unknown one")
  func institutions() throws {
    let scratch = try ScratchCache()
    try scratch.load(.institutions) { session in
      _ = try session.store(Fictional.institution(authority: "450203"))
      _ = try session.store(Fictional.institution(Fictional.clinic, name: "青螺诊所"))
    }
    try scratch.load(Fictional.physician())
    #expect(try scratch.listed().first?.authority?.text == "450203")
    #expect(try scratch.warns(Fictional.certificate, "institution.unknown") == false)
    let only = Fictional.institution(Fictional.clinic, name: "青螺诊所")
    #expect(try snapshot(scratch, .institutions, everywhere: true) { _ = try $0.store(only) } == 1)
    let row = try scratch.listed().first
    #expect(row?.institutionCode == Fictional.hospital)
    #expect(row?.institutionName == nil)
    #expect(row?.authority == nil)
    #expect(try scratch.warns(Fictional.certificate, "institution.unknown") == true)
    #expect(try scratch.damage() == [])
  }
}
