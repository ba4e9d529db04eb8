// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Exports are read as the registration systems and Excel write them")
struct ImportFormatTests {
  private let clerk: Clerk
  private let district = District(physicians: [District.Physician(1)], nurses: [District.Nurse(1)])

  init() throws { clerk = try Clerk() }

  /// Bytes of a text in another encoding.
  private func encoded(_ text: String, _ encoding: String) throws -> [UInt8] {
    let result = try run(
      ["-f", "UTF-8", "-t", encoding], in: clerk.sandbox, input: Array(text.utf8), program: "/usr/bin/iconv")
    try #require(result.status == 0, "\(result)")
    return result.stdoutBytes
  }

  private func imported(_ kind: String, _ bytes: [UInt8], _ options: String...) throws -> RunResult {
    let file = try clerk.sandbox.write("export", bytes)
    return try clerk.run(["import", kind, file, "--format", "json"] + options)
  }

  @Test("All five kinds of exports make a whole district that can show its licences")
  func fiveKinds() throws {
    try clerk.take(district)
    let sources = try clerk.rows("status")
    #expect(sources.map { $0["kind"] } == District.kinds.map { .text($0) })
    #expect(sources.map { $0["rows"] } == [3, 1, 1, 1, 2])
    for certificate in [District.practiceCode(1), District.nurseNumber(1)] {
      let row = try clerk.why(certificate)
      #expect(row["verdict"] == "licensable", "\(row)")
      #expect(row["warnings"] == [], "\(row)")
    }
  }

  @Test(
    "Every encoding in which exports come gives the same cache",
    arguments: [
      (name: "UTF-8", mark: [], option: nil), ("UTF-8", [0xEF, 0xBB, 0xBF], nil), ("GB18030", [], nil),
      ("UTF-16LE", [0xFF, 0xFE], nil), ("UTF-16BE", [0xFE, 0xFF], nil), ("GB18030", [], "gb18030"),
      ("UTF-16LE", [], "utf-16le"), ("UTF-8", [], "utf-8"),
    ] as [(name: String, mark: [UInt8], option: String?)])
  func encodings(_ encoding: (name: String, mark: [UInt8], option: String?)) throws {
    // A rare name of Extension B and an interpunct need all that an encoding has.
    var sheet = District.sheet([District.Physician(1) { $0.name = "𬱖䶮·阿依" }])
    sheet.rows.append(District.Physician(2).row)
    let bytes = try encoding.mark + encoded(sheet.csv(lineEnd: "\r\n"), encoding.name)
    let options = encoding.option.map { ["--encoding", $0] } ?? []
    let file = try clerk.sandbox.write("export", bytes)
    let result = try clerk.run(["import", "physicians", file, "--format", "json"] + options)
    try expectCounts(result, ["read": 2, "added": 2])
    #expect(try clerk.why(District.practiceCode(1))["name"] == "𬱖䶮·阿依")
    #expect(try clerk.why(District.practiceCode(2))["name"] == .text(District.name(2)))
  }

  @Test("Private-use points of old tables are today's characters in GB18030, and evidence in UTF-8")
  func privateUse() throws {
    let old: [UInt8] = try encoded("\u{E863}某", "GB18030")
    let sheet = District.sheet([District.Physician(1) { $0.name = "NAME" }])
    let parts = sheet.csv().split(separator: "NAME", maxSplits: 1).map(String.init)
    let gb = try encoded(parts[0], "GB18030") + old + encoded(parts[1], "GB18030")
    #expect(try imported("physicians", gb).status == 0)
    #expect(try clerk.why(District.practiceCode(1))["name"] == "䶮某")
    let utf8 = sheet.setting("姓名", to: "\u{E863}某").csv()
    #expect(try imported("physicians", Array(utf8.utf8)).status == 0)
    let row = try clerk.why(District.practiceCode(1))
    #expect(row["name"] == "\u{E863}某")
    #expect(row["warnings"].elements.contains("name.damaged"))
  }

  @Test("Comma, tab and semicolon separate cells", arguments: [",", "\t", ";"], ["\n", "\r\n", "\r"])
  func separators(separator: String, lineEnd: String) throws {
    let sheet = District.sheet([District.Physician(1) { $0.department = "内科, 一区; \"甲\"" }])
    let result = try imported("physicians", Array(sheet.csv(separator: separator, lineEnd: lineEnd).utf8))
    try expectCounts(result, ["read": 1, "added": 1])
    #expect(try clerk.why(District.practiceCode(1))["department"] == "内科, 一区; \"甲\"")
  }

