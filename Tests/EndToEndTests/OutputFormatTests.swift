// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("The same rows in every format")
struct OutputFormatTests {
  private let clerk: Clerk
  private let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed, District.kinds, "--exported-on", "2026-11-01")
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private let heading =
    "kind,certificate,name,idNumber,institution.code,institution.name,authority,verdict,prompt,blockers.code,"
    + "blockers.condition,blockers.owner,blockers.since,blockers.differences,blockers.next,undetermined.condition,"
    + "undetermined.missing,warnings,department,open,since"

  @Test("csv: one heading row of keys with dots, lists joined by a space, next by ;")
  func csv() throws {
    let rows = lines(try clerk.run("blocked", "--format", "csv").stdout)
    #expect(rows[0] == heading)
    #expect(rows.count == 7, "five rows and the end")
    #expect(rows.last == "")
    let number = District.Physician(4).idNumber
    #expect(
      rows[5] == "physician,110450203000004,\(District.name(4)),450203********\(number.suffix(4)),1A,,,blocked,"
        + "暂无可显示的医师执业电子证照。,registration.not-in-force photo.missing,P1 P3,authority person,2026-11-01 2026-11-01,"
        + ",ecert-admin why 110450203000004 ; ecert-admin notice 110450203000004,,,institution.unknown,内科,,2026-11-01")
  }

  @Test("tsv is the same behind tabs, plain is tsv without its heading")
  func tsvAndPlain() throws {
    let tsv = lines(try clerk.run("blocked", "--format", "tsv").stdout)
    #expect(tsv[0] == heading.split(separator: ",").joined(separator: "\t"))
    let plain = try clerk.run("blocked", "--format", "plain").stdout
    #expect(lines(plain) == Array(tsv.dropFirst()))
    #expect(try clerk.run("blocked").stdout == plain, "plain in a pipe")
    #expect(tsv[1...5].allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 21 })
  }

  @Test("ndjson: the rows of json, one a line")
  func ndjson() throws {
    let rows = lines(try clerk.run("blocked", "--format", "ndjson").stdout)
    #expect(rows.last == "")
    #expect(try rows.dropLast().map { try JSON($0) } == clerk.rows("blocked"))
  }

  @Test("json is the same on a terminal and in a pipe", arguments: [["blocked"], ["board"], ["status"], ["unlock"]])
  func sameOnTerminal(words: [String]) throws {
    let command = words + ["--format", "json", "--as-of", Clerk.today]
    let pipe = try clerk.run(words + ["--format", "json"])
    let screen = try Pty(
      command, rows: 200, columns: 40, environment: ["ECERT_CACHE": clerk.cache], in: clerk.sandbox
    ).wait()
    #expect(String(screen.stdout.filter { $0 != "\r\n" }) == String(pipe.stdout.filter { $0 != "\n" }))
    #expect(!screen.stdoutBytes.contains(0x1B))
  }

  private static let evil: [(name: String, csv: String)] = [
    ("=1+1", "'=1+1"), ("+甲", "'+甲"), ("-甲", "'-甲"), ("@甲", "'@甲"), ("＝甲", "'＝甲"), ("＋甲", "'＋甲"),
    ("－甲", "'－甲"), ("＠甲", "'＠甲"), ("甲=乙", "甲=乙"), ("甲\t乙", "甲 乙"), ("甲\r\n乙", "甲  乙"), ("甲\n乙", "甲 乙"),
    ("甲\u{1}乙", "甲�乙"), ("甲,乙", "\"甲,乙\""), ("甲\"乙", "\"甲\"\"乙\""), ("甲;乙", "甲;乙"),
  ]

  @Test("csv: cells that Excel would run are guarded, line ends are spaces", arguments: evil.indices)
  func guarded(index: Int) throws {
    let (name, expected) = Self.evil[index]
    let sheet = District.sheet([District.Physician(2) { $0.name = name; $0.photo = "待审核"; $0.institution = District.hillside }])
    try clerk.take("physicians", sheet, "--exported-on", "2026-11-01")
    let csv = try clerk.run("blocked", "--kind", "physician", "--reason", "photo.pending", "--format", "csv").stdout
    let row = lines(csv)[1]
    let accepted = [expected, name == "甲\r\n乙" ? "甲 乙" : expected]
    #expect(accepted.contains { row.hasPrefix("physician,110450203000002,\($0),450203****") }, "\(row)")
    let tsv = lines(try clerk.run("blocked", "--reason", "photo.pending", "--format", "tsv").stdout)[1]
    if name.unicodeScalars.allSatisfy({ $0.value > 0x22 }) { #expect(tsv.contains("\t\(name)\t"), "no guard in tsv: \(tsv)") }
    #expect(try clerk.rows("blocked", "--reason", "photo.pending")[0]["name"] == .text(name))
  }

  @Test("In files for Excel a long code ends with a tab, in utf-8 it does not")
  func longCodes() throws {
    for (encoding, isForExcel) in [("utf-8", false), ("utf-8-bom", true), ("gb18030", true)] {
      let bytes = try clerk.run("blocked", "--format", "csv", "--encoding", encoding).stdoutBytes
      #expect(bytes.starts(with: mark) == (encoding == "utf-8-bom"))
      for code in [District.practiceCode(3), District.nurseNumber(1)] {
        let tabbed = bytes.firstRange(of: Array("\(code)\t,".utf8)) != nil
        #expect(tabbed == isForExcel, "\(code) in \(encoding)")
      }
      #expect(bytes.firstRange(of: Array("ecert-admin qualification candidates \(District.practiceCode(3)),".utf8)) != nil, "only whole cells")
    }
    let tsv = try clerk.run("blocked", "--format", "tsv", "--encoding", "utf-8-bom").stdout
    #expect(!tsv.contains("\t\t450203\t\t\t\t\t\t"))
    #expect(tsv.contains("\(District.practiceCode(3))\t\(District.name(3))"), "csv only")
  }

  @Test("gb18030 and utf-8-bom say the same")
  func encodings() throws {
    let gb = try clerk.run("blocked", "--format", "csv", "--encoding", "gb18030").stdoutBytes
    let bom = try clerk.run("blocked", "--format", "csv", "--encoding", "utf-8-bom").stdoutBytes
    let decoded = try run(
      ["-f", "GB18030", "-t", "UTF-8"], in: clerk.sandbox, input: gb, program: "/usr/bin/iconv")
    #expect(decoded.status == 0)
    #expect(decoded.stdoutBytes == Array(bom.dropFirst(3)))
  }

  @Test("What is written for Excel comes back in as it was", arguments: ["utf-8-bom", "gb18030"])
  func roundTrip(encoding: String) throws {
    var district = District()
    district.institutions[0].name = "=河畔\"医院\""
    try clerk.take(district, ["institutions"])
    let file = clerk.sandbox.path("机构.csv")
    try clerk.expectDone(
      "blocked", "--summary", "institution", "--format", "csv", "--encoding", encoding, "--output", file)
    let back = try clerk.run(
      "import", "institutions", file, "--map", "key=机构代码", "--map", "name=机构名称", "--format", "json")
    // The third has no name and is rejected; the two others are what they were.
    try expectCounts(back, ["read": 3, "unchanged": 2, "rejected": 1])

    let list = clerk.sandbox.path("名单.csv")
    try clerk.expectDone("blocked", "--format", "csv", "--encoding", encoding, "--output", list, "--reveal")
    let accounts = try clerk.run(
      "import", "accounts", list, "--map", "idNumber=证件号码", "--map", "verdict=账户状态", "--format", "json")
    try expectCounts(accounts, ["read": 5, "changed": 5])
  }

  @Test("--output: private, whole, for Excel unless told otherwise")
  func output() throws {
    let file = clerk.sandbox.path("名单.csv")
    let result = try clerk.expectDone("blocked", "--format", "csv", "--output", file)
    #expect(result.stdout == "")
    #expect(clerk.sandbox.mode("名单.csv") == 0o600)
    let bytes = try clerk.sandbox.read("名单.csv")
    #expect(bytes == (try clerk.run("blocked", "--format", "csv", "--encoding", "utf-8-bom").stdoutBytes))
    #expect(bytes.starts(with: mark))
    try clerk.expectDone("blocked", "--format", "json", "--output", file)
    #expect(try clerk.sandbox.text("名单.csv") == clerk.run("blocked", "--format", "json").stdout)
  }

  /// What stands in the folder, without what SQLite keeps beside an open cache.
  private func files() -> [String] { clerk.sandbox.names().filter { !$0.hasPrefix("cache.db-") } }

  @Test("--output: on an error the old file stays and nothing is left beside it")
  func outputError() throws {
    try clerk.sandbox.write("名单.csv", "旧")
    let names = files()
    let file = clerk.sandbox.path("名单.csv")
    #expect(try clerk.run("blocked", "--format", "csv", "--output", file, "--institution", "X999").status == 65)
    #expect(try clerk.sandbox.text("名单.csv") == "旧")
    #expect(files() == names)
    expectRefused(try clerk.run("blocked", "--format", "csv", "--output", clerk.sandbox.directory), 73)
    expectRefused(try clerk.run("blocked", "--format", "csv", "--output", clerk.sandbox.path("没有/名单.csv")), 73, "没有")
    #expect(files() == names)
  }

  @Test("--output to a pipe is written through")
  func outputToPipe() throws {
    let result = try shell(
      "mkfifo pipe; cat pipe & \"$ECERT\" blocked --format json --as-of \(Clerk.today) --output pipe; wait; test -p pipe",
      in: clerk.sandbox, environment: ["ECERT_CACHE": clerk.cache])
    #expect(result.status == 0)
    #expect(result.stdout == (try clerk.run("blocked", "--format", "json").stdout))
  }
}

