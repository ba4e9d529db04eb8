// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("An import says what it did, and does what it says")
struct ImportCountTests {
  private let clerk: Clerk
  private let district = District(
    physicians: (1...4).map { District.Physician($0) }, nurses: (1...2).map { District.Nurse($0) })

  init() throws { clerk = try Clerk() }

  @Test("JSON has one row for each file and the total, with these keys")
  func keys() throws {
    let first = try clerk.sandbox.write("甲.csv", District.sheet([District.Physician(1), District.Physician(2)]).csv())
    let second = try clerk.sandbox.write("乙.csv", District.sheet([District.Physician(2), District.Physician(3) { $0.level = "某级" }]).csv())
    let answer = try clerk.json("import", "physicians", first, second)
    #expect(answer.keys == ["schema", "asOf", "rows", "summary"])
    #expect(answer["schema"] == "ecert-admin/import/1")
    #expect(answer["asOf"] == .text(Clerk.today))
    let keys = [
      "read", "added", "changed", "unchanged", "stale", "removed", "rejected", "warnings", "unblocked", "blocked",
      "confirmed", "drifted",
    ]
    #expect(answer["summary"].keys.filter(keys.contains) == keys)
    let rows = answer["rows"].elements
    #expect(rows.count == 2)
    for row in rows { #expect(row.keys.filter(keys.contains) == keys) }
    #expect(rows.map { $0["file"] } == [.text(first), .text(second)])
    #expect(rows.map { $0["added"] } == [2, 1])
    #expect(rows.map { $0["unchanged"] } == [0, 1])
    #expect(answer["summary"]["read"] == 4)
    #expect(answer["summary"]["added"] == 3)
    #expect(answer["summary"]["unchanged"] == 1)
    #expect(answer["summary"]["warnings"] == ["level.unknown": 1])
    #expect(rows.map { $0["warnings"] } == [[:], ["level.unknown": 1]])
  }

  @Test("Several files are taken all or none")
  func allOrNone() throws {
    let good = try clerk.sandbox.write("甲.csv", District.sheet([District.Physician(1)]).csv())
    let bad = try clerk.sandbox.write("乙.csv", "没有,标题\n")
    let before = try clerk.tables()
    expectRefused(try clerk.run("import", "physicians", good, bad), 65, "乙.csv")
    #expect(try clerk.tables() == before)
  }

  @Test("The same file twice changes nothing, for each kind", arguments: District.kinds)
  func twice(kind: String) throws {
    try clerk.take(district)
    let before = try clerk.lists()
    let again = try clerk.take(kind, district.sheet(kind), "--format", "json")
    let count = district.sheet(kind).rows.count
    #expect(again.status == 0)
    try expectCounts(again, ["read": count, "unchanged": count])
    let summary = try JSON(again.stdout)["summary"]
    #expect(summary["unblocked"] == 0)
    #expect(summary["blocked"] == 0)
    #expect(try clerk.lists() == before)
  }

  @Test("What changed is counted, and who became licensable or blocked by it")
  func changes() throws {
    try clerk.take(district)
    var physicians = district.physicians
    physicians[0].photo = "已退回"
    physicians[1].department = "外科"
    let changed = try clerk.take("physicians", District.sheet(physicians), "--format", "json")
    try expectCounts(changed, ["read": 4, "changed": 2, "unchanged": 2])
    #expect(try JSON(changed.stdout)["summary"]["blocked"] == 1)
    physicians[0].photo = "已通过"
    let mended = try clerk.take("physicians", District.sheet(physicians), "--format", "json")
    #expect(try JSON(mended.stdout)["summary"]["unblocked"] == 1)
    #expect(try JSON(mended.stdout)["summary"]["blocked"] == 0)
  }

  @Test("New rows count as having become licensable or blocked")
  func newRows() throws {
    try clerk.take(district, ["institutions", "qualifications", "accounts"])
    var physicians = district.physicians
    physicians[3].status = "注销"
    let summary = try JSON(try clerk.take("physicians", District.sheet(physicians), "--format", "json").stdout)["summary"]
    #expect(summary["unblocked"] == 3)
    #expect(summary["blocked"] == 1)
  }

  @Test("Only people whom the desk may see are counted as having changed")
  func ownPeopleOnly() throws {
    let desk = try Clerk(institution: District.hillside)
    var far = district
    far.physicians[0].institution = District.hillside
    try desk.take(far, ["institutions", "qualifications", "accounts"])
    let summary = try JSON(
      try desk.take("physicians", District.sheet(far.physicians), "--format", "json").stdout)["summary"]
    #expect(summary["added"] == 4)
    #expect(summary["unblocked"] == 1)
  }

  @Test("A person reads the counts in the contract's order")
  func page() throws {
    try clerk.take(district)
    var physicians = district.physicians
    physicians[0].photo = "已退回"
    physicians[1].certificate = "1.1E+14"
    physicians[2].level = "某级"
    let file = try clerk.sandbox.write("页.csv", District.sheet(physicians).csv())
    let screen = try Pty(
      ["import", "physicians", file, "--as-of", Clerk.today], rows: 60, columns: 200,
      environment: ["ECERT_CACHE": clerk.cache], in: clerk.sandbox
    ).wait()
    let words = ["读取 4", "新增 0", "变更 2", "未变 1", "移除 0", "拒收 1", "level.unknown", "转为受阻：2 人"]
    var rest = Substring(screen.stdout)
    for word in words where word != "level.unknown" {
      let place = rest.firstRange(of: word)
      #expect(place != nil, "“\(word)” is missing or out of order in:\n\(screen.stdout)")
      if let place { rest = rest[place.upperBound...] }
    }
    // Warnings by code stand between the counts and the people.
    let warnings = screen.stdout.firstRange(of: "level.unknown")?.lowerBound
    let people = screen.stdout.firstRange(of: "转为受阻")?.lowerBound
    #expect(warnings != nil && people != nil)
    if let warnings, let people { #expect(warnings < people, "\(screen.stdout)") }
  }

  @Test("--dry-run writes nothing and shows the difference")
  func dryRun() throws {
    try clerk.take(district)
    let (tables, names) = (try clerk.tables(), clerk.sandbox.names())
    var physicians = district.physicians
    physicians[0].photo = "无"
    physicians[1].certificate = ""
    let result = try clerk.take("physicians", District.sheet(physicians), "--dry-run", "--format", "json")
    #expect(result.status == 1, "a row would be rejected")
    try expectCounts(result, ["read": 4, "changed": 1, "unchanged": 2, "rejected": 1])
    #expect(try JSON(result.stdout)["summary"]["blocked"] == 1)
    #expect(try clerk.tables() == tables)
    #expect(clerk.sandbox.names() == names, "no file of rejected rows")
  }

  @Test("--strict imports nothing if any row is rejected")
  func strict() throws {
    let tables = try clerk.lists()
    var physicians = district.physicians
    physicians[2].certificate = ""
    let result = try clerk.take("physicians", District.sheet(physicians), "--strict", "--format", "json")
    #expect(result.status == 1)
    #expect(try JSON(result.stdout)["summary"]["rejected"] == 1)
    #expect(try clerk.lists() == tables)
    physicians[2] = District.Physician(3)
    #expect(try clerk.take("physicians", District.sheet(physicians), "--strict").status == 0)
    #expect(try clerk.rows("find", "1104502030000").count == 4)
  }

  @Test("Cells are cleaned before anything is compared or stored")
  func cleaning() throws {
    let clean = District.Physician(5) { $0.idNumber = "11010519491231002X"; $0.qualificationCode = "20081111011010519491231002X" }
    try clerk.take(District(physicians: [clean]))
    let before = try clerk.lists()
    var messy = clean
    messy.name = "　\(clean.name)\u{200B} "
    messy.idNumber = "'１１０１０５ 1949 1231 002×\t"
    messy.qualificationCode = "２００８1111011010519491231002x"
    messy.certificate = "\u{FEFF}110 450203 000005\u{A0}"
    messy.institution = " " + clean.institution.lowercased()
    messy.status = "在 册"
    messy.level = "执业 医师"
    let again = try clerk.take("physicians", District.sheet([messy]), "--format", "json")
    try expectCounts(again, ["read": 1, "unchanged": 1])
    #expect(try clerk.lists() == before)
  }

  @Test(
    "Dates are read in every form that exports have",
    arguments: [
      "2026-03-05", "2026/3/5", "2026.3.5", "2026年3月5日", "20260305", "46086", "2026-03-05 00:00:00",
      "2026/3/5 8:05", "２０２６－０３－０５",
    ])
  func dates(text: String) throws {
    let nurse = District.Nurse(1) { $0.validUntil = text }
    try clerk.take(District(nurses: [nurse]))
    let row = try clerk.why(nurse.certificate)
    #expect(row["blockers"][0]["code"] == "registration.expired")
    #expect(row["since"] == "2026-03-06", "\(text)")
  }
}
