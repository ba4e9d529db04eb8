// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Settings: what the sources leave open")
struct SettingTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District(physicians: [District.Physician(1) { $0.photo = "审核中" }]))
  }

  private func value(_ key: String) throws -> String? { try clerk.rows("config", "get", key)[0]["value"].string }

  @Test("Each has its default and its source beside it")
  func list() throws {
    let answer = try clerk.json("config", "list")
    #expect(answer["schema"] == "ecert-admin/config-list/1")
    let rows = answer["rows"].elements
    #expect(rows.count > 10)
    for row in rows {
      #expect(row["key"].string?.isEmpty == false)
      #expect(row["value"] == row["default"])
      #expect(row["source"].string?.isEmpty == false, "\(row)")
    }
    #expect(try value("status.nurse.in-force") == "在册 有效 正常")
    #expect(try value("nurse.last-valid-day") == "included")
  }

  @Test("A word set judges everybody again, unset goes back")
  func words() throws {
    let certificate = District.practiceCode(1)
    #expect(try clerk.undetermined(certificate) == ["P3:photo"])
    let set = try clerk.expectDone("config", "set", "photo.pending", "待审核", "审核中")
    #expect(set.stdout.contains("1 人"), "who became blocked: \(set)")
    #expect(try clerk.blockers(certificate) == ["photo.pending"])
    #expect(try value("photo.pending") == "待审核 审核中")
    try clerk.expectDone("config", "unset", "photo.pending")
    #expect(try clerk.undetermined(certificate) == ["P3:photo"])
    #expect(try value("photo.pending") == "待审核 pending")
    #expect(try clerk.run("cache", "check").status == 0)
  }

  @Test("A dry run changes nothing and says who would change")
  func dryRun() throws {
    let before = try clerk.tables()
    let result = try clerk.expectDone("config", "set", "photo.missing", "无", "审核中", "--dry-run")
    #expect(result.stdout.contains("1 人"), "\(result)")
    #expect(try clerk.tables() == before)
  }

  @Test(
    "A wrong value is refused with what may stand there",
    arguments: [
      (["config", "set", "nurse.last-valid-day", "maybe"], "included"), (["config", "set", "photo.missing", ""], "photo.missing"),
      (["config", "set", "photo.missing", "已通过"], "photo.approved"),
      (["config", "set", "status.nurse.in-force", "在册", "多机构备案"], "多机构备案"),
      (["config", "set", "import.map.nurses", "没有等号"], "import.map.nurses"),
      (["config", "set", "photo.colour", "红"], "photo.colour"), (["config", "get", "photo.mising"], "photo.missing"),
      (["config", "unset", "没有"], "没有"),
    ])
  func wrong(words: [String], named: String) throws {
    let before = try clerk.tables()
    let result = try clerk.run(words)
    expectRefused(result, 64)
    #expect(result.stderr.contains(named), "\(result)")
    #expect(try clerk.tables() == before)
  }

  @Test("export holds what was changed, and import takes it into another cache, all or none")
  func travel() throws {
    #expect(try clerk.run("config", "export").stdout == "")
    try clerk.expectDone("config", "set", "photo.pending", "待审核", "审核中")
    try clerk.expectDone("config", "set", "nurse.last-valid-day", "excluded")
    let file = clerk.sandbox.path("设置.txt")
    try clerk.expectDone("config", "export", "--output", file)
    let other = Clerk(sandbox: clerk.sandbox, cache: "另一个.db")
    try other.expectDone("init", "--office", "authority", "--division", "450203", "--operator", "莫云")
    try other.take(District(physicians: [District.Physician(1) { $0.photo = "审核中" }]))
    try other.expectDone("config", "import", file)
    #expect(try other.blockers(District.practiceCode(1)) == ["photo.pending"], "judged again")
    #expect(try other.run("config", "export").stdout == clerk.run("config", "export").stdout)

    let before = try other.tables()
    for (text, status) in [
      ("photo.missing=无 没有\nnurse.last-valid-day=maybe\n", 64), ("photo.missing=无 没有\n没有等号\n", 65),
      ("photo.missing=无 没有\nphoto.colour=红\n", 64),
    ] as [(String, Int32)] {
      let bad = try clerk.sandbox.write("坏.txt", text)
      let result = try other.run("config", "import", bad)
      #expect(result.status == status || result.status == 65, "\(result)")
      #expect(try other.tables() == before)
    }
    expectRefused(try other.run("config", "import", "没有.txt"), 66, "没有.txt")
  }

  @Test("Settings travel with a backup")
  func backup() throws {
    try clerk.expectDone("config", "set", "photo.pending", "待审核", "审核中")
    try clerk.expectDone("cache", "backup", clerk.sandbox.path("备份.db"))
    let other = Clerk(sandbox: clerk.sandbox, cache: "备份.db")
    #expect(try other.rows("config", "get", "photo.pending")[0]["value"] == "待审核 审核中")
  }
}

