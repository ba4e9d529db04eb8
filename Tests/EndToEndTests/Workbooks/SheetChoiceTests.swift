// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("The sheet of a workbook that holds the export, and its rows that are rejected")
struct SheetChoiceTests {
  private let clerk: Clerk
  private var sandbox: Sandbox { clerk.sandbox }
  private let district = District(nurses: (1...3).map { District.Nurse($0) })
  private var nurses: Sheet { district.sheet("nurses") }
  private let notes = Sheet("填表说明", [["一、请勿改动表头"]])
  private let empty = Sheet("", [])

  init() throws { clerk = try Clerk() }

  private func take(_ file: String, _ options: String..., kind: String = "nurses") throws -> RunResult {
    try clerk.run(["import", kind, sandbox.path(file)] + options)
  }

  private func expectTaken(_ result: RunResult, _ count: Int) throws {
    #expect(result.status == 0, "\(result)")
    try expectCounts(result, ["read": count, "added": count])
  }

  @Test("The sheet whose heading fits is taken, wherever it stands")
  func fitting() throws {
    let words = Sheet("代码 名称", [["01", "护照"]])
    try WorkbookMaker.write("多.xlsx", [("说明", notes), ("数据", nurses), ("Sheet3", empty), ("!字典", words)], in: sandbox)
    try expectTaken(try take("多.xlsx", "--format", "json"), 3)
    #expect(try clerk.why(District.nurseNumber(1))["name"] == .text(district.nurses[0].name))
  }

  @Test("Two that fit are named, and --sheet says which")
  func severalFit() throws {
    let last = District(nurses: [District.Nurse(7)]).sheet("nurses")
    try WorkbookMaker.write("两年.xlsx", [("今年", nurses), ("去年", last)], in: sandbox)
    let before = try clerk.tables()
    expectRefused(try take("两年.xlsx"), 65, "两年.xlsx", "今年、去年", "--sheet", "没有导入任何内容")
    expectRefused(try take("两年.xlsx", "--sheet", "明年"), 65, "“明年”", "今年、去年", "--sheet")
    #expect(try clerk.tables() == before)
    try expectTaken(try take("两年.xlsx", "--sheet", "去年", "--format", "json"), 1)
    #expect(try clerk.verdict(District.nurseNumber(7)) == "undetermined")
    #expect(try clerk.run("why", District.nurseNumber(1)).status == 65, "not of the other sheet")
  }

  @Test("What is hidden gives way to what a person sees")
  func hidden() throws {
    let old = District(nurses: [District.Nurse(7)]).sheet("nurses")
    try WorkbookMaker.write("藏.xlsx", [("!旧", old), ("新", nurses)], in: sandbox)
    try expectTaken(try take("藏.xlsx", "--format", "json"), 3)
    #expect(try clerk.run("why", District.nurseNumber(7)).status == 65)
    // Where nothing else fits it is what there is.
    try WorkbookMaker.write("只有.xlsx", [("说明", notes), ("!旧", old), ("空", empty)], in: sandbox)
    try expectTaken(try take("只有.xlsx", "--format", "json"), 1)
  }

  @Test("Where none fits all sheets are listed with their headings, without numbers of people")
  func noneFits() throws {
    let number = Numbers.resident(sequence: 1)
    let (guide, list) = (Sheet("填表说明", [["韦岚\(number)"]]), Sheet("姓名 电话", [["韦岚", "1"]]))
    try WorkbookMaker.write("无.xlsx", [("说明", guide), ("名单", list), ("空", empty)], in: sandbox)
    let result = try take("无.xlsx")
    expectRefused(result, 65, "“说明”：填表说明", "“名单”：姓名、电话", "“空”：空", "--map", "--sheet", "没有导入任何内容")
    #expect(!result.stderr.contains(number))
  }

  @Test("An export of another kind is called by its name, alone or among others")
  func otherKind() throws {
    let accounts = district.sheet("accounts")
    try WorkbookMaker.write("一.xlsx", [("账户", accounts)], in: sandbox)
    try WorkbookMaker.write("二.xlsx", [("说明", notes), ("账户", accounts), ("空", empty)], in: sandbox)
    for file in ["一.xlsx", "二.xlsx"] {
      expectRefused(try take(file), 65, "电子化账户", "ecert-admin import accounts")
      #expect(try take(file, kind: "accounts").status == 0)
    }
  }

