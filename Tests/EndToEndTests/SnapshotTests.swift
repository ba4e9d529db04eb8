// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("A snapshot removes what its file leaves out, and nothing else")
struct SnapshotTests {
  private let clerk: Clerk
  private let district: District

  init() throws {
    clerk = try Clerk()
    district = District(
      physicians: (1...5).map { number in
        District.Physician(number) { $0.institution = number <= 3 ? District.riverside : District.hillside }
      }, nurses: [District.Nurse(1), District.Nurse(2)])
    try clerk.take(district)
  }

  private func certificates() throws -> [String] {
    try clerk.rows("find", "110450203", "--limit", "1000").compactMap { $0["certificate"].string }
  }

  private func snapshot(_ numbers: [Int], _ options: String...) throws -> RunResult {
    let sheet = District.sheet(numbers.map { district.physicians[$0 - 1] })
    let file = try clerk.sandbox.write("快照.csv", sheet.csv())
    return try clerk.run(["import", "physicians", file, "--snapshot", "--format", "json"] + options)
  }

  @Test("Physicians and nurses: of the institutions named in the file's rows")
  func scope() throws {
    let result = try snapshot([1, 2], "--yes")
    #expect(result.status == 0, "\(result)")
    try expectCounts(result, ["read": 2, "unchanged": 2, "removed": 1])
    #expect(try certificates() == [1, 2, 4, 5].map(District.practiceCode))
    #expect(try clerk.rows("status")[3]["rows"] == 2, "nurses are another kind")
  }

  @Test("--all: of everything")
  func everything() throws {
    try expectCounts(try snapshot([1, 2], "--all", "--yes"), ["read": 2, "unchanged": 2, "removed": 3])
    #expect(try certificates() == [1, 2].map(District.practiceCode))
  }

  @Test("Where nobody can be asked it needs --yes, previews, and changes nothing without")
  func confirmation() throws {
    let before = try clerk.tables()
    let result = try snapshot([1, 2])
    #expect(result.status == 77)
    #expect(result.stdout == "")
    #expect(result.stderr.contains("--yes"), "\(result)")
    #expect(result.stderr.contains("移除 1"), "a preview: \(result)")
    #expect(try clerk.tables() == before)
  }

  @Test("At a terminal it asks; no is 77, yes removes", arguments: [false, true])
  func asks(yes: Bool) throws {
    let before = try clerk.tables()
    let file = try clerk.sandbox.write("快照.csv", District.sheet([district.physicians[0]]).csv())
    let pty = try Pty(
      ["import", "physicians", file, "--snapshot", "--as-of", Clerk.today],
      environment: ["ECERT_CACHE": clerk.cache], in: clerk.sandbox)
    try pty.expect("2")
    try pty.expect("确定")
    try pty.send(yes ? "y\r" : "n\r")
    let result = try pty.wait()
    #expect(result.status == (yes ? 0 : 77), "\(result)")
    if yes {
      #expect(try certificates() == [1, 4, 5].map(District.practiceCode))
    } else {
      #expect(try clerk.tables() == before)
    }
  }

  @Test("A dry run shows what would go and needs no --yes")
  func dryRun() throws {
    let before = try clerk.tables()
    let result = try snapshot([1, 2], "--dry-run")
    #expect(result.status == 0, "\(result)")
    try expectCounts(result, ["read": 2, "unchanged": 2, "removed": 1])
    #expect(try clerk.tables() == before)
  }

  @Test("The other kinds need --all", arguments: ["institutions", "qualifications", "accounts"])
  func otherKinds(kind: String) throws {
    let before = try clerk.tables()
    var sheet = district.sheet(kind)
    sheet.rows.removeFirst()
    expectRefused(try clerk.take(kind, sheet, "--snapshot", "--yes"), 64, "--all")
    #expect(try clerk.tables() == before)
    let result = try clerk.take(kind, sheet, "--snapshot", "--all", "--yes", "--format", "json")
    try expectCounts(result, ["read": sheet.rows.count, "unchanged": sheet.rows.count, "removed": 1])
  }

  @Test("Keys of rejected rows are never removed")
  func rejectedStay() throws {
    var sheet = District.sheet([district.physicians[0], district.physicians[1]])
    sheet = sheet.setting("姓名", to: "", row: 1)
    let file = try clerk.sandbox.write("快照.csv", sheet.csv())
    let result = try clerk.run("import", "physicians", file, "--snapshot", "--yes", "--format", "json")
    #expect(result.status == 1)
    try expectCounts(result, ["read": 2, "unchanged": 1, "removed": 1, "rejected": 1])
    #expect(try certificates() == [1, 2, 4, 5].map(District.practiceCode))
  }

  @Test("A file without one accepted row is refused")
  func nothingAccepted() throws {
    let before = try clerk.python("print(*db.execute('SELECT * FROM registration'))")
    let sheet = District.sheet([district.physicians[0]]).setting("姓名", to: "")
    let file = try clerk.sandbox.write("快照.csv", sheet.csv())
    expectRefused(try clerk.run("import", "physicians", file, "--snapshot", "--yes"), 77, "快照")
    #expect(try clerk.python("print(*db.execute('SELECT * FROM registration'))") == before)
    #expect(try clerk.sandbox.read("快照.csv.rejects.csv").count > 0, "what is wrong is kept")
  }

  @Test("Who is gone is no longer judged, and a nurse's snapshot leaves physicians alone")
  func gone() throws {
    let file = try clerk.sandbox.write("护士.csv", District.sheet([district.nurses[0]]).csv())
    #expect(try clerk.run("import", "nurses", file, "--snapshot", "--yes").status == 0)
    expectRefused(try clerk.run("why", District.nurseNumber(2)), 65, District.nurseNumber(2))
    #expect(try certificates().count == 5)
  }

  @Test("Qualifications that are gone leave their physicians unverified")
  func qualificationsGone() throws {
    let sheet = District.sheet(district.physicians.prefix(4).map(\.qualification))
    let file = try clerk.sandbox.write("资格.csv", sheet.csv())
    let result = try clerk.run("import", "qualifications", file, "--snapshot", "--all", "--yes", "--format", "json")
    #expect(try JSON(result.stdout)["summary"]["blocked"] == 1)
    #expect(try clerk.blockers(District.practiceCode(5)) == ["qualification.unverified"])
  }
}
