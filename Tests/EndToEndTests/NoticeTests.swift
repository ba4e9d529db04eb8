// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Notices on paper: a page, or a folder of pages, of slips to cut apart")
struct NoticeTests {
  private static func n(_ number: Int) -> String { District.nurseNumber(number) }

  private static let physician = District.practiceCode(1)

  /// At the river: nurse 1 and 2 without a photo, nurse 4 as she should be, a physician whose photo waits. At the
  /// hill: nurse 3 with an inactive account. Beyond the district: nurse 5 without a photo.
  private static let district: District = {
    var district = District(
      physicians: [District.Physician(1) { $0.photo = "待审核" }],
      nurses: [
        District.Nurse(1) { $0.photo = "无" },
        District.Nurse(2) { $0.photo = "无"; $0.department = "外科" },
        District.Nurse(3) { $0.institution = District.hillside },
        District.Nurse(4),
        District.Nurse(5) { $0.photo = "无"; $0.institution = District.beyond },
      ])
    district.accounts =
      district.physicians.map { District.Account(kind: "医师", idNumber: $0.idNumber, state: "已激活") }
      + district.nurses.map {
        District.Account(kind: "护士", idNumber: $0.idNumber, state: $0.institution == District.hillside ? "未激活" : "已激活")
      }
    return district
  }()

  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(Self.district)
  }

  /// The certificates whose slips stand on a page, sorted.
  private func slips(_ name: String, _ clerk: Clerk) throws -> [String] {
    let text = try clerk.sandbox.text(name)
    let all = [Self.physician] + (1...5).map(Self.n)
    let found = all.filter { text.contains("，\($0)）</h4>") || text.contains(", \($0))</h4>") }
    #expect(text.components("<article").count - 1 == found.count, "one slip for each person")
    return found.sorted()
  }

  @Test("By person: one slip for each, once, without an ID number, readable by nobody else")
  func byPerson() throws {
    let result = try clerk.run("notice", Self.n(2), Self.physician, Self.n(2), "--output", "告知.html")
    #expect(result.status == 0, "\(result)")
    #expect(result.stdout == "")
    #expect(result.stderr.contains("2 人的告知单写在 告知.html"), "\(result)")
    #expect(clerk.sandbox.mode("告知.html") == 0o600)
    #expect(try slips("告知.html", clerk) == [Self.physician, Self.n(2)])
    let text = try clerk.sandbox.text("告知.html")
    #expect(text.contains("手机上显示：未查询到个人照片,不予显示护士执业电子证照。"))
    #expect(text.contains("【信息维护】上传本人照片"))
    #expect(text.contains("轮到医疗机构办理"), "the physician's photo waits for the hospital")
    for secret in Self.district.secrets { #expect(!text.contains(secret)) }
    expectRefused(try clerk.run("notice", Self.n(1), "没有这个人", "--output", "告知.html"), 65, "没有这个人")
    #expect(try clerk.sandbox.text("告知.html") == text, "the old page stays byte for byte")
  }

  @Test("By reason: those whom blocked lists, without people set aside; a new page takes the place of the old one")
  func byReason() throws {
    try clerk.expectDone("notice", "--reason", "photo.missing,photo.rejected", "--output", "告知.html")
    #expect(try slips("告知.html", clerk) == [Self.n(1), Self.n(2)])
    try clerk.expectDone("aside", Self.n(2), "--until", "2027-03-01", "--reason", "产假", "--yes")
    try clerk.expectDone("notice", "--reason", "photo.missing,photo.rejected", "--output", "告知.html")
    #expect(try slips("告知.html", clerk) == [Self.n(1)])
    try clerk.expectDone("notice", "--kind", "physician", "--institution", District.riverside, "--output", "医师.html")
    #expect(try slips("医师.html", clerk) == [Self.physician])
    try clerk.expectDone("notice", Self.n(2), "--output", "告知.html")
    #expect(try slips("告知.html", clerk) == [Self.n(2)], "who is named is told, set aside or not")
  }

  @Test("Whose case has been decided and not entered yet is told that the phone still shows the prompt, and what comes after")
  func decided() throws {
    let clerk = try Clerk(institution: District.riverside)
    try clerk.take(Self.district)
    try clerk.expectDone("photo", "approve", Self.physician, "--seen-elsewhere", "国家系统", "--yes")
    try clerk.expectDone("notice", Self.physician, "--output", "告知.html")
    let page = try clerk.sandbox.text("告知.html")
    let screen = try clerk.run("notice", Self.physician, "--format", "table").stdout
    for text in [page, screen] {
      #expect(text.contains("手机上显示：未查询到个人照片,不予显示医师执业电子证照。"))
      #expect(text.contains("尚未录入国家系统"))
      #expect(text.contains("【申领|亮照】"))
      #expect(!text.contains("您的条件都已满足") && !text.contains("原因："))
    }
    let nurse = try clerk.run("notice", Self.n(4), "--format", "table").stdout
    #expect(nurse.contains("您的条件都已满足") && !nurse.contains("手机上显示"))
  }

  @Test("Whoever is named is not looked for by conditions too")
  func namedAndFiltered() throws {
    expectRefused(try clerk.run("notice", Self.n(1), "--owner", "person"), 64, "写了“人员”就不能再用 --owner")
  }

  @Test("By reason without a page: on the screen and for programs, the same people")
  func withoutPage() throws {
    let rows = try clerk.rows("notice", "--reason", "photo.missing")
    #expect(rows.map { $0["certificate"].string } == [Self.n(1), Self.n(2)])
    let screen = try clerk.run("notice", "--reason", "photo.missing", "--format", "table")
    #expect(screen.stdout.components("手机上显示：").count == 3, "\(screen)")
    let nobody = try clerk.run("notice", "--reason", "photo.rejected", "--format", "table")
    #expect(nobody.status == 0 && nobody.stdout == "")
    #expect(nobody.stderr.contains("没有符合这些条件的受阻人员"), "\(nobody)")
  }

  @Test("A folder: a page for each institution by its code, nobody else's; never over what is there")
  func folder() throws {
    let result = try clerk.run("notice", "--owner", "person", "--output", "告知/")
    #expect(result.status == 0, "\(result)")
    #expect(result.stderr.contains("3 人") && result.stderr.contains("共 2 个"), "\(result)")
    #expect(clerk.sandbox.mode("告知") == 0o700)
    let names = [District.riverside, District.hillside].map { $0 + ".html" }
    #expect(clerk.sandbox.names(in: "告知") == names.sorted())
    for name in names { #expect(clerk.sandbox.mode("告知/" + name) == 0o600) }
    #expect(try slips("告知/" + names[0], clerk) == [Self.n(1), Self.n(2)])
    #expect(try slips("告知/" + names[1], clerk) == [Self.n(3)])
    #expect(try clerk.sandbox.text("告知/" + names[1]).contains("手机上没有专门的提示语"))

    let before = try clerk.sandbox.text("告知/" + names[0])
    expectRefused(try clerk.run("notice", Self.n(1), "--output", "告知"), 73, "告知", "空文件夹")
    #expect(try clerk.sandbox.text("告知/" + names[0]) == before)
    try clerk.sandbox.makeFolder("空的")
    try clerk.expectDone("notice", Self.n(1), Self.n(3), "--output", "空的")
    #expect(clerk.sandbox.names(in: "空的") == names.sorted())
    try clerk.sandbox.write("文件", "x")
    expectRefused(try clerk.run("notice", Self.n(1), "--output", "文件/"), 73, "不是文件夹")
    #expect(try clerk.sandbox.text("文件") == "x")
  }

  @Test("Nobody fits: done, nothing is written, and it is said")
  func nobody() throws {
    for place in ["告知.html", "告知/"] {
      let result = try clerk.run("notice", "--reason", "photo.rejected", "--output", place)
      #expect(result.status == 0 && result.stdout == "", "\(result)")
      #expect(result.stderr.contains("没有符合这些条件的受阻人员"), "\(result)")
    }
    #expect(!clerk.sandbox.exists("告知.html") && !clerk.sandbox.exists("告知"))
  }

  @Test("In English, and in both languages")
  func languages() throws {
    try clerk.expectDone("notice", Self.n(1), "--lang", "en", "--output", "en.html")
    let english = try clerk.sandbox.text("en.html")
    #expect(english.contains("<html lang=\"en\">"))
    #expect(english.contains("The phone shows: 未查询到个人照片,不予显示护士执业电子证照。"))
    #expect(!english.contains("手机上显示"))
    try clerk.expectDone("notice", Self.n(1), "--both-languages", "--output", "both.html")
    let both = try clerk.sandbox.text("both.html")
    #expect(both.contains("<html lang=\"zh-Hans\">"))
    for text in ["手机上显示：", "The phone shows: ", "<div lang=\"en\">", "Questions? Ask:"] { #expect(both.contains(text)) }
    #expect(both.components("<article").count == 2, "one slip")
    expectRefused(try clerk.run("notice", Self.n(1), "--both-languages"), 64, "--both-languages", "--output")
  }

  @Test("Whom to ask is a setting; without it there is a line to write on")
  func contact() throws {
    let setting = try clerk.rows("config", "get", "notice.contact")[0]
    #expect(setting["default"] == "" && setting["value"] == "")
    #expect(setting["source"] == "not-established")
    try clerk.expectDone("notice", Self.n(1), "--output", "告知.html")
    #expect(try clerk.sandbox.text("告知.html").contains("<span class=\"blank\"></span>"))
    try clerk.expectDone("config", "set", "notice.contact", "信息科", "8001")
    try clerk.expectDone("notice", Self.n(1), "--output", "告知.html")
    let text = try clerk.sandbox.text("告知.html")
    #expect(text.contains("<b>信息科 8001</b>"))
    #expect(!text.contains("<span class=\"blank\">"))
    let refused = try clerk.run("config", "set", "notice.contact", "信息科\n8001")
    expectRefused(refused, 64, "notice.contact")
    #expect(try clerk.run("config", "export").stdout == "notice.contact=信息科 8001\n")
    try clerk.expectDone("config", "unset", "notice.contact")
    #expect(try clerk.rows("config", "get", "notice.contact")[0]["value"] == "")
  }

  @Test("A desk writes to those whom it sees")
  func office() throws {
    try clerk.expectDone("notice", "--reason", "photo.missing", "--output", "城区.html")
    #expect(try slips("城区.html", clerk) == [Self.n(1), Self.n(2)], "nurse 5 is another district's")
    expectRefused(try clerk.run("notice", Self.n(5), "--output", "五.html"), 65)
    expectRefused(try clerk.run("notice", "--institution", District.beyond, "--output", "五.html"), 65, District.beyond)
    let hospital = try Clerk(institution: District.hillside)
    try hospital.take(Self.district)
    try hospital.expectDone("notice", "--owner", "person", "--output", "本院.html")
    #expect(try slips("本院.html", hospital) == [Self.n(3)])
    expectRefused(
      try hospital.run("notice", "--institution", District.riverside, "--output", "别院.html"), 65, District.riverside)
    #expect(!hospital.sandbox.exists("别院.html") && !clerk.sandbox.exists("五.html"))
  }

  @Test("Other names of files and formats are answered as ever")
  func otherFormats() throws {
    let plain = try clerk.run("notice", Self.n(1)).stdout
    try clerk.expectDone("notice", Self.n(1), "--output", "告知.txt")
    #expect(try clerk.sandbox.text("告知.txt") == plain)
    try clerk.expectDone("notice", Self.n(1), "--output", "告知.json")
    #expect(try JSON(try clerk.sandbox.text("告知.json"))["rows"][0]["certificate"] == .text(Self.n(1)))
    try clerk.expectDone("notice", Self.n(1), "--format", "json", "--output", "告知.html")
    #expect(try clerk.sandbox.text("告知.html") == clerk.sandbox.text("告知.json"), "a format that is asked for wins")
    expectRefused(try clerk.run("notice", Self.n(1), "--format", "json", "--output", clerk.sandbox.directory), 73)
  }

  @Test("People and conditions do not go together; a page that cannot be made is 73; nothing is half written")
  func refused() throws {
    expectRefused(try clerk.run("notice", "--output", "告知.html"), 64)
    expectRefused(try clerk.run("notice", Self.n(1), "--kind", "nurse", "--output", "告知.html"), 64, "--kind")
    expectRefused(try clerk.run("notice", "--reason", "photo.mising", "--output", "告知.html"), 64, "photo.missing")
    expectRefused(try clerk.run("notice", Self.n(1), "--output", "没有/告知.html"), 73, "没有/告知.html")
    expectRefused(try clerk.run("notice", Self.n(1), "--output", "没有/告知/"), 73)
    expectRefused(try clerk.run("notice", Self.n(1), "--output", clerk.cache + "/"), 73)
    #expect(clerk.sandbox.names().filter { $0.hasSuffix(".html") || $0.hasPrefix(".") } == [])
  }

  @Test("In a browser a name that would be markup is a name, the style holds, nothing runs and nothing is fetched")
  func hostile() throws {
    let name = "\"><img src=//x.example/y onerror=alert(1)><script>document.title='taken'</script>"
    try clerk.take(
      District(nurses: [District.Nurse(6) { $0.photo = "无"; $0.name = name; $0.department = name }]), ["nurses"])
    try clerk.expectDone("config", "set", "notice.contact", name)
    try clerk.expectDone("notice", Self.n(6), "--both-languages", "--output", "告知.html")
    let values = try look(
      [
        "document.title", "document.querySelectorAll('img, script').length", "document.querySelector('h4').textContent",
        "document.querySelector('h3').textContent", "document.querySelector('.call b').textContent",
        "getComputedStyle(document.querySelector('.slip')).breakInside",
      ])
    #expect(values[0].string == "告知单 · Notices")
    #expect(values[1].integer == 0)
    #expect(values[2].string == "\(name)（护士，\(Self.n(6))）")
    #expect(values[3].string == name)
    #expect(values[4].string == name)
    #expect(values[5].string == "avoid", "no slip is broken between two sheets")
  }

  /// What expressions are worth on the page; it must not complain of anything.
  private func look(_ expressions: [String]) throws -> [JSON] {
    let driver = Checkout.path("Tests/EndToEndTests/Fixture/browser.py")
    let downloads = try clerk.sandbox.makeFolder("下载")
    let result = try run(
      [driver, clerk.sandbox.path("告知.html"), downloads] + expressions.map { "eval:" + $0 }, in: clerk.sandbox,
      timeout: 300, program: "/usr/bin/python3")
    try #require(result.status == 0, "\(result)")
    var lines = try result.stdout.split(separator: "\n").map { try JSON(String($0)) }
    #expect(lines.popLast()?.elements == [], "\(result)")
    try #require(lines.count == expressions.count, "\(result)")
    return lines
  }
}