  @Test(
    "The lock file of an open workbook is no workbook, and beside it the workbook is read with a remark",
    arguments: ["~$护士.xlsx", ".~lock.护士.xlsx#"])
  func open(lock: String) throws {
    try WorkbookMaker.write("护士.xlsx", [("护士", nurses)], in: sandbox)
    try sandbox.write(lock, "\u{6}某人的名字" + String(repeating: " ", count: 150))
    if lock.hasPrefix("~$") { expectRefused(try take(lock), 65, "锁文件", "~$") }
    let result = try take("护士.xlsx", "--format", "json")
    try expectTaken(result, 3)
    #expect(result.stderr.contains("正在表格软件中打开") && result.stderr.contains("请保存后再导入一次"), "\(result)")
    #expect(!result.stderr.contains("某人"), "\(result)")
  }

  @Test("A text has no sheets")
  func text() throws {
    try sandbox.write("护士.csv", nurses.csv())
    expectRefused(try take("护士.csv", "--sheet", "护士"), 65, "护士.csv", "是文本", "--sheet")
  }

  @Test("What a file holds counts, not what it is called")
  func names() throws {
    try sandbox.write("其实是.xlsx", nurses.csv())
    try expectTaken(try take("其实是.xlsx", "--format", "json"), 3)
    try sandbox.write("通知.xlsx", "%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n")
    expectRefused(try take("通知.xlsx"), 65, "通知.xlsx", "PDF", "登记系统")
    try WorkbookMaker.write("护士.xlsx", [("护士", nurses)], in: sandbox)
    try sandbox.write("护士.csv", try sandbox.read("护士.xlsx"))
    #expect(try take("护士.csv").status == 0)
  }

  @Test("A workbook without rows, and one with a password, say so")
  func nothing() throws {
    try WorkbookMaker.write("空.xlsx", [("空表", empty)], in: sandbox)
    expectRefused(try take("空.xlsx"), 65, "空.xlsx", "空表", "请重新从登记系统导出")
    _ = try WorkbookMaker.hostile(["--only", "encrypted.xlsx"], in: sandbox)
    expectRefused(try take("敌/encrypted.xlsx"), 65, "设有密码", "去掉密码后另存")
  }

  // MARK: - Rows that are rejected

  /// A title, the heading, a good row, one without a certificate and with an end that is no day, one without a status.
  private func writeBad() throws {
    let sheet = nurses.setting("护士执业证书编号", to: "", row: 1).setting("有效期至", to: "明年", row: 1)
      .setting("注册状态", to: "", row: 2)
    try WorkbookMaker.write("护士.xlsx", [("名册", Sheet("河畔医院护士", [sheet.headings] + sheet.rows))], in: sandbox)
  }