@Suite("ID numbers are masked everywhere, and --reveal is logged before it shows them")
struct MaskingTests {
  private let clerk: Clerk

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed)
  }

  private func log() throws -> String {
    try clerk.python("for row in db.execute('SELECT operator, command, count FROM disclosure ORDER BY n'): print(*row)")
  }

  @Test(
    "No format of no command shows a number",
    arguments: [
      ["blocked"], ["blocked", "--only-undetermined"], ["blocked", "--difference", "code:year"], ["find", "450203"],
      ["board"], ["unlock"], ["status"], ["why", "110450203000003"], ["why", "110450203000004"],
      ["notice", "110450203000003"], ["blocked", "--summary", "institution"],
    ], ["table", "plain", "json", "ndjson", "csv", "tsv"])
  func masked(words: [String], format: String) throws {
    let result = try clerk.run(words + ["--format", format])
    #expect(result.status <= 1)
    for secret in District.mixed.secrets {
      #expect(!result.stdout.contains(secret) && !result.stderr.contains(secret), "\(result)")
    }
  }

  @Test("Each form has its mask")
  func forms() throws {
    let numbers: [(String, String)] = [
      ("450203198503150028", "450203********0028"), ("450203850315002", "450203******002"), ("E12345678", "E1*****78"),
      ("AB12", "****"), ("45020319850315002X1", "45***************X1"), ("4.50203E+17", "4.*******17"),
    ]
    for (position, (number, mask)) in numbers.enumerated() {
      let person = District.Physician(20 + position) { $0.idNumber = number; $0.qualificationCode = "" }
      try clerk.take("physicians", District.sheet([person]))
      #expect(try clerk.why(person.certificate)["idNumber"] == .text(mask))
    }
  }

  @Test("Messages mask what was typed")
  func messages() throws {
    let unknown = "450203197701010016"
    let result = try clerk.run("why", unknown)
    expectRefused(result, 65)
    #expect(!result.stderr.contains(unknown), "\(result)")
    let code = "200845110" + unknown
    #expect(!(try clerk.run("why", code)).stderr.contains(unknown))
    #expect(!(try clerk.run("find", unknown, "--format", "table")).description.contains(unknown))
    #expect(!(try clerk.run("why", "甲", unknown)).stderr.contains(unknown), "a usage error too")
    #expect(!(try clerk.run("decode", unknown, "--format", "table")).description.contains(unknown))
  }

  @Test("--reveal shows them and is logged with who, what and how many")
  func reveal() throws {
    let person = District.Physician(3)
    let row = try JSON(try clerk.run("why", person.certificate, "--reveal", "--format", "json").stdout)["rows"][0]
    #expect(row["idNumber"] == .text(person.idNumber))
    #expect(row["conditions"][0]["seen"].string?.contains("2009" + person.qualificationCode.dropFirst(4)) == true)
    let list = try JSON(try clerk.run("blocked", "--reveal", "--format", "json", "--operator", "莫云").stdout)
    #expect(list["rows"].elements.map { $0["idNumber"].string?.contains("*") } == Array(repeating: false, count: 5))
    try clerk.run("blocked", "--reveal", "--limit", "2")
    try clerk.run("find", person.idNumber, "--reveal")
    #expect(try log() == "陆云 why 1\n莫云 blocked 5\n陆云 blocked 2\n陆云 find 1\n")
    let at = try clerk.python("print(max(abs(r[0] - __import__('time').time()) for r in db.execute('SELECT at FROM disclosure')) < 600)")
    #expect(at == "True\n")
  }

  @Test("Without --reveal nothing is logged, and the log can be neither changed nor cut")
  func append() throws {
    try clerk.run("blocked")
    #expect(try log() == "")
    try clerk.run("blocked", "--reveal")
    for statement in ["DELETE FROM disclosure", "UPDATE disclosure SET count = 0"] {
      let result = try clerk.python(
        "try:\n  db.execute('\(statement)'); print('done')\nexcept sqlite3.DatabaseError as error: print(error)")
      #expect(result.contains("append-only"), "\(result)")
    }
    #expect(try log() == "陆云 blocked 5\n")
  }

  @Test("The log stands before the first byte is read by anybody")
  func before() throws {
    let result = try shell(
      "\"$ECERT\" blocked --reveal > /dev/full 2>/dev/null; \"$ECERT\" blocked --reveal | true", in: clerk.sandbox,
      environment: ["ECERT_CACHE": clerk.cache])
    #expect(result.status == 0)
    #expect(try log() == "陆云 blocked 5\n陆云 blocked 5\n")
  }
}
