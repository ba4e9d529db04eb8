// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("The renewal desk: due, submitted, decided")
struct RenewalDeskTests {
  private static let n1 = District.nurseNumber(1)

  private func district(_ ends: String...) -> District {
    District(nurses: ends.enumerated().map { index, end in District.Nurse(index + 1) { $0.validUntil = end } })
  }

  private func clerk(_ district: District, institution: Bool = false, today: String = Clerk.today) throws -> Clerk {
    let clerk = institution ? try Clerk(institution: District.riverside) : try Clerk()
    try clerk.take(district)
    return clerk.on(today)
  }

  @Test("Those due, the most urgent first, with where each stands")
  func due() throws {
    let clerk = try clerk(district("2026-12-01", "2027-02-23", "2027-02-24", "2026-11-22", "2026-12-23"))
    let rows = try clerk.rows("renewal", "due")
    #expect(rows.map { $0["certificate"].string } == [4, 1, 5, 2].map(District.nurseNumber))
    #expect(rows.map { $0["state"].string } == ["expired", "late", "on-time", "on-time"])
    #expect(rows.map { $0["daysLeft"].integer } == [-1, 8, 30, 92])
    #expect(try clerk.rows("renewal", "due", "--state", "not-open").count == 1)
    #expect(try clerk.rows("renewal", "due", "--until", "2026-12-01").count == 2)
  }

  @Test("By institution, within it the nearest end first")
  func byInstitution() throws {
    var district = district("2026-12-01", "2026-12-05", "2026-12-03")
    district.nurses[0].institution = District.hillside
    let clerk = try clerk(district)
    let rows = try clerk.rows("renewal", "due", "--sort", "institution")
    #expect(rows.map { $0["certificate"].string } == [3, 2, 1].map(District.nurseNumber))
  }

  @Test("The example of local days is read as it stands, and moves the deadline")
  func localDays() throws {
    let clerk = try clerk(district("2025-05-01"), today: "2025-03-10")
    try clerk.expectDone("renewal", "submit", Self.n1, "--yes")
    #expect(try clerk.rows("renewal", "list").map { $0["deadline"].string } == ["2025-04-08"])
    try clerk.expectDone("config", "import", try Self.example("guangxi-days.txt"))
    #expect(try clerk.rows("renewal", "list").map { $0["deadline"].string } == ["2025-04-10"])
  }

  /// A file of `Docs/Examples`, found from here upwards.
  private static func example(_ name: String) throws -> String {
    let parts = #filePath.split(separator: "/")
    let root = try #require(parts.lastIndex(of: "Tests"))
    return "/" + parts[..<root].joined(separator: "/") + "/Docs/Examples/" + name
  }

  @Test("Submitted by the institution, approved by the authority, licensable at once, confirmed by a later end")
  func walk() throws {
    let clerk = try clerk(district("2026-11-20"))
    #expect(try clerk.blockers(Self.n1) == ["registration.expired"])
    #expect(try clerk.why(Self.n1)["blockers"][0]["owner"].string == "institution")
    expectRefused(try clerk.run("renewal", "approve", Self.n1, "--yes"), 77, "renewal submit")
    try clerk.expectDone("renewal", "submit", Self.n1, "--yes")
    let waiting = try clerk.why(Self.n1)["blockers"][0]
    #expect(waiting["owner"].string == "authority")
    #expect(waiting["next"].string == "ecert-admin renewal approve \(Self.n1)")
    #expect(try clerk.rows("blocked", "--owner", "authority").count == 1)
    #expect(try clerk.rows("blocked", "--owner", "institution").isEmpty)
    #expect(try clerk.rows("board").map { $0["owner"].string } == ["authority"])
    #expect(try clerk.rows("unlock").map { $0["owner"].string } == ["authority"])
    let listed = try #require(try clerk.rows("renewal", "list").first)
    #expect(listed["late"] == .flag(true))
    #expect(listed["deadline"].string == "2026-12-21")
    #expect(listed["workingDaysLeft"].integer == 20)
    try clerk.expectDone("renewal", "approve", Self.n1, "--yes")
    let why = try clerk.why(Self.n1)
    #expect(why["verdict"].string == "licensable")
    #expect(why["prompt"].string == "由于执业注册已经过期,无法申领亮照。")
    #expect(why["open"].elements.map(\.integer) == [2])
    #expect(try clerk.rows("decision", "export").map { $0["to"].string } == ["2031-11-20"])
    expectRefused(try clerk.run("decision", "undo", "1", "--reason", "误", "--yes"), 77, "第 2 号")
    let export = try clerk.take("nurses", district("2031-11-19").sheet("nurses"), "--format", "json")
    #expect(try JSON(export.stdout)["summary"]["confirmed"].integer == 1)
    #expect(try clerk.why(Self.n1)["prompt"] == .null)
    try clerk.expectDone("cache", "check")
    try clerk.expectDone("decision", "verify")
  }

