// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("A slip of the hand destroys nothing, and says what happened")
struct MishapTests {
  private let clerk: Clerk
  private let district = District(physicians: [District.Physician(1) { $0.photo = "无" }])

  init() throws {
    clerk = try Clerk()
    try clerk.take(district)
  }

  @Test("A list of staff given as qualifications is no list of qualifications, and vouches for nobody")
  func staffAsQualifications() throws {
    let fresh = try Clerk()
    try fresh.take(district, ["institutions", "physicians", "accounts"])
    let file = try fresh.sandbox.write("医师.csv", district.sheet("physicians").csv())
    expectRefused(try fresh.run("import", "qualifications", file), 65, "import physicians", "没有导入任何内容")
    #expect(try fresh.undetermined(District.practiceCode(1)) == ["P1:qualifications"])
  }

  @Test(
    "A cell that holds nothing but a full-width apostrophe is empty, and named by its column",
    arguments: ["证件号码", "医师执业证书编码", "机构代码", "注册状态", "执业级别"])
  func fullWidthApostrophe(heading: String) throws {
    let sheet = District.sheet([District.Physician(2)]).setting(heading, to: "＇")
    let result = try clerk.take("physicians", sheet)
    #expect(result.status == 1)
    #expect(result.stderr.contains("“\(heading)”必填而为空"), "\(result)")
  }

  @Test("Cells behind the last heading belong to no column, though a blank heading ends the row")
  func beyondBlankHeading() throws {
    let text = district.sheet("physicians").csv().split(separator: "\n").map { "\($0)," }
    let shifted = [text[0], text[1] + "多"].joined(separator: "\n")
    let file = try clerk.sandbox.write("错列.csv", shifted)
    let result = try clerk.run("import", "physicians", file)
    #expect(result.status == 1)
    #expect(result.stderr.contains("第14列没有标题却有内容"), "\(result)")
  }

  @Test("Rejected rows written to a pipe end there, and nothing hangs")
  func rejectsToPipe() throws {
    let file = try clerk.sandbox.write("坏.csv", district.sheet("physicians").setting("姓名", to: "").csv())
    let result = try shell(
      "ECERT_CACHE='\(clerk.cache)' \"$ECERT\" import physicians '\(file)' --rejects /dev/stdout | cat",
      in: clerk.sandbox, timeout: 30)
    #expect(result.stdout.contains("行号"), "\(result)")
  }

  @Test("An answer never takes the place of the cache, of what is imported, or of the rejected rows")
  func outputInUse() throws {
    let before = try clerk.tables()
    let file = try clerk.sandbox.write("医师.csv", district.sheet("physicians").csv())
    expectRefused(try clerk.run("board", "--output", clerk.cache), 64, "cache.db")
    expectRefused(try clerk.run("import", "physicians", file, "--dry-run", "--output", file), 64, "医师.csv")
    expectRefused(
      try clerk.run("import", "physicians", file, "--rejects", "剩.csv", "--output", "./剩.csv"), 64, "剩.csv")
    expectRefused(try clerk.run("import", "physicians", file, "--output", file + ".rejects.csv"), 64)
    #expect(try clerk.tables() == before)
    #expect(try clerk.sandbox.text("医师.csv") == district.sheet("physicians").csv())
  }

  @Test("Each file that a restore puts aside keeps a name of its own")
  func twoRestores() throws {
    try clerk.expectDone("cache", "backup", clerk.sandbox.path("备份.db"))
    for _ in 0..<3 { try clerk.expectDone("cache", "restore", clerk.sandbox.path("备份.db"), "--yes") }
    let aside = clerk.sandbox.names().filter { $0.hasPrefix("cache.db.before-restore-") && !$0.contains(".db.before-restore-.") }
    #expect(aside.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }.count == 3, "\(aside)")
    #expect(clerk.sandbox.names().allSatisfy { !$0.contains("restoring") })
  }

  @Test("A restore waits for a writer, and gives way")
  func restoreBesideWriter() throws {
    try clerk.expectDone("cache", "backup", clerk.sandbox.path("备份.db"))
    let script = """
      import sqlite3, subprocess, sys
      db = sqlite3.connect(sys.argv[1], isolation_level=None)
      db.execute('BEGIN IMMEDIATE')
      db.execute("INSERT INTO setting VALUES ('x', 'y')")
      print(subprocess.call([sys.argv[2], 'cache', 'restore', sys.argv[3], '--yes', '--cache', sys.argv[1]]))
      db.execute('COMMIT')
      """
    let result = try EndToEndTests.run(
      ["-c", script, clerk.cache, Binary.path, clerk.sandbox.path("备份.db")], in: clerk.sandbox,
      program: "/usr/bin/python3")
    #expect(result.stdout.hasSuffix("75\n"), "\(result)")
    #expect(try clerk.python("print(*db.execute(\"SELECT value FROM setting WHERE key = 'x'\"))").contains("y"))
  }

