// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("The history of sessions")
struct HistoryTests {
  @Test("keeps commands, options, dates, numbers of rows and codes; every other word is …; only its owner can read it")
  func redacted() throws {
    let clerk = try SessionClerk.hospital(waiting: 3)
    let pty = try clerk.open()
    let nurse = District.nurseNumber(1)
    let number = Numbers.resident(birth: "19900712", sequence: 1)
    for line in [
      "find \(District.name(51))", "why \(number)", "why \(nurse)", "blocked --reason photo.missing,photo.pending --limit 3",
      "blocked --institution \(District.riverside) | grep \(District.name(51))", "why 2", "photo reject 1-2 --reason 脸不清楚 --dry-run",
      "set as-of 2026-12-01", "note \(nurse) 已电话通知 --yes --operator=陆云", "blocked > 名单.csv", "覃小明", "find '\(District.name(52))",
    ] { try clerk.type(line, pty) }
    _ = try clerk.leave(pty)
    let history = try #require(clerk.history)
    #expect(
      history.split(separator: "\n").map(String.init) == [
        "find …", "why …", "why \(nurse)", "blocked --reason photo.missing,photo.pending --limit 3",
        "blocked --institution \(District.riverside) | …", "why 2", "photo reject 1-2 --reason … --dry-run",
        "set as-of 2026-12-01", "note \(nurse) … --yes --operator …", "blocked > …", "find …",
      ])
    #expect(clerk.clerk.sandbox.mode(".local/state/ecert-admin/history") == 0o600)
    #expect(clerk.clerk.sandbox.mode(".local/state/ecert-admin") == 0o700)
  }

  @Test("comes back by the arrow keys: whole lines of this session, kept ones of earlier sessions")
  func comesBack() throws {
    let clerk = try SessionClerk.hospital(waiting: 3)
    let first = try clerk.open()
    try clerk.type("find \(District.name(51)) --limit 2", first)
    try first.send("\u{1B}[A")
    try first.expect("find \(District.name(51)) --limit 2")
    try first.send("\u{15}")
    _ = try clerk.leave(first)
    let second = try clerk.open()
    try second.send("\u{1B}[A")
    try second.expect("find … --limit 2")
    try second.send("\u{15}")
    _ = try clerk.leave(second)
  }

  @Test("is not written with --no-history")
  func none() throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let pty = try clerk.open("shell", "--no-history")
    try clerk.type("board", pty)
    _ = try clerk.leave(pty)
    #expect(clerk.history == nil)
  }

  @Test("stays at a thousand lines, lies under XDG_STATE_HOME, and closes itself to others")
  func limited() throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let state = try clerk.clerk.sandbox.makeFolder("state")
    try clerk.clerk.sandbox.makeFolder("state/ecert-admin")
    try clerk.clerk.sandbox.write("state/ecert-admin/history", String(repeating: "status\n", count: 2_500))
    let pty = try clerk.open(environment: ["XDG_STATE_HOME": state])
    try clerk.type("board", pty)
    _ = try clerk.leave(pty)
    let lines = String(decoding: try clerk.clerk.sandbox.read("state/ecert-admin/history"), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 1_001 && lines.last == "board")
    #expect(clerk.clerk.sandbox.mode("state/ecert-admin/history") == 0o600)
  }

  @Test("A history that cannot be written is said once, and the session goes on")
  func unwritable() throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let place = try clerk.clerk.sandbox.write("state", "")
    let pty = try clerk.open(environment: ["XDG_STATE_HOME": place])
    #expect(try clerk.type("board", pty).contains("历史"))
    #expect(try clerk.type("status", pty).contains("历史") == false)
    #expect(try clerk.leave(pty).status == 0)
  }
}
