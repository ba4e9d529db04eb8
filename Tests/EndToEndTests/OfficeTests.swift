// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("What a desk may see, and what does not exist for it")
struct OfficeTests {
  /// Physicians 1 to 3 in 450203, 450204 and nowhere known; a nurse at the hill.
  private let district: District = {
    var district = District(
      physicians: [
        District.Physician(1) { $0.photo = "无" },
        District.Physician(2) { $0.photo = "无"; $0.institution = District.beyond },
        District.Physician(3) { $0.photo = "无"; $0.institution = District.nowhere },
      ], nurses: [District.Nurse(1) { $0.photo = "无"; $0.institution = District.hillside }])
    district.physicians[1].name = "罗界"
    return district
  }()

  @Test(
    "An authority sees its division and whom nobody knows",
    arguments: [
      ("450203", "p1 p3 n1"), ("450204", "p2 p3"), ("450200", "p1 p2 p3 n1"), ("450000", "p1 p2 p3 n1"),
      ("450100", "p3"), ("110000", "p3"),
    ])
  func authority(division: String, expected: String) throws {
    let clerk = try Clerk(authority: division)
    try clerk.take(district)
    let seen = expected.split(separator: " ").map { name in
      name.first == "p" ? District.practiceCode(Int(name.dropFirst()) ?? 0) : District.nurseNumber(1)
    }
    #expect(Set(try clerk.blocked()) == Set(seen))
    #expect(Set(try clerk.rows("find", "450203").compactMap { $0["certificate"].string }) == Set(seen))
    #expect(try clerk.json("status")["summary"]["judged"].integer == seen.count)
    #expect(try clerk.rows("board").reduce(0) { $0 + ($1["people"].integer ?? 0) } == seen.count)
    #expect(try clerk.rows("unlock").reduce(0) { $0 + ($1["freed"].integer ?? 0) } == seen.count)
    for person in district.physicians {
      let result = try clerk.run("why", person.certificate)
      if seen.contains(person.certificate) {
        #expect(result.status == 1, "\(result)")
      } else {
        expectRefused(result, 65, "这里没有")
      }
    }
  }

  @Test("An institution sees its own staff only, by certificate, number and name")
  func institution() throws {
    let clerk = try Clerk(institution: District.riverside)
    try clerk.take(district)
    #expect(try clerk.blocked() == [District.practiceCode(1)])
    #expect(try clerk.rows("find", "450203").count == 1)
    for typed in [district.physicians[1].certificate, district.physicians[1].idNumber, district.physicians[1].name] {
      let (refused, nobody) = (try clerk.run("why", typed), try clerk.run("why", "110450203999999"))
      #expect(refused.status == 65)
      #expect(nobody.status == 65)
      #expect(!refused.stderr.contains("界外"), "its very existence is not told: \(refused)")
      expectRefused(try clerk.run("notice", typed), 65)
    }
    expectRefused(try clerk.run("blocked", "--institution", District.hillside), 65, District.hillside)
    #expect(try clerk.rows("blocked", "--summary", "institution").map { $0["key"] } == [.text(District.riverside)])
  }

  @Test("Of a person's other rows why shows those that the desk may see")
  func history() throws {
    let here = District.Physician(1)
    let there = District.Physician(1) {
      $0.certificate = District.practiceCode(9); $0.status = "注销"; $0.institution = District.beyond
    }
    for (division, seen) in [("450203", 0), ("450200", 1)] {
      let clerk = try Clerk(authority: division)
      try clerk.take(District(physicians: [here, there], qualifications: [here.qualification]))
      #expect(try clerk.why(here.certificate)["history"].elements.count == seen, "\(division)")
    }
    // Judged over the whole cache, whatever the desk may see.
    let clerk = try Clerk(authority: "450204")
    try clerk.take(District(physicians: [here, there], qualifications: [here.qualification]))
    #expect(try clerk.blocked().isEmpty)
    expectRefused(try clerk.run("why", there.certificate), 65)
  }
}