  @Test("Too early is refused on the day before, and taken on the day; five more years that end in the past are refused")
  func borders() throws {
    let clerk = try clerk(district("2027-02-24", "2021-11-23", "2021-11-24"))
    expectRefused(try clerk.run("renewal", "submit", Self.n1, "--yes"), 77, "2026-11-24")
    try clerk.on("2026-11-24").expectDone("renewal", "submit", Self.n1, "--yes")
    for number in [2, 3] { try clerk.expectDone("renewal", "submit", District.nurseNumber(number), "--yes") }
    expectRefused(
      try clerk.run("renewal", "approve", District.nurseNumber(2), "--yes"), 77, "重新注册", "renewal.new-end-from")
    try clerk.expectDone("renewal", "approve", District.nurseNumber(3), "--yes")
  }

  @Test("Refused in writing, on a ground of the closed list")
  func refuse() throws {
    let clerk = try clerk(district("2026-12-31"))
    try clerk.expectDone("renewal", "submit", Self.n1, "--yes")
    expectRefused(try clerk.run("renewal", "refuse", Self.n1, "--reason", "不合格", "--yes"), 64, "--ground")
    expectRefused(try clerk.run("renewal", "refuse", Self.n1, "--ground", "mood", "--reason", "x", "--yes"), 64)
    expectRefused(try clerk.run("renewal", "refuse", Self.n1, "--ground", "health-standard", "--yes"), 64, "--reason")
    try clerk.expectDone(
      "renewal", "refuse", Self.n1, "--ground", "health-standard", "--reason", "体检不合格", "--yes")
    #expect(try clerk.rows("renewal", "list").isEmpty)
    expectRefused(try clerk.run("renewal", "approve", Self.n1, "--yes"), 77, "decision undo 2")
    try clerk.expectDone("decision", "undo", "2", "--reason", "复查合格", "--yes")
    try clerk.expectDone("renewal", "approve", Self.n1, "--yes")
  }

  @Test("An institution submits for its own staff, collectively too, and approves nothing")
  func institution() throws {
    var district = district("2026-12-01", "2026-12-31", "2027-01-31", "2028-01-31")
    district.nurses[2].institution = District.hillside
    let clerk = try clerk(district, institution: true)
    let result = try clerk.run(
      "renewal", "submit", "--institution", District.riverside, "--until", "2027-01-31", "--yes", "--format", "json")
    #expect(result.status == 0, "\(result)")
    #expect(try JSON(result.stdout)["summary"]["decided"].integer == 2)
    #expect(try JSON(result.stdout)["summary"]["batch"].integer == 1)
    expectRefused(try clerk.run("renewal", "approve", Self.n1, "--yes"), 77, District.division)
    expectRefused(try clerk.run("renewal", "submit", District.nurseNumber(3), "--yes"), 65)
    expectRefused(try clerk.run("renewal", "submit", "--institution", District.riverside, "--yes"), 64, "--until")
  }

  @Test("Asked in time and undecided after the end: deemed renewed, and still blocked")
  func deemed() throws {
    // The last day in time of the first, one day too late for the second.
    let clerk = try clerk(district("2026-12-23", "2026-12-22"))
    try clerk.expectDone("renewal", "submit", Self.n1, District.nurseNumber(2), "--yes")
    let after = clerk.on("2026-12-24")
    #expect(try after.blockers(Self.n1) == ["registration.expired"])
    #expect(try after.rows("renewal", "list").map { $0["deemedRenewed"] } == [.flag(true), .flag(false)])
    #expect(try after.run("why", Self.n1, "--format", "table").stdout.contains("视为准予延续"))
    #expect(try clerk.on("2026-12-23").rows("renewal", "list").map { $0["deemedRenewed"] } == [.flag(false), .flag(false)])
  }

