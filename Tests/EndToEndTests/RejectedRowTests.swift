// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

/// A row that must be rejected, and what its rejection says.
struct RejectedRow: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let kind: String
  let heading: String
  let text: String
  /// Columns are numbered from 1.
  let column: Int
  let says: String

  init(_ description: String, _ kind: String, _ heading: String, _ text: String, column: Int, says: String) {
    testDescription = description
    self.kind = kind
    self.heading = heading
    self.text = text
    self.column = column
    self.says = says
  }

  static let all: [RejectedRow] =
    [
      ("institutions", District.institutionHeadings, ["机构代码", "机构名称"]),
      ("qualifications", District.qualificationHeadings, ["姓名", "证件号码", "医师资格证书编码", "级别", "类别"]),
      ("physicians", District.physicianHeadings, ["姓名", "证件号码", "医师执业证书编码", "执业级别", "执业类别", "机构代码", "注册状态"]),
      ("nurses", District.nurseHeadings, ["姓名", "证件号码", "护士执业证书编号", "机构代码", "注册状态"]),
      ("accounts", District.accountHeadings, ["人员类别", "证件号码", "账户状态"]),
    ].flatMap { kind, headings, needed in
      let columns = headings.split(separator: " ").map(String.init)
      return needed.map { heading in
        RejectedRow(
          "\(kind) without \(heading)", kind, heading, "　", column: (columns.firstIndex(of: heading) ?? -1) + 1,
          says: "空")
      }
    } + [
      .init("a needed date that cannot be read", "nurses", "有效期至", "待定", column: 8, says: "日期"),
      .init("a NUL", "physicians", "科室", "内\0科", column: 13, says: "NUL"),
      .init("a kind of person that nobody knows", "accounts", "人员类别", "药师", column: 1, says: "人员类别"),
      .init("an account of a damaged number", "accounts", "证件号码", "4.50203E+17", column: 2, says: "证件号码"),
      .init("an account of 000 at the end", "accounts", "证件号码", "450203198503150000", column: 2, says: "证件号码"),
      .init("an account of 17 digits", "accounts", "证件号码", "45020319850315002", column: 2, says: "证件号码"),
      .init("a key in scientific notation", "physicians", "医师执业证书编码", "1.1045E+14", column: 5, says: "key.excel-damaged"),
      .init("a nurse's number without a point", "nurses", "护士执业证书编号", "2E+11", column: 4, says: "key.excel-damaged"),
      .init("a damaged qualification code", "qualifications", "医师资格证书编码", "2.00845E+26", column: 4, says: "key.excel-damaged"),
      .init("a damaged institution code", "institutions", "机构代码", "7.1E+21", column: 1, says: "key.excel-damaged"),
    ]
}

@Suite("Rows that cannot be taken are rejected by line and column, and come back in once mended")
struct RejectedRowTests {
  private let clerk: Clerk
  private let district = District(
    physicians: (1...3).map { District.Physician($0) }, nurses: (1...3).map { District.Nurse($0) })
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  init() throws { clerk = try Clerk() }

  @Test("The row is rejected, the others are taken", arguments: RejectedRow.all)
  func rejected(row: RejectedRow) throws {
    let whole = district.sheet(row.kind)
    let sheet = whole.setting(row.heading, to: row.text, row: 1)
    let result = try clerk.take(row.kind, sheet, "--format", "json")
    #expect(result.status == 1)
    try expectCounts(result, ["read": whole.rows.count, "added": whole.rows.count - 1, "rejected": 1])
    #expect(result.stderr.contains("第 3 行"), "\(result)")
    #expect(result.stderr.contains("第\(row.column)列"), "\(result)")
    #expect(result.stderr.contains(row.heading), "\(result)")
    #expect(result.stderr.contains(row.says), "\(result)")
    for number in whole.rows[1].filter({ $0.utf8.count >= 15 && $0 != District.riverside }) {
      #expect(!result.stderr.contains(number), "personal data in a message")
    }
  }

