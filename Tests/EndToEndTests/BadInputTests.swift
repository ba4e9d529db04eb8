// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A file that must be refused whole, and what its refusal says.
struct BadFile: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let kind: String
  let bytes: [UInt8]
  let says: [String]

  init(_ description: String, kind: String = "physicians", _ bytes: [UInt8], says: String...) {
    testDescription = description
    self.kind = kind
    self.bytes = bytes
    self.says = says
  }

  private static let good = Array(District.sheet([District.Physician(1), District.Physician(2)]).csv().utf8)
  private static let heading = Array(District.sheet([District.Physician]()).csv().utf8)
  private static let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x08]

  private static func withDepartment(_ bytes: [UInt8]) -> [UInt8] {
    let row = District.Physician(3) { $0.department = "" }.row.dropLast().joined(separator: ",") + ","
    return good + Array(row.utf8) + bytes
  }

  static let all: [BadFile] = [
    BadFile("an empty file", [], says: "空"),
    BadFile("nothing but a byte order mark", [0xEF, 0xBB, 0xBF]),
    BadFile("nothing but empty rows", Array("\n\n,,,\n".utf8)),
    BadFile("a heading only", heading, says: "标题"),
    BadFile("no heading", Array("甲,乙,丙\n1,2,3\n".utf8), says: "标题", "甲"),
    BadFile("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], says: "图片", "重新导出"),
    BadFile("the beginning of a workbook", zip + Array("xl/workbook.xml".utf8), says: "已损坏", "没有传完整", "重新导出"),
    BadFile("the beginning of an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], says: "已损坏", "重新导出"),
    BadFile(
      "nurses given as physicians", District.sheet([District.Nurse(1)]).csv().utf8.map { $0 }, says: "护士",
      "import nurses"),
    BadFile(
      "physicians given as nurses", kind: "nurses", good, says: "医师", "import physicians"),
    BadFile("UTF-8 cut in the middle of a character", withDepartment([0xE5, 0x86]), says: "第 4 行"),
    BadFile("bytes of no encoding", withDepartment([0xFF, 0xFF, 0x0A]), says: "第 4 行"),
    BadFile("UTF-16 of an odd length", [0xFF, 0xFE, 0x53]),
    BadFile("a quotation mark that never closes", withDepartment(Array("\"内科\n末行\n".utf8)), says: "第 4 行", "引号"),
    BadFile(
      "a cell of a megabyte", withDepartment([UInt8](repeating: 0x61, count: 1 << 20) + [0x0A]), says: "第 4 行",
      "第 13 列", "65536"),
    BadFile(
      "a cell of one byte too many", withDepartment([UInt8](repeating: 0x61, count: 65_537) + [0x0A]), says: "第 4 行",
      "65536"),
    BadFile(
      "a hundred thousand columns", withDepartment([UInt8](repeating: 0x2C, count: 100_000) + [0x0A]),
      says: "第 4 行", "512"),
    BadFile("another separator in half of the rows", Array("姓名|证件号码\n韦岚|1\n".utf8), says: "标题", "姓名|证件号码"),
  ]
}

@Suite("What cannot be read is refused whole, and the cache stays as it was")
struct BadInputTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District(physicians: [District.Physician(1) { $0.photo = "无" }]))
  }

  private func expectUnchanged(_ before: String) throws { #expect(try clerk.tables() == before) }

  @Test("The file is refused with its name and what is wrong", arguments: BadFile.all)
  func refused(file: BadFile) throws {
    let before = try clerk.tables()
    let path = try clerk.sandbox.write("坏的.csv", file.bytes)
    let result = try clerk.run("import", file.kind, path)
    expectRefused(result, 65, "坏的.csv")
    for word in file.says { #expect(result.stderr.contains(word), "“\(word)” in \(result.stderr)") }
    try expectUnchanged(before)
    #expect(!clerk.sandbox.exists("坏的.csv.rejects.csv"))
  }

  @Test("A cell of exactly 64 KiB and a row of exactly 512 columns are taken")
  func limits() throws {
    var sheet = District.sheet([District.Physician(2) { $0.department = String(repeating: "a", count: 65_536) }])
    sheet.headings += (sheet.headings.count..<512).map { "备用\($0)" }
    #expect(try clerk.take("physicians", sheet).status == 0)
    sheet.headings.append("备用512")
    let file = try clerk.sandbox.write("宽.csv", sheet.csv())
    expectRefused(try clerk.run("import", "physicians", file), 65, "宽.csv", "512")
  }

  @Test("What does not name a file is 66: missing, a folder, unreadable")
  func notAFile() throws {
    let before = try clerk.tables()
    expectRefused(try clerk.run("import", "physicians", "没有.csv"), 66, "没有.csv")
    try clerk.sandbox.makeFolder("文件夹.csv")
    expectRefused(try clerk.run("import", "physicians", clerk.sandbox.path("文件夹.csv")), 66, "文件夹.csv", "文件夹")
    let file = try clerk.sandbox.write("锁.csv", District.sheet([District.Physician(1)]).csv())
    let result = try asOrdinaryUser("chmod 000 \(file); \"$ECERT\" import physicians \(file)")
    expectRefused(result, 66, "锁.csv", "权限")
    try expectUnchanged(before)
  }

  /// Runs a script for whom permissions hold: root without its powers, or who is no root anyway.
  private func asOrdinaryUser(_ script: String) throws -> RunResult {
    let plain = try clerk.sandbox.write("plain.sh", script)
    return try shell(
      "if [ $(id -u) = 0 ]; then exec setpriv --bounding-set -all --inh-caps -all /bin/sh \(plain); fi; exec /bin/sh \(plain)",
      in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache])
  }

  @Test("A pipe is read to its end: whole, or ended in the middle", arguments: [true, false])
  func fifo(isWhole: Bool) throws {
    let sheet = District.sheet([District.Physician(1), District.Physician(2) { $0.department = "内科,\"外科\"" }])
    let size = isWhole ? sheet.csv().utf8.count : sheet.csv().utf8.count - 6
    try clerk.sandbox.write("whole.csv", sheet.csv())
    let before = try clerk.tables()
    let result = try shell(
      "mkfifo pipe; head -c \(size) whole.csv > pipe & \"$ECERT\" import physicians pipe --format json",
      in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache])
    if isWhole {
      #expect(result.status == 0, "\(result)")
      #expect(try clerk.why(District.practiceCode(2))["department"] == "内科,\"外科\"")
    } else {
      expectRefused(result, 65, "pipe", "第 3 行")
      try expectUnchanged(before)
    }
  }

  @Test("A pipe that ends before its first byte is an empty file")
  func emptyFIFO() throws {
    let result = try shell(
      "mkfifo pipe; : > pipe & \"$ECERT\" import physicians pipe", in: clerk.sandbox,
      environment: ["ECERT_CACHE": clerk.cache])
    expectRefused(result, 65, "pipe")
  }

  @Test("A file that is written to while it is read imports nothing")
  func changedWhileRead() throws {
    let people = (1...3_000).map { District.Physician($0) }
    try clerk.sandbox.write("长.csv", District.sheet(people).csv())
    let before = try clerk.tables()
    let script = """
      while :; do echo >> 长.csv; done & writer=$!
      "$ECERT" import physicians 长.csv; status=$?
      kill $writer; exit $status
      """
    let result = try shell(script, in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache])
    expectRefused(result, 74, "长.csv")
    try expectUnchanged(before)
  }

  @Test("Where the disk takes no more, nothing is imported")
  func diskFull() throws {
    let people = (1...3_000).map { District.Physician($0) }
    try clerk.sandbox.write("长.csv", District.sheet(people).csv())
    let before = try clerk.tables()
    // With the signal ignored, write(2) fails at the limit as it does on a full disk.
    let result = try shell(
      "trap '' XFSZ; ulimit -f 400; exec \"$ECERT\" import physicians 长.csv", in: clerk.sandbox,
      environment: ["ECERT_CACHE": clerk.cache])
    expectRefused(result, 74, clerk.cache)
    try expectUnchanged(before)
    #expect(try clerk.run("cache", "check").status == 0)
  }

  @Test("An answer that cannot be written is 74 and said once", arguments: ["", "--output /dev/full"])
  func fullOutput(option: String) throws {
    let target = option.isEmpty ? "> /dev/full" : ""
    let result = try shell(
      "\"$ECERT\" blocked --format json \(option) \(target)", in: clerk.sandbox,
      environment: ["ECERT_CACHE": clerk.cache])
    expectRefused(result, 74, "写入")
  }

  @Test("A cache that cannot be written is read as ever, refuses imports, and refuses --reveal")
  func readOnly() throws {
    let before = try clerk.tables()
    let lists = try clerk.run("blocked").stdout
    let file = try clerk.sandbox.write("医师.csv", District.sheet([District.Physician(2)]).csv())
    let locked = "chmod 400 \(clerk.cache); chmod 500 \(clerk.sandbox.directory); "
    #expect(try asOrdinaryUser(locked + "\"$ECERT\" blocked --as-of \(Clerk.today)").stdout == lists)
    // The folder is closed now; the second script is written over the first.
    expectRefused(try again("\"$ECERT\" import physicians \(file)"), 74, clerk.cache)
    expectRefused(try again("\"$ECERT\" blocked --reveal"), 77, "日志")
    expectRefused(try again("\"$ECERT\" config set photo.missing 无 没有"), 74, clerk.cache)
    try expectUnchanged(before)
  }

  private func again(_ script: String) throws -> RunResult { try asOrdinaryUser(script) }

  @Test("While another program holds the cache it waits, then says who is in the way")
  func busy() throws {
    let file = try clerk.sandbox.write("医师.csv", District.sheet([District.Physician(2)]).csv())
    let before = try clerk.tables()
    let script = """
      /usr/bin/python3 -c 'import sqlite3, sys, time
      db = sqlite3.connect(sys.argv[1], isolation_level=None)
      db.execute("BEGIN IMMEDIATE")
      open("locked", "w").close()
      time.sleep(60)' "$ECERT_CACHE" & holder=$!
      while [ ! -e locked ]; do sleep 0.02; done
      "$ECERT" blocked > list || exit 99
      "$ECERT" import physicians \(file); status=$?
      kill $holder; exit $status
      """
    let result = try shell(script, in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache])
    expectRefused(result, 75, clerk.cache)
    #expect(try clerk.sandbox.text("list").contains(District.practiceCode(1)), "readers are not in the way")
    try expectUnchanged(before)
  }

  @Test("Escape sequences in a file reach no terminal")
  func escapes() throws {
    let evil = "\u{1B}[31m红\u{7}\u{9B}2J"
    let sheet = District.sheet([District.Physician(1) { $0.name = evil; $0.photo = "无" }])
    #expect(try clerk.take("physicians", sheet).status == 0)
    for format in ["plain", "csv", "tsv", "table"] {
      let text = try clerk.run("blocked", "--format", format).stdout
      #expect(text.contains("�[31m红��2J"), "\(format): \(text.debugDescription)")
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" || $0 == "\u{9B}" }, "\(format)")
    }
    let json = try clerk.run("blocked", "--format", "json")
    #expect(!json.stdoutBytes.contains(0x1B))
    #expect(try JSON(json.stdout)["rows"][0]["name"] == .text(evil))
    let screen = try Pty(
      ["why", District.practiceCode(1), "--color", "never", "--no-pager"], environment: ["ECERT_CACHE": clerk.cache],
      in: clerk.sandbox
    ).wait()
    #expect(!screen.stdoutBytes.contains(0x1B), "\(screen)")
    let heading = try clerk.sandbox.write("标题.csv", "\(evil),乙\n1,2\n")
    expectRefused(try clerk.run("import", "physicians", heading), 65, "红")
    let name = try clerk.run("why", "\u{1B}]0;名\u{7}")
    expectRefused(name, 65, "名")
  }
}
