// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing
import Testing

@testable import RegistryCache

@Suite("Which of two exports counts")
struct PrecedenceTests {
  private func photo(_ scratch: ScratchCache) throws -> String {
    let photos: [String: String] = ["photo.missing": "无", "photo.pending": "待审核", "photo.rejected": "已退回"]
    let blockers = try scratch.blockers(Fictional.certificate) ?? []
    return blockers.compactMap { photos[$0] }.first ?? "已通过"
  }

  @Test("the later export day, whichever is imported first", arguments: [false, true])
  func laterDay(laterFirst: Bool) throws {
    let scratch = try ScratchCache()
    let old = Fictional.physician(photo: "无")
    let new = Fictional.physician(photo: "待审核")
    if laterFirst {
      #expect(try scratch.outcome(new, on: "2026-11-20") == .added)
      #expect(try scratch.outcome(old, on: "2026-11-19") == .stale)
    } else {
      #expect(try scratch.outcome(old, on: "2026-11-19") == .added)
      #expect(try scratch.outcome(new, on: "2026-11-20") == .changed)
    }
    #expect(try photo(scratch) == "待审核")
  }

  @Test("on the same day the later import")
  func sameDay() throws {
    let scratch = try ScratchCache()
    #expect(try scratch.outcome(Fictional.physician(photo: "无")) == .added)
    #expect(try scratch.outcome(Fictional.physician(photo: "待审核")) == .changed)
    #expect(try photo(scratch) == "待审核")
  }

  @Test("an unchanged row of a later export makes every day before it old")
  func renewed() throws {
    let scratch = try ScratchCache()
    #expect(try scratch.outcome(Fictional.physician(photo: "无"), on: "2026-11-10") == .added)
    #expect(try scratch.outcome(Fictional.physician(photo: "无"), on: "2026-11-20") == .unchanged)
    #expect(try scratch.outcome(Fictional.physician(photo: "待审核"), on: "2026-11-15") == .stale)
    #expect(try photo(scratch) == "无")
  }

  @Test("the same row of an older export is stale and takes nothing back")
  func olderSame() throws {
    let scratch = try ScratchCache()
    #expect(try scratch.outcome(Fictional.physician(photo: "无"), on: "2026-11-20") == .added)
    #expect(try scratch.outcome(Fictional.physician(photo: "无"), on: "2026-11-10") == .stale)
    #expect(try scratch.outcome(Fictional.physician(photo: "待审核"), on: "2026-11-15") == .stale)
  }

  @Test(
    "a row in force never gives way on the same day to one not in force elsewhere",
    arguments: ["注销", "区内到区外", "没有的状态"])
  func inForceStays(status: String) throws {
    let scratch = try ScratchCache()
    let here = Fictional.physician(institution: Fictional.hospital)
    let gone = Fictional.physician(institution: Fictional.clinic, status: status)
    #expect(try scratch.outcome(here) == .added)
    #expect(try scratch.outcome(gone) == .stale)
    #expect(try scratch.listed().map(\.institutionCode) == [Fictional.hospital])
    let other = try ScratchCache()
    #expect(try other.outcome(gone) == .added)
    #expect(try other.outcome(here) == .changed)
    #expect(try other.listed().map(\.institutionCode) == [Fictional.hospital])
  }

  @Test("but gives way at its own institution, and to a later day")
  func inForceGivesWay() throws {
    let same = try ScratchCache()
    #expect(try same.outcome(Fictional.physician()) == .added)
    #expect(try same.outcome(Fictional.physician(status: "注销")) == .changed)
    #expect(try same.blocks(Fictional.certificate, "registration.not-in-force") == true)
    let later = try ScratchCache()
    #expect(try later.outcome(Fictional.physician(), on: "2026-11-19") == .added)
    let gone = Fictional.physician(institution: Fictional.clinic, status: "注销")
    #expect(try later.outcome(gone, on: "2026-11-20") == .changed)
  }