  @Test("All errors of a row are said, not just the first")
  func allErrors() throws {
    let sheet = district.sheet("nurses").setting("姓名", to: "").setting("有效期至", to: "明年").setting("注册状态", to: " ")
    let result = try clerk.take("nurses", sheet)
    #expect(result.status == 1)
    for column in ["第1列", "第8列", "第9列"] { #expect(result.stderr.contains(column), "\(result)") }
    let text = try clerk.sandbox.text("nurses.csv.rejects.csv")
    for column in ["第1列", "第8列", "第9列"] { #expect(text.contains(column), "\(text)") }
  }

  @Test("More filled cells than headings reject, fewer and empty ones do not")
  func cellCount() throws {
    let heading = District.accountHeadings.split(separator: " ").joined(separator: ",")
    let people = (1...4).map { Numbers.resident(sequence: $0) }
    let text =
      "\(heading)\n医师,\(people[0]),已激活,多余\n医师,\(people[1]),已激活,,\n医师,\(people[2])\n医师,\(people[3]),已激活\n"
    let file = try clerk.sandbox.write("账户.csv", text)
    let result = try clerk.run("import", "accounts", file, "--format", "json")
    try expectCounts(result, ["read": 4, "added": 2, "rejected": 2])
    #expect(result.stderr.contains("第 2 行"))
    #expect(result.stderr.contains("第4列"))
    #expect(result.stderr.contains("第 4 行"), "账户状态 is missing and so empty")
  }

  @Test("A key that stands earlier with other values is rejected, an identical repeat is unchanged")
  func repeats() throws {
    let first = District.Physician(1)
    let other = District.Physician(1) { $0.status = "注销" }
    let result = try clerk.take("physicians", District.sheet([first, first, other]), "--format", "json")
    #expect(result.status == 1)
    try expectCounts(result, ["read": 3, "added": 1, "unchanged": 1, "rejected": 1])
    #expect(result.stderr.contains("第 4 行"))
    #expect(try clerk.why(first.certificate)["conditions"][0]["seen"].string?.contains("在册") == true)
  }

  @Test("The same account under both forms of its number is one key")
  func accountForms() throws {
    let number = Numbers.resident(sequence: 1)
    let rows = [
      District.Account(kind: "医师", idNumber: number, state: "已激活"),
      District.Account(kind: "医师", idNumber: Numbers.firstGeneration(of: number), state: "未激活"),
      District.Account(kind: "护士", idNumber: number, state: "未激活"),
    ]
    let result = try clerk.take("accounts", District.sheet(rows), "--format", "json")
    try expectCounts(result, ["read": 3, "added": 2, "rejected": 1])
  }

  @Test("The file of rejected rows: private, for Excel, 错误 and 行号 first, then the row as it came")
  func rejectsFile() throws {
    let sheet = Sheet("姓名 证件号码 医师资格证书编码 级别 类别", [["　韦, \"岚\"", "'450203198503150028\t", "", "１", "临床类别"]])
    let file = try clerk.sandbox.write("资格.csv", sheet.csv(separator: ";", lineEnd: "\r\n"))
    #expect(try clerk.run("import", "qualifications", file).status == 1)
    let rejects = "资格.csv.rejects.csv"
    #expect(clerk.sandbox.mode(rejects) == 0o600)
    let bytes = try clerk.sandbox.read(rejects)
    #expect(bytes.starts(with: Self.mark))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\n").map(String.init)
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("错误,行号,姓名,证件号码,医师资格证书编码,级别,类别") == true, "\(lines)")
    #expect(lines.last?.hasSuffix(",2,\"　韦, \"\"岚\"\"\",'450203198503150028\t,,１,临床类别") == true, "\(lines)")
  }

  @Test("Mended, the file of rejected rows is imported as it is")
  func mended() throws {
    var sheet = district.sheet("physicians").setting("医师执业证书编码", to: "1.1E+14", row: 1)
    sheet.headings[0] = " 姓 名"
    #expect(try clerk.take("physicians", sheet).status == 1)
    let rejects = "physicians.csv.rejects.csv"
    let text = try clerk.sandbox.text(rejects)
    let mended = text.split(separator: "1.1E+14", omittingEmptySubsequences: false).joined(separator: District.practiceCode(2))
    let file = try clerk.sandbox.write(rejects, mended)
    let result = try clerk.run("import", "physicians", file, "--format", "json")
    #expect(result.status == 0, "\(result)")
    try expectCounts(result, ["read": 1, "added": 1])
    #expect(try JSON(result.stdout)["rows"][0]["ignoredColumns"] == [])
    #expect(try clerk.why(District.practiceCode(2))["name"] == .text(District.name(2)))
  }

  @Test("What a mended file still has wrong goes into a rejects file of its own, with one pair of columns")
  func mendedAgain() throws {
    let sheet = district.sheet("physicians").setting("医师执业证书编码", to: "1.1E+14", row: 1)
    #expect(try clerk.take("physicians", sheet).status == 1)
    let file = clerk.sandbox.path("physicians.csv.rejects.csv")
    #expect(try clerk.run("import", "physicians", file).status == 1)
    let text = try clerk.sandbox.text("physicians.csv.rejects.csv.rejects.csv")
    #expect(text.split(separator: "错误").count == 2, "\(text)")
  }

  @Test("An untouched file of rejected rows is replaced, a touched one never", arguments: [false, true])
  func touched(isTouched: Bool) throws {
    let sheet = district.sheet("physicians").setting("医师执业证书编码", to: "1.1E+14", row: 1)
    #expect(try clerk.take("physicians", sheet).status == 1)
    let rejects = "physicians.csv.rejects.csv"
    if isTouched { try clerk.sandbox.write(rejects, clerk.sandbox.text(rejects) + "\n") }
    let stood = try clerk.sandbox.read(rejects)
    let before = try clerk.tables()
    let other = district.sheet("physicians").setting("姓名", to: "", row: 0).setting("科室", to: "外科", row: 2)
    let result = try clerk.take("physicians", other)
    if isTouched {
      expectRefused(result, 73, rejects, "--rejects")
      #expect(try clerk.sandbox.read(rejects) == stood)
      #expect(try clerk.tables() == before)
    } else {
      #expect(result.status == 1)
      #expect(try clerk.sandbox.read(rejects) != stood)
    }
  }

  @Test("A strange file under the name of the rejects file is not overwritten")
  func foreignRejects() throws {
    try clerk.sandbox.write("physicians.csv.rejects.csv", "笔记")
    let before = try clerk.tables()
    let sheet = district.sheet("physicians").setting("姓名", to: "")
    expectRefused(try clerk.take("physicians", sheet), 73, "physicians.csv.rejects.csv")
    #expect(try clerk.tables() == before)
    #expect(try clerk.sandbox.text("physicians.csv.rejects.csv") == "笔记")
    #expect(try clerk.take("physicians", district.sheet("physicians")).status == 0, "nothing to reject, nothing to write")
  }

  @Test("--rejects says where, for one file only")
  func rejectsOption() throws {
    let sheet = district.sheet("physicians").setting("姓名", to: "")
    #expect(try clerk.take("physicians", sheet, "--rejects", clerk.sandbox.path("错.csv")).status == 1)
    #expect(clerk.sandbox.exists("错.csv"))
    #expect(!clerk.sandbox.exists("physicians.csv.rejects.csv"))
    let file = clerk.sandbox.path("physicians.csv")
    expectRefused(try clerk.run("import", "physicians", file, file, "--rejects", "x.csv"), 64, "--rejects")
  }

  @Test("No rejected row, no file; --strict keeps the list of what is wrong")
  func whenWritten() throws {
    #expect(try clerk.take("physicians", district.sheet("physicians")).status == 0)
    #expect(!clerk.sandbox.exists("physicians.csv.rejects.csv"))
    #expect(try clerk.take("nurses", district.sheet("nurses").setting("姓名", to: ""), "--strict").status == 1)
    #expect(clerk.sandbox.exists("nurses.csv.rejects.csv"))
  }

  @Test("Rejected rows of a file in a folder that cannot be written leave the cache as it was")
  func unwritableRejects() throws {
    let before = try clerk.tables()
    let sheet = district.sheet("physicians").setting("姓名", to: "")
    let result = try clerk.take("physicians", sheet, "--rejects", clerk.sandbox.path("没有/错.csv"))
    expectRefused(result, 73, "没有/错.csv")
    #expect(try clerk.tables() == before)
  }
}