  @Test("are named by sheet, row and the letter of the column, as a person sees them")
  func named() throws {
    try writeBad()
    let result = try take("护士.xlsx", "--format", "json")
    #expect(result.status == 1)
    try expectCounts(result, ["read": 3, "added": 1, "rejected": 2])
    for place in ["第 4 行：D 列“护士执业证书编号”", "第 4 行：H 列“有效期至”", "第 5 行：I 列“注册状态”"] {
      let words = "工作表“名册” " + place
      #expect(result.stderr.contains(words), "“\(words)” is not said in: \(result)")
    }
    for nurse in district.nurses { #expect(!result.stderr.contains(nurse.idNumber)) }
  }

  @Test("go into a private CSV file as from any text, which goes back in once mended")
  func rejectsAsText() throws {
    try writeBad()
    #expect(try take("护士.xlsx").status == 1)
    let rejects = "护士.xlsx.rejects.csv"
    #expect(sandbox.mode(rejects) == 0o600)
    let lines = try sandbox.text(rejects).split(separator: "\n").map(String.init)
    #expect(lines.count == 3 && lines[0].hasSuffix("错误,行号," + nurses.headings.joined(separator: ",")), "\(lines)")
    #expect(lines[1].contains(",4,\(District.name(52)),"), "\(lines)")
    let mended = lines.joined(separator: "\n").replacing(",明年,在册,", ",2028-05-03,在册,")
      .replacing("\t,,\(District.riverside)", "\t,\(District.nurseNumber(2)),\(District.riverside)")
      .replacing(",2028-05-03,,", ",2028-05-03,在册,")
    try sandbox.write("改.csv", mended + "\n")
    let result = try take("改.csv", "--format", "json")
    #expect(result.status == 0, "\(mended)\n\(result)")
    try expectCounts(result, ["read": 2, "added": 2])
  }

  @Test("go into a workbook with what is wrong at each cell, and back in once mended in a spreadsheet program")
  func rejectsAsWorkbook() throws {
    try writeBad()
    #expect(try take("护士.xlsx", "--rejects", sandbox.path("错.xlsx")).status == 1)
    #expect(sandbox.mode("错.xlsx") == 0o600)
    let sheet = try WorkbookMaker.read("错.xlsx", in: sandbox).sheets[0]
    #expect(sheet.headings.map { $0.text } == ["错误", "行号"] + nurses.headings)
    #expect(sheet.frozen == "A2" && sheet.count == 2)
    #expect((2...3).map { sheet["\(sheet.column("行号"))\($0)"].text } == ["4", "5"])
    let (certificate, end, status) = ("F2", "J2", "K3")
    let marked = sheet.cells.filter { $0.value.comment != nil }
    #expect(marked.keys.sorted() == [certificate, end, status])
    for (cell, words) in [
      (certificate, "F 列“护士执业证书编号”必填而为空"), (end, "J 列“有效期至”日期无法识别"), (status, "K 列“注册状态”必填而为空"),
    ] {
      #expect(sheet[cell].comment?.contains(words) == true, "\(cell): \(sheet[cell])")
      #expect(sheet["A\(cell.dropFirst())"].text.contains(words), "the letters of this sheet, not of the source")
    }
    #expect(sheet["E2"].text == district.nurses[1].idNumber && sheet["E2"].type == "s" && sheet["E2"].format == "@")
    #expect(sheet["I2"].type == "d" && sheet["I2"].text == "2023-05-04")

    let untouched = try take("错.xlsx", "--format", "json", "--dry-run")
    try expectCounts(untouched, ["read": 2, "rejected": 2])
    try WorkbookMaker.set("错.xlsx", ["\(certificate)=\(District.nurseNumber(2))", "\(end)=2028-05-03", "\(status)=在册"], in: sandbox)
    let result = try take("错.xlsx", "--format", "json")
    #expect(result.status == 0, "\(result)")
    try expectCounts(result, ["read": 2, "added": 2])
    #expect(try JSON(result.stdout)["rows"][0]["ignoredColumns"] == [])
    for nurse in district.nurses { #expect(try clerk.why(nurse.certificate)["name"] == .text(nurse.name)) }
  }

  @Test("keep a day that no calendar has as it was written")
  func impossibleDay() throws {
    try sandbox.write("护士.csv", nurses.setting("有效期至", to: "2026-02-31", row: 1).csv())
    #expect(try take("护士.csv", "--rejects", sandbox.path("错.xlsx")).status == 1)
    let cell = try WorkbookMaker.read("错.xlsx", in: sandbox).sheets[0]["J2"]
    #expect(cell.text == "2026-02-31" && cell.type == "s", "\(cell)")
    try expectCounts(try take("错.xlsx", "--format", "json", "--dry-run"), ["read": 1, "rejected": 1])
  }

  @Test("of a text may go into a workbook too; one that somebody has touched is not overwritten")
  func rejectsOfText() throws {
    try sandbox.write("护士.csv", nurses.setting("姓名", to: "", row: 1).csv())
    let path = sandbox.path("错.xlsx")
    #expect(try take("护士.csv", "--rejects", path).status == 1)
    #expect(try WorkbookMaker.read("错.xlsx", in: sandbox).sheets[0]["C2"].comment?.contains("C 列“姓名”必填而为空") == true)
    #expect(try take("护士.csv", "--rejects", path).status == 1, "ours is replaced")
    try WorkbookMaker.set("错.xlsx", ["C2=\(District.name(52))"], in: sandbox)
    let touched = try sandbox.read("错.xlsx")
    expectRefused(try take("护士.csv", "--rejects", path), 73, "错.xlsx", "--rejects")
    #expect(try sandbox.read("错.xlsx") == touched)
  }
}
