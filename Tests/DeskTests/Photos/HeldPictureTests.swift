// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import TestSupport
import Testing

@testable import RegistryCache

@Suite("A picture that is held for a certificate")
struct HeldPictureTests {
  private static let hospital = "PDY000001450203A1001"
  private static let p = "110450203000001"
  private static let other = "110450203000002"
  private static let nurse = "202145000001"

  /// A physician and a colleague, and a nurse's registration of the first one.
  private func scratch(photo: String = "无") throws -> ScratchDesk {
    let scratch = try ScratchDesk(.institution(code: Self.hospital))
    let numbers = ["450203198503150028", "450203199007011117"]
    try scratch.load(
      .physicians,
      "姓名,证件号码,医师资格证书编码,医师执业证书编码,执业级别,执业类别,机构代码,注册状态,照片状态\n"
        + "石青螺,\(numbers[0]),,\(Self.p),1,10,\(Self.hospital),在册,\(photo)\n"
        + "韦小明,\(numbers[1]),,\(Self.other),1,10,\(Self.hospital),在册,\(photo)\n")
    try scratch.load(
      .nurses,
      "姓名,证件号码,护士执业证书编号,机构代码,有效期至,注册状态,照片状态\n"
        + "石青螺,\(numbers[0]),\(Self.nurse),\(Self.hospital),2030-06-30,在册,\(photo)\n")
    return scratch
  }

  @discardableResult
  private func hold(_ look: UInt64, _ kind: PersonKind, _ certificate: String, _ scratch: ScratchDesk) throws -> PictureOutcome {
    let desk = try scratch.desk()
    let row = try desk.person(certificate)
    return try desk.cache.write { writer in
      let session = try PictureSession(writer, office: desk.office, operatorName: "tester", at: 1, asOf: desk.asOf)
      let outcome = try session.hold(
        .sample(look: look), for: kind, certificate, number: IdentityNumber(cleaned: row.idNumber))
      try session.finish()
      return outcome
    }
  }

  private func shared(_ scratch: ScratchDesk) throws -> [String] {
    var shared: [String] = []
    let desk = try scratch.desk()
    try desk.list(desk.filter) { if $0.judgement.warnings.contains(.photoShared) { shared.append($0.certificate) } }
    return shared.sorted()
  }

  private func blockers(_ certificate: String, _ scratch: ScratchDesk) throws -> [Blocker] {
    try scratch.desk().person(certificate).standing.blockers.members
  }

  @Test("makes a photo pending that no decision has judged, and says who has to act; it comes once")
  func pending() throws {
    let scratch = try scratch()
    #expect(try blockers(Self.p, scratch).contains(.photoMissing))
    #expect(try hold(1, .physician, Self.p, scratch) == .added)
    #expect(try blockers(Self.p, scratch).contains(.photoPending))
    #expect(try !blockers(Self.p, scratch).contains(.photoMissing))
    #expect(try hold(1, .physician, Self.p, scratch) == .unchanged)
    #expect(try hold(2, .physician, Self.p, scratch) == .replaced)
    #expect(try scratch.damage() == [])
  }

  @Test("leaves a photo alone that the import shows as approved")
  func approved() throws {
    let scratch = try scratch(photo: "已通过")
    try hold(1, .physician, Self.p, scratch)
    #expect(try !blockers(Self.p, scratch).contains(.photoPending))
  }

  @Test("under two people is a warning of both, and of neither once one has another; two rows of one person share it")
  func shared() throws {
    let scratch = try scratch()
    try hold(0, .physician, Self.p, scratch)
    try hold(0, .nurse, Self.nurse, scratch)
    #expect(try shared(scratch) == [])
    try hold(1, .physician, Self.other, scratch)
    #expect(try shared(scratch) == [Self.p, Self.other, Self.nurse].sorted(), "it looks the same")
    try hold(0xFFFF_0000, .physician, Self.other, scratch)
    #expect(try shared(scratch) == [])
    #expect(try scratch.damage() == [])
  }

  private func review(
    _ answer: PhotoAnswer, _ scratch: ScratchDesk, picture: String? = nil, seenElsewhere: String? = nil
  ) throws -> DecisionOutcome {
    let request = PhotoRequest(
      person: Self.p, answer: answer, reason: "照片模糊", seenElsewhere: seenElsewhere, picture: picture)
    return try scratch.desk().reviewPhotos([request], isBatch: false, dryRun: false)
  }

  @Test("that was seen and is no longer the one that is held is refused; the one that is held is decided on")
  func changed() throws {
    let scratch = try scratch()
    try hold(1, .physician, Self.p, scratch)
    let seen = NewPicture.sample(look: 1).sha256
    try hold(2, .physician, Self.p, scratch)
    #expect(try review(.approve, scratch, picture: seen).refused.map(\.problem) == [.refused(.pictureChanged)])
    let now = NewPicture.sample(look: 2).sha256
    let taken = try #require(try review(.approve, scratch, picture: now).taken.first)
    #expect(taken.draft.basis["picture"]?.string == now)
    #expect(taken.draft.basis["state"]?.string == "pending")
    #expect(taken.draft.before?["photo"]?.string == "missing")
  }

  @Test("is needed to approve, unless it was seen elsewhere; what does not wait is refused")
  func rules() throws {
    let scratch = try scratch(photo: "待审核")
    #expect(try review(.approve, scratch).refused.map(\.problem) == [.refused(.noPicture)])
    #expect(try review(.approve, scratch, seenElsewhere: "国家系统").taken.count == 1)
    #expect(try review(.approve, scratch, seenElsewhere: "国家系统").settled.count == 1)
    #expect(try review(.reject, scratch).refused.map(\.problem) == [.refused(.photoNotPending(.approved))])
    let missing = try self.scratch()
    #expect(try review(.reject, missing).refused.map(\.problem) == [.refused(.photoNotPending(.missing))])
  }

  @Test("stays in the cache while a decision rests on it, and goes when another takes its place before")
  func kept() throws {
    let scratch = try scratch()
    func files() throws -> Int {
      try scratch.desk().cache.read { try $0.number("SELECT count(*) FROM picture_file") }
    }
    try hold(1, .physician, Self.p, scratch)
    try hold(2, .physician, Self.p, scratch)
    #expect(try files() == 1)
    #expect(try review(.reject, scratch).taken.count == 1)
    try hold(3, .physician, Self.p, scratch)
    #expect(try files() == 2)
    #expect(try blockers(Self.p, scratch).contains(.photoPending), "the new one waits")
    let states = try scratch.desk().decision(1).logged.state
    #expect(states == .superseded)
  }

  @Test("whose bytes changed is found by cache check")
  func damaged() throws {
    let scratch = try scratch()
    try hold(1, .physician, Self.p, scratch)
    try scratch.desk().cache.write { try SQLStatement($0.db, "UPDATE picture_file SET bytes = x'00'").run([]) }
    let name = NewPicture.sample(look: 1).sha256
    #expect(try scratch.damage().contains { $0.contains(name) })
  }

  @Test("is nobody else's to judge: an authority's desk is told who may")
  func office() throws {
    let scratch = try scratch(photo: "待审核")
    try scratch.move(to: try #require(Division("450203").map(Office.authority)))
    #expect(try review(.approve, scratch).refused.map(\.problem) == [.refused(.institutionOnly(Self.hospital))])
  }
}
