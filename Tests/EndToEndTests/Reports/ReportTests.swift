// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Reports: the figures are those of the lists")
struct ReportTests {
  /// The report as text, and what was said on the screen.
  private func report(_ clerk: Clerk, _ options: String...) throws -> ReportPage {
    let name = "报告\(clerk.sandbox.names().count).md"
    let result = try clerk.run(["report", clerk.sandbox.path(name)] + options)
    try #require(result.status == 0, "\(result)")
    #expect(result.stdout == "", "the answer is the file")
    return ReportPage(try clerk.sandbox.text(name))
  }

  private static func text(_ json: JSON, _ key: String) -> String { json[key].string ?? json[key].integer.map(String.init) ?? "null" }

  @Test("Everybody by verdict, reasons by owner, institutions by what they can move, the best actions")
  func figures() throws {
    let clerk = try Clerk(authority: District.division)
    try clerk.take(.mixed)
    let page = try report(clerk)
    let status = try clerk.json("status")["summary"]
    #expect(page["进展"].column("现在") == ["licensable", "blocked", "undetermined", "judged"].map { Self.text(status, $0) })
    // Independent of every sum: the rows of lists themselves.
    let blocked = try clerk.rows("blocked", "--all")
    #expect(page["进展"].column("现在")[1] == String(blocked.count))
    #expect(page["进展"].column("现在")[2] == String(try clerk.rows("blocked", "--only-undetermined", "--all").count))

    var people: [String: Int] = [:]
    var movable: [String: Set<String>] = [:]
    for row in blocked {
      for blocker in row["blockers"].elements {
        people["\(Self.text(blocker, "owner")) \(Self.text(blocker, "code"))", default: 0] += 1
        if blocker["owner"] == "institution" {
          movable[Self.text(row["institution"], "code"), default: []].insert(Self.text(row, "certificate"))
        }
      }
    }
    let board = try clerk.rows("board")
    #expect(!board.isEmpty)
    #expect(people == Dictionary(uniqueKeysWithValues: board.map { ("\(Self.text($0, "owner")) \(Self.text($0, "reason"))", $0["people"].integer ?? -1) }))
    #expect(page["原因和轮到谁"].column("人数") == board.map { Self.text($0, "people") })
    #expect(page["原因和轮到谁"].column("天数") == board.map { Self.text($0, "days") })
    let institutions = page["医疗机构自己就能办的"]
    #expect(Dictionary(uniqueKeysWithValues: zip(institutions.column("代码"), institutions.column("等机构办的人"))) == movable.mapValues { String($0.count) })
    #expect(institutions.column("等机构办的人") == institutions.column("等机构办的人").sorted { (Int($0) ?? 0) > (Int($1) ?? 0) })
    let unlock = try clerk.rows("unlock").prefix(10)
    #expect(page["先办哪十件事"].column("命令") == unlock.map { Self.text($0, "command") })
    #expect(page["先办哪十件事"].column("马上解锁") == unlock.map { Self.text($0, "freed") })
  }

  @Test("A report is its file: --output is refused, and leaves the file that it names as it was")
  func noOutput() throws {
    let clerk = try Clerk(authority: District.division)
    try clerk.take(.mixed)
    try clerk.sandbox.write("上周.md", "上周的报告\n")
    let output = clerk.sandbox.path("上周.md")
    expectRefused(try clerk.run("report", clerk.sandbox.path("本周.md"), "--output", output), 64, "--output", "report")
    #expect(try clerk.sandbox.text("上周.md") == "上周的报告\n")
    #expect(!clerk.sandbox.exists("本周.md"))
  }

  @Test("About one institution, what is to be done first names the list of that institution")
  func commandsOfInstitution() throws {
    let clerk = try Clerk(authority: District.division)
    try clerk.take(.mixed)
    let page = try report(clerk, "--institution", District.riverside)
    let commands = page["先办哪十件事"].column("命令")
    #expect(!commands.isEmpty && commands.allSatisfy { $0.hasSuffix("--institution \(District.riverside)") }, "\(commands)")
    let said = try clerk.run("report", clerk.sandbox.path("屏幕.md"), "--institution", District.riverside).stderr
    #expect(said.contains(commands[0]), "\(said)")
  }

