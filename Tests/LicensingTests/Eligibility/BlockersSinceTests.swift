// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@Suite("Since when a blocker stands")
struct BlockersSinceTests {
  private let first = Fictional.day("2026-11-01")
  private let second = Fictional.day("2026-11-20")

  /// One blocker of each of the four matters that are stored.
  private let all = BlockerSet([.codeDiffers, .notInForce, .accountInactive, .photoPending])

  private func since(_ now: BlockerSet, before: BlockerSet) -> BlockersSince {
    BlockersSince(
      now, before: before,
      since: BlockersSince(before, before: [], since: BlockersSince(), day: first), day: second)
  }

  @Test("is the day of the import that brought it")
  func brought() {
    #expect(
      since(all, before: [])
        == BlockersSince(qualification: second, registration: second, account: second, photo: second))
  }

  @Test("stays while the blocker stands unbroken")
  func stays() {
    #expect(
      since(all, before: all)
        == BlockersSince(qualification: first, registration: first, account: first, photo: first))
  }

  @Test("is gone with the blocker, and begins anew when it comes back")
  func comesBack() {
    let gone = since([], before: all)
    #expect(gone == BlockersSince())
    let back = BlockersSince(all, before: [], since: gone, day: second)
    #expect(back.qualification == second)
    #expect(back.photo == second)
  }

  @Test(
    "is the new blocker's own day where one follows another of the same matter",
    arguments: [
      (Blocker.nameDiffers, Blocker.codeDiffers), (.notInForce, .statusUnknown),
      (.accountUnregistered, .accountInactive), (.photoMissing, .photoPending),
      (.photoPending, .photoRejected),
    ])
  func follows(before: Blocker, now: Blocker) {
    let since = since(BlockerSet(now), before: BlockerSet(before))
    #expect(since.day(of: now, validUntil: nil, settings: Settings()) == second)
  }

  @Test("of one matter does not move with another")
  func apart() {
    let now = BlockerSet([.codeDiffers, .statusUnknown, .photoPending])
    #expect(
      since(now, before: all)
        == BlockersSince(qualification: first, registration: second, account: nil, photo: first))
  }

  @Test("is read from the matter that the blocker belongs to", arguments: Blocker.allCases)
  func dayOfBlocker(blocker: Blocker) {
    let days = BlockersSince(
      qualification: Fictional.day("2026-11-02"), registration: Fictional.day("2026-11-03"),
      account: Fictional.day("2026-11-04"), photo: Fictional.day("2026-11-05"))
    let expected =
      switch blocker.rawValue.prefix(while: { $0 != "." }) {
      case "qualification": "2026-11-02"
      case "account": "2026-11-04"
      case "photo": "2026-11-05"
      default: blocker == .expired ? "2026-07-01" : "2026-11-03"
      }
    let day = days.day(of: blocker, validUntil: Fictional.day("2026-06-30"), settings: Settings())
    #expect(day?.description == expected)
  }

  @Test(
    "of an expired registration is the day after 有效期至, over the end of a month and a leap day",
    arguments: [
      ("2026-06-30", "2026-07-01"), ("2024-02-28", "2024-02-29"), ("2024-02-29", "2024-03-01"),
      ("2026-12-31", "2027-01-01"),
    ])
  func expired(validUntil: String, since: String) {
    let day = BlockersSince().day(of: .expired, validUntil: Fictional.day(validUntil), settings: Settings())
    #expect(day?.description == since)
  }

  @Test("of an expired registration is unknown without 有效期至")
  func noEnd() {
    #expect(BlockersSince().day(of: .expired, validUntil: nil, settings: Settings()) == nil)
  }
}
