// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("A session at a real terminal")
struct SessionTests {
  private static func n(_ number: Int) -> String { District.nurseNumber(number) }

  @Test("opens without a command; its prompt tells whose desk it is, the day and how many wait; Ctrl-D leaves")
  func opens() throws {
    let clerk = try SessionClerk.hospital(waiting: 3)
    let pty = try clerk.open()
    #expect(Screen.plain(pty.screenText).contains("河畔医院 \(Clerk.today)* 待办 3 人> "))
    #expect(try clerk.type("status", pty).contains("护士"))
    let end = try clerk.leave(pty)
    #expect(end.status == 0 && pty.echoes && pty.editsLines)
  }

  @Test("exit, quit and 退出 leave", arguments: ["exit", "quit", "退出"])
  func exits(word: String) throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let pty = try clerk.open("shell")
    try pty.send(word + "\r")
    #expect(try pty.wait().status == 0)
  }

  @Test("At 40 × 12 the prompt has a line of its own, in both languages", arguments: ["zh-Hans", "en"])
  func small(language: String) throws {
    let clerk = try SessionClerk.hospital(waiting: 3)
    let pty = try clerk.open(rows: 12, columns: 40, environment: ["ECERT_LANG": language])
    let waiting = language == "en" ? "3 waiting" : "待办 3 人"
    let lines = Screen.lines(pty.screenText)
    #expect(lines.contains { $0.contains(waiting) } && lines.last == "> ")
    #expect(lines.allSatisfy { Screen.width($0) <= 40 }, "\(lines)")
    #expect(try clerk.type("board", pty).contains(language == "en" ? "institution" : "医疗机构"))
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("Without a cache it opens all the same and says what to do")
  func withoutCache() throws {
    let clerk = SessionClerk(clerk: Clerk(sandbox: try Sandbox()))
    let pty = try clerk.open()
    #expect(pty.screenText.contains("无缓存"))
    #expect(try clerk.type("board", pty).contains("init"))
    try clerk.type("init --office authority --division 450203 --operator 陆云", pty)
    #expect(pty.screenText.contains("450203 \(Clerk.today)*"))
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("Numbers of the last list stand for its rows: one, a range, several words")
  func numbers() throws {
    let clerk = try SessionClerk.hospital()
    let pty = try clerk.open()
    #expect(try clerk.type("why 1", pty).contains("数字不代表任何人"))
    #expect(try clerk.type("photo queue", pty).contains("#"))
    #expect(try clerk.type("why 2", pty).contains(Self.n(2)))
    #expect(try clerk.type("why 9", pty).contains("只有 8 行"))
    #expect(try clerk.type("why 1-2", pty).contains("一次只能写一个人，“1-2”是几个人"))
    try clerk.type("photo approve 1-5 8 --seen-elsewhere 已看 --yes", pty)
    _ = try clerk.leave(pty)
    let approved = try clerk.clerk.rows("decision", "log").map { $0["certificate"].string }
    #expect(approved == [1, 2, 3, 4, 5, 8].map(Self.n))
  }

  @Test("A list that is not about people, or a person's own page, leaves the numbers as they were")
  func numbersStay() throws {
    let clerk = try SessionClerk.hospital()
    let pty = try clerk.open()
    try clerk.type("blocked --limit 3", pty)
    for line in ["board", "why 3", "notice 1-2", "decision log"] { try clerk.type(line, pty) }
    #expect(try clerk.type("why 3", pty).contains(Self.n(3)))
    #expect(try clerk.type("find 没有这个人", pty).contains("没有"))
    #expect(try clerk.type("why 3", pty).contains("上一张名单是空的"))
    _ = try clerk.leave(pty)
  }

  @Test("A number is refused once another person stands under the certificate of its row, or nobody")
  func otherPerson() throws {
    let clerk = try SessionClerk.hospital(waiting: 3)
    let pty = try clerk.open()
    try clerk.type("photo queue", pty)
    // Somebody else's certificate was entered by mistake; the next export has it right.
    let mended = District(nurses: [
      District.Nurse(2) { (nurse: inout District.Nurse) in
        nurse.name = "覃禾"
        nurse.idNumber = Numbers.resident(birth: "19910712", sequence: 99)
        nurse.photo = "待审核"
      }
    ])
    try clerk.clerk.on("2026-11-24").take(mended, ["nurses"])
    #expect(try clerk.type("why 1", pty).contains(Self.n(1)))
    #expect(try clerk.type("photo approve 1-2 --seen-elsewhere 已看 --yes", pty).contains("第 2 行的证书已经不是原来那个人"))
    _ = try clerk.leave(pty)
    #expect(try clerk.clerk.rows("decision", "log").isEmpty)
  }

  @Test("set and use hold for the lines that follow, show in the prompt, and are taken back")
  func settings() throws {
    let clerk = try SessionClerk.hospital(waiting: 2)
    let pty = try clerk.open()
    #expect(try clerk.type("set as-of 2028-06-01", pty).contains("2028-06-01*"))
    #expect(try clerk.type("blocked", pty).contains("过期"))
    #expect(try clerk.type("blocked --as-of \(Clerk.today)", pty).contains("过期") == false)
    #expect(try clerk.type("set format csv", pty).contains("csv"))
    #expect(try clerk.type("find \(District.name(51))", pty).contains("kind,certificate,name"))
    // A command without rows has no format.
    #expect(try clerk.type("config get renewal.opens-months", pty).contains("错误") == false)
    try clerk.type("set format", pty)
    #expect(try clerk.type("set", pty).contains("as-of = 2028-06-01"))
    #expect(try clerk.type("set as-of 2028-02-30", pty).contains("错误"))
    #expect(try clerk.type("use institution 71000009X45020311A1001", pty).contains("这里没有机构"))
    #expect(try clerk.type("use institution \(District.riverside)", pty).contains(District.riverside))
    #expect(try clerk.type("use institution", pty).contains(District.riverside + " ") == false)
    #expect(try clerk.leave(pty).status == 0)
  }

  @Test("use institution narrows an authority's lists to one hospital")
  func oneInstitution() throws {
    let clerk = SessionClerk(clerk: try Clerk(authority: District.division))
    try clerk.clerk.take(
      District(nurses: [
        District.Nurse(1) { $0.photo = "无" },
        District.Nurse(2) { (nurse: inout District.Nurse) in (nurse.photo, nurse.institution) = ("无", District.hillside) },
      ]))
    let pty = try clerk.open()
    try clerk.type("use institution \(District.hillside)", pty)
    let listed = try clerk.type("blocked", pty)
    #expect(listed.contains(Self.n(2)) && !listed.contains(Self.n(1)))
    #expect(try clerk.type("blocked --institution \(District.riverside)", pty).contains(Self.n(1)))
    _ = try clerk.leave(pty)
  }

  @Test("The cache stays open: a hundred commands later no more files are")
  func oneCache() throws {
    let clerk = try SessionClerk.hospital(waiting: 2)
    let pty = try clerk.open()
    for _ in 1...3 { try clerk.type("blocked --limit 1", pty) }
    try clerk.type("note 1 记一笔 --yes", pty)
    let before = pty.openFiles
    for _ in 1...50 { try clerk.type("board", pty) }
    for _ in 1...5 { try clerk.type("note 1 再记一笔 --yes", pty) }
    #expect(before > 3 && pty.openFiles == before)
    _ = try clerk.leave(pty)
  }

  @Test("A backup that is restored meanwhile is what the next line sees")
  func restored() throws {
    let clerk = try SessionClerk.hospital(waiting: 2)
    try clerk.clerk.expectDone("cache", "backup", clerk.clerk.sandbox.path("备份.db"))
    let pty = try clerk.open()
    try clerk.type("blocked", pty)
    try clerk.clerk.take(District(nurses: [District.Nurse(1)]), ["nurses"])
    #expect(try clerk.type("blocked", pty).contains(Self.n(1)) == false)
    try clerk.type("cache restore 备份.db --yes", pty)
    #expect(try clerk.type("blocked", pty).contains(Self.n(1)))
    _ = try clerk.leave(pty)
  }

  @Test("A session opens no other, and its words mean nothing outside")
  func nested() throws {
    let clerk = try SessionClerk.hospital(waiting: 1)
    let pty = try clerk.open()
    #expect(try clerk.type("shell", pty).contains("已经在会话里"))
    _ = try clerk.leave(pty)
    #expect(try clerk.clerk.run("set").status == 64)
    #expect(try clerk.clerk.run("use", "institution").status == 64)
  }
}