  @Test("Progress and curve follow the imports day by day; the day that is compared with is named")
  func progress() throws {
    let clerk = try Clerk(authority: District.division)
    var district = District(nurses: (1...4).map { number in District.Nurse(number) { $0.photo = "无" } })
    try clerk.on("2026-11-02").take(district)
    for (number, today) in [(0, "2026-11-09"), (1, "2026-11-16"), (2, "2026-11-23")] {
      district.nurses[number].photo = "已通过"
      try clerk.on(today).take(district, ["nurses"], "--exported-on", today)
    }
    let page = try report(clerk, "--deadline", "2026-11-30")
    #expect(page["进展"].rows.dropFirst().map { Array($0.dropFirst()) } == [["3", "2", "+1"], ["1", "2", "−1"], ["0", "0", "0"], ["4", "4", "0"]])
    #expect(page["进展"].sentences == ["与 2026-11-16 相比。"])
    #expect(page["曲线"].column("日期") == ["2026-11-02", "2026-11-09", "2026-11-16", "2026-11-23"])
    #expect(page["曲线"].column("可亮照") == ["0", "1", "2", "3"])
    #expect(page["曲线"].column("受阻") == ["4", "3", "2", "1"])
    #expect(page["曲线"].sentences == ["距期限 2026-11-30 还有 7 天，还有 1 人不能亮照：每周需办成 1 人。", "近 7 天可亮照的增加 1 人，合每周 1 人，照此在 2026-11-30 办完，来得及。"])
    let earlier = try report(clerk, "--since", "2026-11-15")
    #expect(earlier["进展"].sentences == ["与 2026-11-09 相比：2026-11-15 没有导入，当时的人数就是这一天记下的。"])
    #expect(earlier["进展"].column("增减").first == "+2")
    let tooEarly = try report(clerk, "--since", "2026-11-01")
    #expect(tooEarly["进展"].sentences == ["与 2026-11-02 相比：2026-11-01 还没有记录，这是最早的一天。"])
    #expect(tooEarly["进展"].column("增减").first == "+3")
    #expect(try report(clerk, "--deadline", "2026-11-23")["曲线"].sentences == ["期限 2026-11-23 就是今天，还有 1 人不能亮照。"])
    #expect(try report(clerk, "--deadline", "2026-11-20")["曲线"].sentences == ["期限 2026-11-20 已过 3 天，还有 1 人不能亮照。"])
    #expect(try clerk.run("cache", "check").status == 0)
  }

  @Test("Renewals by week are those of renewal due; decisions those of the log; people set aside are counted apart")
  func aheadAndBehind() throws {
    let clerk = try Clerk(authority: District.division)
    let ends = ["2026-11-22", "2026-11-23", "2026-11-29", "2026-11-30", "2027-02-21", "2027-02-22"]
    try clerk.take(
      District(nurses: ends.enumerated().map { place, end in District.Nurse(place + 1) { $0.validUntil = end } }
          + [District.Nurse(9) { $0.photo = "无" }]))
    try clerk.expectDone("aside", District.nurseNumber(9), "--until", "2026-12-31", "--reason", "产假", "--yes")
    try clerk.expectDone("renewal", "submit", District.nurseNumber(4), "--yes")
    let page = try report(clerk)
    let weeks = page["九十天内到期的护士注册"]
    let due = try clerk.rows("renewal", "due", "--until", "2027-02-21", "--state", "on-time,late,open,not-open")
    #expect(weeks.column("人数").compactMap { Int($0) } == [2, 1] + Array(repeating: 0, count: 10) + [1])
    #expect(due.count == 4)
    #expect(weeks.column("从").first == "2026-11-23" && weeks.column("到").last == "2027-02-21")
    let log = try clerk.rows("decision", "log", "--since", "2026-11-16")
    #expect(page["作出的决定"].column("共") == ["1", "1"])
    #expect(log.count == 2)
    #expect(page["进展"].sentences.contains("其中已搁置 1 人：人数和曲线里有，原因、机构和名单里没有。"))
    #expect(page["与导入不符的决定"].rows.isEmpty)
    #expect(page["数据来源"].column("距今天数") == ["0", "—", "—", "0", "0"])
  }

