// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import RegistryCache

@Suite("Since when a blocker stands")
struct SinceTests {
  private func since(_ scratch: ScratchCache) throws -> [String: String] {
    guard let row = try scratch.listed().first else { return [:] }
    return row.standing.blockers.members.reduce(into: [:]) { days, blocker in
      let day = row.since.day(of: blocker, validUntil: row.judgement.validUntil, settings: Settings())
      days[blocker.rawValue] = day?.description
    }
  }

  @Test("is the export day that brought it, and stays while it stands")
  func stays() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse(photo: "无"), on: "2026-11-01")
    #expect(try since(scratch) == ["photo.missing": "2026-11-01"])
    try scratch.load(Fictional.nurse(photo: "无"), on: "2026-11-10")
    try scratch.load(.institutions, on: "2026-11-12") { _ = try $0.store(Fictional.institution()) }
    #expect(try since(scratch) == ["photo.missing": "2026-11-01"])
  }

  @Test("begins again when it was gone, and when another takes its place")
  func beginsAgain() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse(photo: "无"), on: "2026-11-01")
    try scratch.load(Fictional.nurse(photo: "已退回"), on: "2026-11-05")
    #expect(try since(scratch) == ["photo.rejected": "2026-11-05"])
    try scratch.load(Fictional.nurse(photo: "已通过"), on: "2026-11-08")
    #expect(try since(scratch) == [:])
    try scratch.load(Fictional.nurse(photo: "已退回"), on: "2026-11-12")
    #expect(try since(scratch) == ["photo.rejected": "2026-11-12"])
  }

  @Test("of one matter does not move when another changes")
  func matters() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse(photo: "无"), on: "2026-11-01")
    try scratch.load(.accounts, on: "2026-11-07") { _ = try $0.store(Fictional.account(kind: .nurse, state: "未激活")) }
    try scratch.load(Fictional.nurse(status: "注销", photo: "无"), on: "2026-11-09")
    #expect(
      try since(scratch) == [
        "photo.missing": "2026-11-01", "account.inactive": "2026-11-07", "registration.not-in-force": "2026-11-09",
      ])
  }

  @Test("of an expired registration is the day after its end, whenever it was imported")
  func expired() throws {
    let scratch = try ScratchCache()
    try scratch.load(Fictional.nurse(validUntil: "2026-06-30"), on: "2026-11-20")
    #expect(try since(scratch) == ["registration.expired": "2026-07-01"])
  }
}