@Suite("Usage errors: all at once, with what was meant, before anything else is looked at")
struct UsageTests {
  private let sandbox: Sandbox
  init() throws { sandbox = try Sandbox() }

  private func usage(_ words: String...) throws -> RunResult { try run(words, in: sandbox) }

  @Test("Several mistakes are said together")
  func several() throws {
    let result = try usage("blocked", "--kin", "nurse", "--reason", "photo.mising", "--limit", "x")
    #expect(result.status == 64)
    #expect(result.stdout == "")
    let lines = result.stderr.split(separator: "\n")
    #expect(lines.count == 3, "\(result)")
    #expect(lines.allSatisfy { $0.hasPrefix("错误：") })
    for word in ["--kind", "photo.missing", "--limit"] { #expect(result.stderr.contains(word), "\(result)") }
  }

  @Test(
    "Did you mean",
    arguments: [
      (["blokced"], "blocked"), (["受组"], "受阻"), (["cache", "chek"], "check"), (["status", "--fromat", "json"], "--format"),
      (["import", "nurse", "x.csv"], "nurses"), (["blocked", "--owner", "authoriy"], "authority"), (["demmo"], "demo"),
    ])
  func suggestion(words: [String], meant: String) throws {
    let result = try run(words, in: sandbox)
    expectRefused(result, 64)
    #expect(result.stderr.contains("是不是"), "\(result)")
    #expect(result.stderr.contains(meant), "\(result)")
  }

  @Test(
    "What is missing, too much, or does not go together",
    arguments: [
      ["import"], ["import", "nurses"], ["why"], ["why", "a", "b"], ["status", "x"], ["cache"], ["config", "set", "photo.missing"],
      ["blocked", "--kind"], ["blocked", "--kind", "nurse", "--kind", "physician"], ["status", "--dry-run"],
      ["blocked", "--only-undetermined", "--summary", "reason"], ["cache", "backup", "b.db", "--format", "json"],
      ["decode"], ["find"], ["notice"], ["init"], ["help", "blokced"], ["--nonsense"], ["blocked", "--quiet=yes"],
    ])
  func wrong(words: [String]) throws {
    let result = try run(words, in: sandbox)
    #expect(result.status == 64, "\(result)")
    #expect(result.stdout == "")
    #expect(result.stderr.split(separator: "\n").allSatisfy { $0.hasPrefix("错误：") }, "\(result)")
  }

  @Test("Usage comes before the cache, the cache before the person, the person before all else")
  func order() throws {
    expectRefused(try usage("blocked", "--kind", "doctor"), 64)
    expectRefused(try usage("why", "没有这个人"), 66)
    let clerk = try Clerk()
    expectRefused(try clerk.run("why", "没有这个人"), 65)
    try clerk.python("db.execute('PRAGMA user_version = 999')")
    expectRefused(try clerk.run("why", "没有这个人"), 78)
    expectRefused(try clerk.run("why"), 64)
    // 66 of the cache before what the file of the import is like.
    expectRefused(try Clerk(sandbox: sandbox).run("import", "physicians", "没有.csv"), 66, "cache.db")
  }

  @Test("A newer cache is 78 before an export that is missing is 66")
  func newerFirst() throws {
    let clerk = try Clerk()
    try clerk.python("db.execute('PRAGMA user_version = 999')")
    expectRefused(try clerk.run("import", "physicians", "没有.csv"), 78)
  }

  @Test("help and version need nothing", arguments: [["help"], ["--help"], ["version"], ["--version"], ["help", "import"], ["import", "--help"], []])
  func help(words: [String]) throws {
    let result = try run(words, in: sandbox)
    #expect(result.status == 0, "\(result)")
    #expect(result.stderr == "")
    #expect(!result.stdout.isEmpty)
    #expect(sandbox.names().isEmpty, "nothing is made")
  }

  @Test("Every command has help in both languages, with an example that begins with the program's name")
  func everyCommand() throws {
    let overview = try usage("help").stdout
    for word in [
      "init", "import", "status", "why", "blocked", "board", "unlock", "find", "notice", "decode", "cache", "config",
      "demo", "version",
    ] {
      #expect(overview.contains(word))
      let chinese = try usage("help", word)
      let english = try usage("help", word, "--lang", "en")
      #expect(chinese.status == 0 && english.status == 0, "\(word)")
      #expect(chinese.stdout != english.stdout)
      #expect(chinese.stdout.contains("ecert-admin \(word)"), "\(chinese)")
      #expect(!english.stdout.unicodeScalars.contains { (0x3000...0x303F).contains($0.value) }, "\(english)")
    }
  }
}