@Suite("The cache: making it, finding it, refusing what is none")
struct CacheFileTests {
  private let sandbox: Sandbox
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    sandbox = clerk.sandbox
    try clerk.take(District.mixed)
  }

  @Test("init makes a private file and never writes over one")
  func initialise() throws {
    #expect(sandbox.mode("cache.db") == 0o600)
    let before = try clerk.tables()
    expectRefused(try clerk.run("init", "--office", "authority", "--division", "450204"), 73, clerk.cache)
    #expect(try clerk.tables() == before)
    try sandbox.write("笔记.db", "笔记")
    let result = try clerk.run(
      "init", "--office", "institution", "--institution", District.riverside, "--cache", sandbox.path("笔记.db"))
    expectRefused(result, 73, "笔记.db")
    #expect(try sandbox.text("笔记.db") == "笔记")
  }

  @Test("init says whose desk it is, in either office, and a dry run makes nothing")
  func offices() throws {
    let other = Clerk(sandbox: sandbox, cache: "另一个.db")
    #expect(try other.run("init", "--office", "authority", "--division", "450203", "--dry-run").status == 0)
    #expect(!sandbox.exists("另一个.db"))
    try other.expectDone("init", "--office", "institution", "--institution", "７１Ａ 01", "--operator", "莫云")
    let summary = try other.json("status")["summary"]
    #expect(summary["office"] == "institution")
    #expect(summary["code"] == "71A01")
    #expect(summary["operator"] == "莫云")
  }

  @Test(
    "init wants an office and its own code",
    arguments: [
      "", "--office hospital", "--office authority", "--office institution", "--office authority --division 4502",
      "--office authority --division 45020X", "--office authority --division 450203 --institution A1",
    ])
  func wrongInit(line: String) throws {
    let other = Clerk(sandbox: sandbox, cache: "另一个.db")
    expectUsage(try other.run(["init"] + line.split(separator: " ").map(String.init)))
    #expect(!sandbox.exists("另一个.db"))
  }

  private func expectUsage(_ result: RunResult) {
    #expect(result.status == 64, "\(result)")
    #expect(result.stdout == "")
    #expect(result.stderr.hasPrefix("错误："))
  }

  @Test("Where the cache lies: --cache, ECERT_CACHE, XDG_DATA_HOME, HOME")
  func place() throws {
    func initialise(_ environment: [String: String?], _ options: [String] = []) throws {
      let result = try run(
        ["init", "--office", "authority", "--division", "450203"] + options, in: sandbox, environment: environment)
      #expect(result.status == 0, "\(result)")
    }
    try initialise(["XDG_DATA_HOME": sandbox.path("data")])
    #expect(sandbox.mode("data/ecert-admin/cache.db") == 0o600)
    #expect(sandbox.mode("data/ecert-admin") == 0o700)
    try initialise([:])
    #expect(sandbox.exists(".local/share/ecert-admin/cache.db"))
    try initialise(["XDG_DATA_HOME": sandbox.path("data"), "ECERT_CACHE": sandbox.path("own.db")])
    #expect(sandbox.exists("own.db"))
    try initialise(["ECERT_CACHE": sandbox.path("own.db")], ["--cache", sandbox.path("told.db")])
    #expect(sandbox.exists("told.db"))
  }

  @Test(
    "Without a cache every command that needs one is 66 and says how to make it",
    arguments: [
      ["blocked"], ["why", "x"], ["board"], ["unlock"], ["status"], ["find", "x"], ["notice", "x"], ["cache", "check"],
      ["cache", "backup", "b.db"], ["config", "list"], ["config", "get", "photo.missing"],
      ["config", "set", "photo.missing", "无"], ["config", "export"], ["import", "physicians", "physicians.csv"],
    ])
  func missing(words: [String]) throws {
    let result = try Clerk(sandbox: sandbox, cache: "没有.db").run(words)
    expectRefused(result, 66, "没有.db", "init")
    #expect(!sandbox.exists("没有.db"))
  }

  @Test("A folder, an unreadable name: 66")
  func notAFile() throws {
    try sandbox.makeFolder("文件夹.db")
    expectRefused(try Clerk(sandbox: sandbox, cache: "文件夹.db").run("blocked"), 66, "文件夹.db")
    expectRefused(try Clerk(sandbox: sandbox, cache: "cache.db/x").run("blocked"), 66)
  }

  @Test("A cache of a newer program is 78 and left alone", arguments: [["blocked"], ["import", "physicians", "physicians.csv"], ["status"]])
  func newer(words: [String]) throws {
    try clerk.python("db.execute('PRAGMA user_version = 999')")
    let before = try sandbox.read("cache.db")
    expectRefused(try clerk.run(words), 78, clerk.cache, "升级")
    #expect(try sandbox.read("cache.db") == before)
  }

  @Test("What is no database, or another program's, is 65 and never touched")
  func foreign() throws {
    try sandbox.write("文字.db", String(repeating: "这不是数据库\n", count: 100))
    try sandbox.write("空.db", "")
    let other = Clerk(sandbox: sandbox, cache: "别的.db")
    try other.python("db.execute('CREATE TABLE t (x)')")
    for name in ["文字.db", "空.db", "别的.db"] {
      let before = try sandbox.read(name)
      for words in [["blocked"], ["import", "physicians", "physicians.csv"], ["config", "set", "photo.missing", "无"]] {
        expectRefused(try Clerk(sandbox: sandbox, cache: name).run(words), 65, name)
      }
      #expect(try sandbox.read(name) == before, "\(name)")
    }
  }

  @Test("A damaged cache is 65 and names cache restore; check says what is wrong")
  func damaged() throws {
    try clerk.python("db.execute('PRAGMA wal_checkpoint(TRUNCATE)'); db.execute('PRAGMA journal_mode = DELETE')")
    var bytes = try sandbox.read("cache.db")
    // All but the header and the schema's first page.
    for place in stride(from: 4096, to: bytes.count, by: 3) { bytes[place] ^= 0x5A }
    try sandbox.write("cache.db", bytes)
    for words in [["blocked"], ["board"], ["status"]] {
      expectRefused(try clerk.run(words), 65, clerk.cache, "cache restore")
    }
    let check = try clerk.run("cache", "check")
    #expect(check.status == 1 || check.status == 65, "\(check)")
    #expect((check.stdout + check.stderr).contains("restore") || check.status == 1, "\(check)")
  }

  @Test("cache check: sound is 0; a verdict that no rule gives is damage")
  func check() throws {
    #expect(try clerk.run("cache", "check").status == 0)
    let answer = try clerk.json("cache", "check")
    #expect(answer["schema"] == "ecert-admin/cache-check/1")
    #expect(answer["rows"] == [])
    try clerk.python("db.execute('UPDATE judgement SET blockers = 0 WHERE blockers <> 0')")
    let result = try clerk.run("cache", "check", "--format", "json")
    #expect(result.status == 1)
    #expect(try JSON(result.stdout)["rows"].elements.count >= 4, "p2 p3 p4 n2")
  }

  @Test("backup and restore: the backup is private and whole, the old file stays aside")
  func backup() throws {
    let lists = try clerk.lists()
    try clerk.expectDone("cache", "backup", sandbox.path("备份.db"))
    #expect(sandbox.mode("备份.db") == 0o600)
    #expect(try Clerk(sandbox: sandbox, cache: "备份.db").lists() == lists)
    expectRefused(try clerk.run("cache", "backup", sandbox.path("备份.db")), 73, "备份.db")
    expectRefused(try clerk.run("cache", "backup", sandbox.path("没有/备份.db")), 73, "备份.db")

    try clerk.take("physicians", District.sheet([District.Physician(7) { $0.photo = "无" }]))
    let later = try clerk.lists()
    #expect(later != lists)
    let before = try clerk.tables()
    expectRefused(try clerk.run("cache", "restore", sandbox.path("备份.db")), 77, "--yes")
    #expect(try clerk.run("cache", "restore", sandbox.path("备份.db"), "--dry-run").status == 0)
    #expect(try clerk.tables() == before)
    try clerk.expectDone("cache", "restore", sandbox.path("备份.db"), "--yes")
    #expect(sandbox.mode("cache.db") == 0o600)
    #expect(try clerk.lists() == lists)
    let aside = sandbox.names().filter { $0.hasPrefix("cache.db.") }
    #expect(aside.count >= 1, "\(sandbox.names())")
    if let name = aside.first { #expect(try Clerk(sandbox: sandbox, cache: name).lists() == later) }
    #expect(try clerk.run("cache", "check").status == 0)
  }

  @Test("What is no sound backup is never restored")
  func wrongBackup() throws {
    let before = try clerk.tables()
    try sandbox.write("文字.db", "这不是数据库")
    expectRefused(try clerk.run("cache", "restore", sandbox.path("没有.db"), "--yes"), 66, "没有.db")
    expectRefused(try clerk.run("cache", "restore", sandbox.path("文字.db"), "--yes"), 65, "文字.db")
    try Clerk(sandbox: sandbox, cache: "别的.db").python("db.execute('CREATE TABLE t (x)')")
    expectRefused(try clerk.run("cache", "restore", sandbox.path("别的.db"), "--yes"), 65, "别的.db")
    try clerk.expectDone("cache", "backup", sandbox.path("坏.db"))
    var bytes = try sandbox.read("坏.db")
    for place in stride(from: 8192, to: bytes.count, by: 3) { bytes[place] ^= 0x5A }
    try sandbox.write("坏.db", bytes)
    expectRefused(try clerk.run("cache", "restore", sandbox.path("坏.db"), "--yes"), 65, "坏.db")
    #expect(try clerk.tables() == before)
    #expect(sandbox.names().filter { $0.hasPrefix("cache.db.") }.isEmpty, "\(sandbox.names())")
  }

  @Test("A damaged cache is mended by restore, which keeps it aside")
  func restoreOverDamage() throws {
    let lists = try clerk.lists()
    try clerk.expectDone("cache", "backup", sandbox.path("备份.db"))
    try sandbox.write("cache.db", "毁了")
    try clerk.expectDone("cache", "restore", sandbox.path("备份.db"), "--yes")
    #expect(try clerk.lists() == lists)
  }

  @Test("At a terminal restore shows what the backup holds and asks")
  func asks() throws {
    try clerk.expectDone("cache", "backup", sandbox.path("备份.db"))
    let pty = try Pty(
      ["cache", "restore", sandbox.path("备份.db")], columns: 200, environment: ["ECERT_CACHE": clerk.cache], in: sandbox)
    let question = try pty.expect("确定")
    #expect(question.contains("450203"), "\(question)")
    try pty.send("n\r")
    #expect(try pty.wait().status == 77)
  }
}