  @Test("Rows above the heading, empty rows and sums below are passed over")
  func surroundings() throws {
    let sheet = District.sheet([District.Physician(1), District.Physician(2)])
    let text =
      "医师执业注册信息导出\n\n导出时间,2026-11-20,,\n" + sheet.csv() + ",,,\n\n 合计 ,2\n,,总计：,\n,总 计,2\n"
    let result = try imported("physicians", Array(text.utf8))
    // 总计： is another word and so a row: nobody would guess what was left out.
    #expect(result.status == 1)
    try expectCounts(result, ["read": 3, "added": 2, "rejected": 1])
  }

  @Test("The heading may stand in the tenth row, not in the eleventh", arguments: [9, 10])
  func headingRow(above: Int) throws {
    let text = String(repeating: "导出说明,甲,乙\n", count: above) + District.sheet([District.Physician(1)]).csv()
    let result = try imported("physicians", Array(text.utf8))
    if above == 9 {
      try expectCounts(result, ["read": 1, "added": 1])
    } else {
      expectRefused(result, 65, "标题", "导出说明", "export")
    }
  }

  @Test("Headings are found whatever white space stands in them")
  func headingSpace() throws {
    let sheet = District.sheet([District.Physician(1)]).renaming("姓名", to: "　姓 名\u{A0}").renaming("证件号码", to: "\"证件\n号码\"")
    let text = ([sheet.headings.joined(separator: ",")] + sheet.rows.map { $0.joined(separator: ",") })
      .joined(separator: "\n")
    try expectCounts(try imported("physicians", Array(text.utf8)), ["read": 1, "added": 1])
  }

  @Test("A needed column that is missing is named with what was found, cut and masked")
  func missingColumn() throws {
    let long = String(repeating: "长", count: 50)
    var sheet = District.sheet([District.Physician(1)]).without("注册状态").without("机构代码")
    sheet.headings[0] = long
    sheet.headings[11 - 2] = "备注450203198503150028"
    let file = try clerk.sandbox.write("缺列.csv", sheet.csv())
    let result = try clerk.run("import", "physicians", file)
    expectRefused(
      result, 65, "缺列.csv", "姓名", "机构代码", "注册状态", String(repeating: "长", count: 40), "备注******************")
    #expect(!result.stderr.contains(String(repeating: "长", count: 41)))
    #expect(!result.stderr.contains("450203"))
  }

  @Test("Unknown columns and second columns for one field are named once as ignored")
  func ignoredColumns() throws {
    var sheet = District.sheet([District.Physician(1)])
    sheet.headings += ["备注", "级别", "备注"]
    sheet.rows[0] += ["甲", "执业助理医师", "乙"]
    let answer = try JSON(try imported("physicians", Array(sheet.csv().utf8)).stdout)
    #expect(answer["rows"][0]["ignoredColumns"] == ["备注", "级别"])
    try clerk.take(district, ["institutions", "qualifications", "accounts"])
    #expect(try clerk.verdict(District.practiceCode(1)) == "licensable", "执业级别 stands before 级别")
  }

  @Test("--map names a column, wins over the known names, and is remembered for the next import")
  func map() throws {
    let sheet = District.sheet([District.Physician(1)]).renaming("机构代码", to: "所属单位")
    #expect(try clerk.take("physicians", sheet).status == 65)
    #expect(try clerk.take("physicians", sheet, "--map", "所属单位=机构代码").status == 0)
    let other = District.sheet([District.Physician(2)]).renaming("机构代码", to: " 所属 单位")
    #expect(try clerk.take("physicians", other).status == 0, "remembered")
    #expect(try clerk.blocked("--all").isEmpty)
    #expect(try clerk.rows("config", "get", "import.map.physicians")[0]["value"] == "所属单位=机构代码")

    // The export's own 科室 is empty of sense; the map says where it really stands.
    var both = District.sheet([District.Physician(3) { $0.department = "错" }])
    both.headings.append("病区")
    both.rows[0].append("儿科")
    #expect(try clerk.take("physicians", both, "--map", "病区=科室").status == 0)
    #expect(try clerk.why(District.practiceCode(3))["department"] == "儿科")
  }

  @Test("--map on a dry run is not remembered")
  func mapDryRun() throws {
    let sheet = District.sheet([District.Physician(1)]).renaming("机构代码", to: "所属单位")
    #expect(try clerk.take("physicians", sheet, "--map", "所属单位=机构代码", "--dry-run").status == 0)
    #expect(try clerk.take("physicians", sheet).status == 65)
  }

  @Test("--map to a column that the export does not have names those it has")
  func mapUnknown() throws {
    let result = try clerk.take("accounts", district.sheet("accounts"), "--map", "甲=照片状态")
    expectRefused(result, 64, "照片状态", "人员类别", "账户状态")
  }
}