  @Test("A refusal cannot be undone once a new submission rests on it; another ground is another decision")
  func refusedAndAsked() throws {
    let clerk = try clerk(district("2026-12-31"))
    let refuse = ["renewal", "refuse", Self.n1, "--reason", "不合格", "--yes", "--ground"]
    try clerk.expectDone("renewal", "submit", Self.n1, "--yes")
    #expect(try clerk.run(refuse + ["health-standard"]).status == 0)
    #expect(try clerk.run(refuse + ["health-standard"]).status == 0, "nothing to do")
    expectRefused(try clerk.run(refuse + ["practice-suspended"]), 77, "decision undo 2")
    try clerk.expectDone("renewal", "submit", Self.n1, "--yes")
    expectRefused(try clerk.run("decision", "undo", "2", "--reason", "误", "--yes"), 77, "第 3 号")
    try clerk.expectDone("renewal", "approve", Self.n1, "--yes")
    #expect(try clerk.rows("renewal", "list").isEmpty)
    #expect(
      try clerk.rows("decision", "log").map { $0["state"].string } == ["answered", "standing", "answered", "open"])
  }

  @Test("A late submission says so, and one after the end names the new registration that may be needed")
  func lateness() throws {
    let clerk = try clerk(district("2026-12-01", "2026-11-20"))
    #expect(try clerk.run("renewal", "submit", Self.n1, "--yes").stderr.contains("已迟"))
    #expect(try clerk.run("renewal", "submit", District.nurseNumber(2), "--dry-run", "--format", "table").stdout.contains("重新注册"))
  }

  @Test("Beyond the published calendar no working day is guessed")
  func unpublished() throws {
    let clerk = try clerk(district("2027-01-31"), today: "2026-12-10")
    try clerk.expectDone("renewal", "submit", Self.n1, "--yes")
    let row = try #require(try clerk.rows("renewal", "list").first)
    #expect(row["deadline"] == .null)
    #expect(row["workingDaysLeft"] == .null)
    #expect(row["calendar"].string == "not-published")
    #expect(try clerk.run("renewal", "list", "--format", "table").stdout.contains("工作日历未公布"))
  }

  @Test("The calendar file has three events for each nurse, with identifiers that stay the same")
  func calendar() throws {
    var district = district("2027-06-30")
    district.nurses[0].name = "很长的名字，里面有逗号；还有分号\\和反斜杠" + String(repeating: "长", count: 30)
    let clerk = try clerk(district)
    let result = try clerk.run("renewal", "calendar")
    let lines = result.stdout.components("\r\n")
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = result.stdout.replacing("\r\n ", "")
    #expect(unfolded.contains("DTSTART;VALUE=DATE:20270330\r\n"))
    #expect(unfolded.contains("DTSTART;VALUE=DATE:20270531\r\n"))
    #expect(unfolded.contains("DTSTART;VALUE=DATE:20270630\r\n"))
    #expect(unfolded.contains("还有分号\\\\和反斜杠"))
    func uids(_ text: String) -> [String] { text.components("\r\n").filter { $0.hasPrefix("UID:") } }
    #expect(uids(unfolded).count == 3)
    #expect(uids(unfolded) == uids(try clerk.on("2026-11-25").run("renewal", "calendar").stdout.replacing("\r\n ", "")))
  }
}

@Suite("People set aside, remarks, and what each desk does first")
struct PersonDecisionTests {
  private static let p = District.practiceCode(1)

  private func clerk() throws -> Clerk {
    let clerk = try Clerk()
    try clerk.take(
      District(physicians: [District.Physician(1) { $0.photo = "无" }, District.Physician(2) { $0.photo = "待审核" }]))
    return clerk
  }

  @Test("Somebody set aside leaves lists, board and unlock until the day comes, and --all shows them")
  func aside() throws {
    let clerk = try clerk()
    expectRefused(try clerk.run("aside", Self.p, "--until", "2026-11-23", "--reason", "产假", "--yes"), 77)
    try clerk.expectDone("aside", Self.p, "--until", "2026-11-25", "--reason", "产假", "--yes")
    let gone = [District.practiceCode(2)]
    #expect(try clerk.blocked() == gone)
    #expect(try clerk.blocked("--all").count == 2)
    #expect(try clerk.rows("board").map { $0["reason"].string } == ["photo.pending"])
    #expect(try clerk.rows("board", "--all").count == 2)
    #expect(try clerk.rows("unlock").count == 1)
    #expect(try clerk.json("status")["summary"]["aside"].integer == 1)
    #expect(try clerk.run("why", Self.p, "--format", "table").stdout.contains("已搁置到 2026-11-25"))
    #expect(try clerk.on("2026-11-24").blocked() == gone)
    #expect(try clerk.on("2026-11-25").blocked().count == 2)
    #expect(try clerk.on("2026-11-25").rows("decision", "log").map { $0["state"].string } == ["answered"])
    try clerk.expectDone("decision", "undo", "1", "--reason", "已回", "--yes")
    #expect(try clerk.blocked().count == 2)
    try clerk.expectDone("cache", "check")
  }

  @Test("A remark stands in why, its numbers of people masked")
  func note() throws {
    let clerk = try clerk()
    try clerk.expectDone("note", Self.p, "本人称号码应为450203198503150028", "--yes")
    let page = try clerk.run("why", Self.p, "--format", "table").stdout
    #expect(page.contains("本人称号码应为450203********0028"))
    expectRefused(try clerk.run("note", Self.p, "a\u{7}b", "--yes"), 64)
    #expect(try clerk.why(Self.p)["decisions"].elements.map(\.integer) == [1])
  }

  @Test("Status begins with what waits at this desk, since when, and what to type")
  func today() throws {
    let authority = try clerk().on("2026-11-30")
    #expect(try authority.json("status")["summary"]["waiting"].integer == 0)
    let institution = try Clerk(institution: District.riverside)
    try institution.take(
      District(physicians: [District.Physician(1) { $0.photo = "待审核" }, District.Physician(2) { $0.photo = "待审核" }]))
    let status = try institution.on("2026-11-30").json("status")["summary"]
    #expect(status["waiting"].integer == 2)
    #expect(status["days"].integer == 7)
    #expect(status["next"].string == "ecert-admin blocked --owner institution --reason photo.pending")
    let lines = try institution.run("status", "--format", "table").stdout.split(separator: "\n")
    #expect(lines[0].contains("2 人") && lines[2].contains("下一步"))
  }
}