  @Test("A damaged backup is called a backup, and the cache stays")
  func restoreErrors() throws {
    let before = try clerk.tables()
    expectRefused(try clerk.run("cache", "restore", "没有.db", "--yes"), 66, "备份")
    try clerk.sandbox.write("坏.db", "not a database")
    expectRefused(try clerk.run("cache", "restore", clerk.sandbox.path("坏.db"), "--yes"), 65, "备份")
    #expect(try clerk.tables() == before)
  }

  @Test("Damage of the file and missing guards are findings of the check")
  func check() throws {
    try clerk.python("db.execute('DROP TRIGGER disclosure_is_kept')")
    let guardMissing = try clerk.run("cache", "check")
    #expect(guardMissing.status == 1 && guardMissing.stdout.contains("disclosure_is_kept"), "\(guardMissing)")
    let other = try Clerk()
    try other.take(district)
    try other.python("db.execute('PRAGMA wal_checkpoint(TRUNCATE)')")
    var bytes = try other.sandbox.read("cache.db")
    for place in 4096 * 12..<4096 * 14 { bytes[place] = 0 }
    try other.sandbox.write("cache.db", bytes)
    let damaged = try other.run("cache", "check")
    #expect(damaged.status == 1 && damaged.stdout.contains("integrity"), "\(damaged)")
  }

  @Test("A file of settings is read in the encodings of exports, and a mistake is named by its line")
  func settingsFile() throws {
    let before = try clerk.tables()
    try clerk.sandbox.write("设.txt", [0xFF, 0xFE, 0x61])
    expectRefused(try clerk.run("config", "import", clerk.sandbox.path("设.txt")), 65, "设.txt")
    for (text, word) in [
      ("nurse.last-valid-day=excluded\nbad.key=1\n", "第 2 行"), ("nurse.last-valid-day=maybe\n", "第 1 行"),
      ("just words\n", "第 1 行"),
    ] {
      try clerk.sandbox.write("设.txt", text)
      expectRefused(try clerk.run("config", "import", clerk.sandbox.path("设.txt")), 65, word)
    }
    #expect(try clerk.tables() == before)
    // 在册, 在岗 in GB 18030.
    try clerk.sandbox.write("设.txt", Array("status.nurse.in-force=".utf8) + [0xD4, 0xDA, 0xB2, 0xE1, 0x20, 0xD4, 0xDA, 0xB8, 0xDA, 0x0A])
    try clerk.expectDone("config", "import", clerk.sandbox.path("设.txt"))
    #expect(try clerk.run("config", "get", "status.nurse.in-force").stdout.contains("在册 在岗"))
  }

  @Test(
    "A number with a digit too many or too few is not repeated in full",
    arguments: ["45020319850315002", "4502031985031500281", "20084511045020319850315002", "4502031985031500"])
  func masked(typed: String) throws {
    for command in [["why"], ["notice"], ["find"]] {
      let result = try clerk.run(command + [typed, "--format", "table"])
      #expect(!(result.stdout + result.stderr).contains(typed), "\(result)")
    }
    #expect(try clerk.run("why", "110450203000999").stderr.contains("110450203000999"), "a certificate is no secret")
  }

  @Test("A trial of init says that the cache exists, and one of import that its rejects file was touched")
  func trials() throws {
    expectRefused(try clerk.run("init", "--office", "authority", "--division", "450203", "--dry-run"), 73)
    let file = try clerk.sandbox.write("坏.csv", district.sheet("physicians").setting("姓名", to: "").csv())
    try clerk.sandbox.write("坏.csv.rejects.csv", "my notes")
    expectRefused(try clerk.run("import", "physicians", file, "--dry-run"), 73, "坏.csv.rejects.csv")
    #expect(try clerk.sandbox.text("坏.csv.rejects.csv") == "my notes")
  }

  @Test("An export of a day that has not come is refused")
  func exportedAhead() throws {
    let file = try clerk.sandbox.write("医师.csv", district.sheet("physicians").csv())
    try clerk.expectDone("import", "physicians", file, "--exported-on", Clerk.today)
    expectRefused(try clerk.run("import", "physicians", file, "--exported-on", "2026-11-24"), 64, "2026-11-24")
  }

  @Test("UTF-16 without its mark is read, and a FIFO is no cache")
  func oddFiles() throws {
    let text = district.sheet("physicians").csv()
    let file = try clerk.sandbox.write("医师.csv", text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    try clerk.expectDone("import", "physicians", file)
    let fifo = try shell("mkfifo 管道 && \"$ECERT\" board --cache 管道", in: clerk.sandbox, timeout: 20)
    #expect(fifo.status == 65, "\(fifo)")
  }
}