  @Test("A desk reports what it sees; an authority may ask for one institution, of its own only")
  func offices() throws {
    let authority = try Clerk(authority: District.division)
    try authority.take(.mixed)
    let hill = try report(authority, "--institution", District.hillside)
    let rows = try authority.rows("blocked", "--institution", District.hillside)
    #expect(hill["进展"].column("现在")[1] == String(rows.count))
    #expect(hill["医疗机构自己就能办的"].column("代码") == [District.hillside])
    expectRefused(try authority.run("report", authority.sandbox.path("x.md"), "--institution", District.beyond + "0"), 65)
    #expect(!authority.sandbox.exists("x.md"))

    let clerk = try Clerk(institution: District.hillside)
    try clerk.take(.mixed)
    let own = try report(clerk)
    #expect(own["进展"].column("现在") == hill["进展"].column("现在"))
    #expect(own["曲线"].rows == hill["曲线"].rows)
    #expect(own["原因和轮到谁"].rows == hill["原因和轮到谁"].rows)
    #expect([own, hill].map(\.title) == Array(repeating: "山麓医院 电子执业证照进展报告 \(Clerk.today)", count: 2))
    expectRefused(try clerk.run("report", clerk.sandbox.path("x.md"), "--institution", District.riverside), 65, District.riverside)
  }

  @Test("Names stand there only when asked for; numbers never")
  func names() throws {
    let clerk = try Clerk(authority: District.division)
    try clerk.take(.mixed)
    for name in ["a.md", "a.html", "names.md", "names.html"] {
      let result = try clerk.run(["report", clerk.sandbox.path(name)] + (name.hasPrefix("names") ? ["--names"] : []))
      #expect(result.status == 0 && result.stderr.contains("个人信息") == name.hasPrefix("names"), "\(result)")
      let text = try clerk.sandbox.text(name)
      for person in District.mixed.physicians {
        #expect(!text.contains(person.idNumber) && !text.contains(person.qualificationCode), "\(name)")
        if !name.hasPrefix("names") { #expect(!text.contains(person.certificate) && !text.contains(person.name), "\(name)") }
      }
      for person in District.mixed.nurses { #expect(!text.contains(person.idNumber), "\(name)") }
    }
    let blocked = try clerk.rows("blocked").compactMap { $0["certificate"].string }
    #expect(ReportPage(try clerk.sandbox.text("names.md"))["受阻的人"].column("证书编码") == blocked)
  }

  @Test("Without data it says so, and ends well")
  func empty() throws {
    let clerk = try Clerk(authority: District.division)
    for name in ["a.md", "a.html"] {
      let result = try clerk.run("report", clerk.sandbox.path(name), "--deadline", "2026-12-31", "--names")
      #expect(result.status == 0, "\(result)")
      #expect(result.stderr.contains("还没有导入数据"))
      #expect(try clerk.sandbox.text(name).contains("还没有导入数据"))
      #expect(try !clerk.sandbox.text(name).contains("<svg"))
    }
  }

  @Test("The file is the reader's own, whole, and takes nobody's place")
  func file() throws {
    let clerk = try Clerk(authority: District.division)
    try clerk.take(.mixed)
    let path = clerk.sandbox.path("周报.HTML")
    try clerk.expectDone("report", path)
    #expect(clerk.sandbox.mode("周报.HTML") == 0o600)
    let before = try clerk.sandbox.read("周报.HTML")
    expectRefused(try clerk.run("report", path), 73, "已存在")
    #expect(try clerk.sandbox.read("周报.HTML") == before)
    try clerk.sandbox.link("链接.html", to: "没有.html")
    expectRefused(try clerk.run("report", clerk.sandbox.path("链接.html")), 73)
    for name in ["周报.xls", "周报.htm", "周报", ".md.txt"] {
      expectRefused(try clerk.run("report", clerk.sandbox.path(name)), 64, ".html", ".md")
      #expect(!clerk.sandbox.exists(name))
    }
    expectRefused(try clerk.run("report", clerk.sandbox.path("y.md"), "--since", "2026-11-24"), 64, "2026-11-24")
    expectRefused(try clerk.run("report", clerk.sandbox.path("无/y.md")), 73)
    let names = clerk.sandbox.names().filter { !$0.hasPrefix("cache.db") && !$0.hasSuffix(".csv") }
    #expect(Set(names) == ["周报.HTML", "链接.html"], "nothing is left behind: \(names)")
  }
}