  @Test("an absent column leaves what is stored, an empty cell clears it")
  func absentColumn() throws {
    let scratch = try ScratchCache()
    #expect(try scratch.outcome(Fictional.physician(photo: "无", department: "内科")) == .added)
    #expect(try scratch.outcome(Fictional.physician(photo: nil, department: nil)) == .unchanged)
    #expect(try photo(scratch) == "无")
    #expect(try scratch.listed().first?.department == "内科")
    #expect(try scratch.outcome(Fictional.physician(photo: nil, department: "")) == .changed)
    #expect(try scratch.listed().first?.department == nil)
    #expect(try photo(scratch) == "无")
  }

  @Test("an absent qualification code leaves the stored one, with which the row is judged")
  func absentCode() throws {
    let scratch = try ScratchCache()
    try scratch.load(.qualifications) { _ = try $0.store(Fictional.qualification(idNumber: Fictional.otherNumber)) }
    try scratch.load(Fictional.physician())
    let before = try scratch.blockers(Fictional.certificate)
    #expect(before == ["qualification.id-differs"])
    #expect(try scratch.outcome(Fictional.physician(code: nil)) == .unchanged)
    #expect(try scratch.blockers(Fictional.certificate) == before)
    #expect(try scratch.warns(Fictional.certificate, "code.missing") == false)
  }

  @Test("names that only look the same are a change")
  func bytes() throws {
    let scratch = try ScratchCache()
    #expect(try scratch.outcome(Fictional.physician(name: "\u{F900}青螺")) == .added)
    #expect(try scratch.outcome(Fictional.physician(name: "\u{8C48}青螺")) == .changed)
  }

  @Test("an additional site has a key of its own for each institution")
  func additionalSites() throws {
    let scratch = try ScratchCache()
    let site = Fictional.physician(institution: Fictional.clinic, status: "多机构备案")
    #expect(try scratch.outcome(Fictional.physician()) == .added)
    #expect(try scratch.outcome(site) == .added)
    #expect(try scratch.outcome(site) == .unchanged)
    #expect(try scratch.outcome(Fictional.physician(status: "多机构备案")) == .added)
    #expect(try scratch.listed().map(\.institutionCode) == [Fictional.hospital])
    #expect(try scratch.raw().read { try Int.fetchOne($0, sql: "SELECT count(*) FROM registration") } == 3)
  }

  @Test("within one file the first row of a key stays, and an identical repeat is unchanged")
  func repeats() throws {
    let scratch = try ScratchCache()
    try scratch.load(.physicians) { session throws in
      #expect(try session.store(Fictional.physician(photo: "无")).outcome == .added)
      #expect(try session.store(Fictional.physician(photo: "待审核")).outcome == .repeatsWithOtherValues)
      #expect(try session.store(Fictional.physician(photo: "无")).outcome == .unchanged)
    }
    #expect(try photo(scratch) == "无")
  }

  @Test("an identical repeat of a stale row is no contradiction")
  func repeatOfStale() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.physician(photo: "无"), on: "2026-11-20")
    try scratch.load(.physicians, on: "2026-11-10") { session throws in
      #expect(try session.store(Fictional.physician(photo: "待审核")).outcome == .stale)
      #expect(try session.store(Fictional.physician(photo: "待审核")).outcome != .repeatsWithOtherValues)
      #expect(try session.store(Fictional.physician(photo: "无")).outcome == .repeatsWithOtherValues)
    }
    #expect(try photo(scratch) == "无")
  }

  @Test("an identical repeat changes nothing of the first row's warnings")
  func repeatKeepsWarnings() throws {
    let scratch = try ScratchCache()
    try scratch.load(.nurses) { session throws in
      let longTerm = Fictional.nurse(validUntil: nil, dateWarnings: WarningSet(.dateLongTerm))
      #expect(try session.store(longTerm).outcome == .added)
      #expect(try session.store(Fictional.nurse(validUntil: nil)).outcome == .unchanged)
    }
    #expect(try scratch.warns("202145000123", "date.long-term") == true)
  }
}
