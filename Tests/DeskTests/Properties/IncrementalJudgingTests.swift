// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing
import TestSupport
import Testing

/// An import judges again only what it can touch. Whatever came in whatever order, the result must be
/// the one of judging everything afresh.
@Suite("Judging only what an import touches")
struct IncrementalJudgingTests {
  @Test("equals judging everything afresh, after every step of random sequences of imports")
  func equalsAfresh() throws {
    var random = SeededRandom("incremental judging")
    for _ in 0..<SeededRandom.rounds(12) { try Self.sequence(&random) }
  }

  private static func sequence(_ random: inout SeededRandom) throws {
    let district = LittleDistrict(&random)
    let scratch = try ScratchDesk()
    var book = FactBook()
    var told: [String] = []
    for step in 0..<12 {
      if random.once(in: 8) {
        told.append(try changeSettings(scratch, &random))
      } else {
        told.append(try importSomething(scratch, district, &book, &random))
      }
      let story = "seed \(random.seed), step \(step): " + told.joined(separator: "; ")
      let damage = try scratch.damage()
      #expect(damage == [], "\(story)")
      try scratch.expectStandingsAsListed(story)
      if step % 4 == 3 {
        let fresh = try afresh(book, settings: try scratch.desk().settings, &random)
        expectEqual(try scratch.list(), fresh, story)
      }
      if !damage.isEmpty { return }
    }
  }

  private static func expectEqual(_ list: [String], _ fresh: [String], _ story: String) {
    let only = list.filter { !fresh.contains($0) }
    let missing = fresh.filter { !list.contains($0) }
    #expect(only == missing, "\(story)")
    #expect(list == fresh, "\(story)")
  }

  // MARK: - Steps

  private static func changeSettings(_ scratch: ScratchDesk, _ random: inout SeededRandom) throws -> String {
    let (setting, value): (Setting, String?) = random.one(of: [
      (.photoApproved, "已通过 approved 已审"), (.photoApproved, nil), (.physicianInForce, "在册 有效 正常 待定"),
      (.physicianInForce, nil), (.nurseInForce, "在册 待定"), (.nurseInForce, nil),
      (.accountActive, "已激活 active 已冻结"), (.accountActive, nil), (.lastValidDay, "excluded"),
    ])
    _ = try SettingChange(try scratch.desk()).run([(setting, value)], dryRun: false)
    return "\(setting.key) = \(value ?? "-")"
  }

  private static func importSomething(
    _ scratch: ScratchDesk, _ district: LittleDistrict, _ book: inout FactBook, _ random: inout SeededRandom
  ) throws -> String {
    let kind = random.one(of: ExportKind.allCases)
    var accepted = district.sheet(kind, Int.random(in: 1...9, using: &random), &random)
    for heading in LittleDistrict.optional(kind) where random.once(in: 5) { accepted = accepted.without(heading) }
    let rejected = random.once(in: 3) ? wrongRow(like: accepted, district, &random) : nil
    var request = ImportRequest(kind: kind, files: [])
    request.exportedOn = random.one(of: ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-23"].map(day))
    if kind == .accounts || kind == .qualifications, random.once(in: 3) {
      request.covered = Array(LittleDistrict.institutions.shuffled(using: &random).prefix(2))
    }
    if random.once(in: 4) {
      request.snapshot = kind.personKind == nil || random.once(in: 3) ? .everything : .namedInstitutions
    }
    var whole = accepted
    if let rejected { whole.rows.append(accepted.headings.map { rejected[$0] ?? "" }) }
    whole.shuffle(&random)
    let outcome = try scratch.load(kind, [whole.bytes()]) { asked in
      asked.exportedOn = request.exportedOn
      asked.covered = request.covered
      asked.snapshot = request.snapshot
    }
    #expect(outcome.total.rejected == (rejected == nil ? 0 : 1))
    book.apply(
      request, day: request.exportedOn ?? ScratchDesk.today, accepted: accepted, rejected: rejected.map { [$0] } ?? [],
      settings: try scratch.desk().settings)
    return "\(kind.rawValue) \(accepted.rows.count) rows of \(request.exportedOn.map { "\($0)" } ?? "today"), "
      + "snapshot \(request.snapshot), for \(request.covered.count)"
  }

  /// A row with a key that the file does not hold yet, and a cell that makes it rejected.
  private static func wrongRow(
    like sheet: Sheet, _ district: LittleDistrict, _ random: inout SeededRandom
  ) -> [String: String]? {
    var row = district.row(sheet.kind, &random)
    let taken = sheet.cells.compactMap { FactKey(sheet.kind, $0)?.text }
    guard let key = FactKey(sheet.kind, row), !taken.contains(key.text) else { return nil }
    switch sheet.kind {
    case .institutions: row["机构名称"] = ""
    case .qualifications: row["级别"] = " "
    case .physicians, .nurses: row["姓名"] = "'"
    case .accounts: row[random.one(of: ["账户状态", "人员类别"])] = ""
    }
    return row
  }

  /// The list of a fresh cache that is told the same facts, in a random order.
  private static func afresh(_ book: FactBook, settings: Settings, _ random: inout SeededRandom) throws -> [String] {
    let scratch = try ScratchDesk()
    let set = Setting.all.filter { settings.isSet($0) }.map { ($0, String?.some(settings.value($0))) }
    _ = try SettingChange(try scratch.desk()).run(set, dryRun: false)
    for (sheet, covered) in book.sheets().shuffled(using: &random) {
      let outcome = try scratch.load(sheet) { $0.covered = covered }
      #expect(outcome.total.rejected == 0)
    }
    #expect(try scratch.damage() == [])
    return try scratch.list()
  }
}
