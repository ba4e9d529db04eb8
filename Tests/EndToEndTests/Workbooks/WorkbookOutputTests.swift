// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@Suite("Lists as workbooks, read back by another program")
struct WorkbookOutputTests {
  private let clerk: Clerk
  private var sandbox: Sandbox { clerk.sandbox }

  init() throws {
    clerk = try Clerk()
    try clerk.take(District.mixed, District.kinds, "--exported-on", "2026-11-01")
  }

  /// What stands in a cell for the values behind a key with dots: several are joined.
  private func values(_ json: JSON, _ path: ArraySlice<String>) -> [String] {
    switch json {
    case .null: return []
    case .list(let elements): return elements.flatMap { values($0, path) }
    case .record(let members):
      guard let first = path.first else { return members.map { "\($0.key)=\(values($0.value, []).joined(separator: " "))" } }
      return values(json[first], path.dropFirst())
    case .text(let bytes): return [String(decoding: bytes, as: UTF8.self)]
    case .flag(let flag): return [String(flag)]
    case .number(let digits): return [digits]
    }
  }

  private func isDay(_ text: String) -> Bool {
    text.count == 10 && text.enumerated().allSatisfy { [4, 7].contains($0.offset) ? $0.element == "-" : $0.element.isNumber }
  }

  /// Every cell says what JSON says, as what it is.
  private func expectSame(_ sheet: ReadWorkbook.Sheet, _ rows: [JSON], _ command: String) {
    #expect(sheet.count == rows.count, "\(command)")
    for (place, row) in rows.enumerated() {
      for (column, heading) in sheet.headings {
        let path = heading.components(".")
        let found = values(row, path[...])
        let expected = found.joined(separator: path.last == "next" ? " ; " : " ")
        let cell = sheet["\(column)\(place + 2)"]
        let at = "\(command), \(heading) of row \(place + 1): \(cell)"
        #expect(cell.text == expected, "\(at)")
        if expected.isEmpty { continue }
        if case .number = row[heading] {
          #expect(cell.type == "n", "\(at)")
        } else if isDay(expected) {
          #expect(cell.type == "d" && cell.format == "yyyy-mm-dd", "\(at)")
        } else {
          #expect(cell.type == "s" && cell.format == "@", "\(at)")
        }
      }
    }
  }

  /// Columns of the standard font that a text takes.
  private func expectReadable(_ sheet: ReadWorkbook.Sheet, _ command: String) {
    let last = sheet.headings.last?.column ?? ""
    #expect(sheet.frozen == "A2" && sheet.filter == "A1:\(last)\(sheet.count + 1)", "\(command): \(sheet.filter ?? "no filter")")
    for (reference, cell) in sheet.cells {
      let width = sheet.widths[String(reference.filter(\.isLetter))] ?? 0
      #expect(width >= Double(min(Screen.width(cell.text), 60)), "\(command), \(reference): \(cell.text)")
    }
  }

  private static let few = [["blocked"], ["board"], ["status"], ["decision", "log"]]
  private static let more = [["unlock"], ["find", "4", "--limit", "50"], ["blocked", "--summary", "institution"], ["renewal", "due"]]

  @Test("Every cell is what JSON says: codes are texts, days are days, counts are numbers")
  func sameAsJSON() throws {
    try clerk.expectDone("note", District.practiceCode(2), "=在核实, \"电话\"", "--yes")
    try clerk.expectDone("aside", District.practiceCode(3), "--until", "2026-12-31", "--reason", "退休", "--yes")
    for words in Self.few + (SeededRandom.rounds(1) > 1 ? Self.more : []) {
      let command = words.joined(separator: " ")
      let rows = try JSON(try clerk.run(words + ["--format", "json"]).stdout)["rows"].elements
      try #require(!rows.isEmpty, "\(command)")
      let made = try clerk.run(words + ["--format", "xlsx", "--output", sandbox.path("表.xlsx")])
      #expect(made.status == 0 && made.stdout == "", "\(made)")
      #expect(sandbox.mode("表.xlsx") == 0o600)
      let workbook = try WorkbookMaker.read("表.xlsx", in: sandbox)
      try #require(workbook.sheets.count == 2, "\(workbook.sheets.map(\.name))")
      expectSame(workbook.sheets[0], rows, command)
      expectReadable(workbook.sheets[0], command)
    }
  }

  @Test(
    "The ending of --output is enough; a second sheet says what was asked on which day, and what columns and codes mean",
    arguments: [("zh-Hans", "说明", "日期"), ("en", "Notes", "Day")])
  func notes(language: String, name: String, day: String) throws {
    let made = try clerk.run(
      ["blocked", "--kind", "nurse", "--institution", District.riverside, "--output", sandbox.path("护士.xlsx"), "--lang", language])
    #expect(made.status == 0, "\(made)")
    let sheets = try WorkbookMaker.read("护士.xlsx", in: sandbox).sheets
    #expect(sheets.map(\.name) == ["blocked", name])
    var rows: [String: String] = [:]
    for line in 1...sheets[1].count { rows[sheets[1]["A\(line)"].text] = sheets[1]["B\(line)"].text }
    #expect(rows[day] == Clerk.today, "\(rows)")
    #expect(rows["--kind"] == "nurse" && rows["--institution"] == District.riverside, "\(rows)")
    #expect(rows["registration.expired"]?.isEmpty == false, "\(rows)")
    for column in sheets[0].headings.map({ $0.text }) { #expect(rows[column]?.isEmpty == false, "\(column) is not explained") }
  }

  @Test("Columns of renewals are explained too")
  func renewalColumns() throws {
    try clerk.expectDone("renewal", "due", "--output", sandbox.path("延续.xlsx"))
    let sheets = try WorkbookMaker.read("延续.xlsx", in: sandbox).sheets
    let explained = Set((1...sheets[1].count).map { sheets[1]["A\($0)"].text })
    #expect(explained.isSuperset(of: sheets[0].headings.map { $0.text }), "\(explained)")
  }

  @Test("Keys that mean something else in another list are not explained there")
  func otherKeys() throws {
    try clerk.expectDone("decision", "log", "--output", sandbox.path("决定.xlsx"))
    let sheets = try WorkbookMaker.read("决定.xlsx", in: sandbox).sheets
    #expect(sheets[0].headings.contains { $0.text == "kind" } && sheets[0].headings.contains { $0.text == "state" })
    #expect(!sheets[1].cells.values.contains { ["kind", "state"].contains($0.text) })
  }

  @Test("No row: the heading and the notes, and nothing else")
  func empty() throws {
    try clerk.expectDone("blocked", "--reason", "photo.rejected", "--output", sandbox.path("空.xlsx"))
    let sheets = try WorkbookMaker.read("空.xlsx", in: sandbox).sheets
    #expect(sheets[0].count == 0 && sheets[0].headings.count == 21)
    #expect(sheets.count == 2)
  }

  @Test("What looks like a formula stays a text")
  func formulas() throws {
    let name = "=1+1"
    try clerk.take("nurses", District.sheet([District.Nurse(9) { $0.name = name; $0.photo = "无"; $0.department = "@SUM(A1)" }]))
    try clerk.expectDone("blocked", "--output", sandbox.path("表.xlsx"))
    let sheet = try WorkbookMaker.read("表.xlsx", in: sandbox).sheets[0]
    let place = try #require(sheet.cells.first { $0.value.text == District.nurseNumber(9) })
    let row = place.key.filter(\.isNumber)
    let (cell, department) = (sheet[sheet.column("name") + row], sheet[sheet.column("department") + row])
    #expect(cell.text == name && cell.type == "s", "\(cell)")
    #expect(department.text == "@SUM(A1)" && department.type == "s", "\(department)")
  }

  @Test("Not on a screen: 64, and where to; a pipe gets the bytes")
  func streams() throws {
    let screen = try Pty(
      ["blocked", "--format", "xlsx", "--as-of", Clerk.today], environment: ["ECERT_CACHE": clerk.cache], in: sandbox
    ).wait()
    #expect(screen.status == 64 && screen.stdout.contains("--output"), "\(screen)")
    #expect(!screen.stdout.contains("PK"))
    let pipe = try clerk.run("blocked", "--format", "xlsx")
    #expect(pipe.status == 0 && pipe.stderr == "", "exit code \(pipe.status), \(pipe.stderr)")
    try sandbox.write("管.xlsx", pipe.stdoutBytes)
    expectSame(try WorkbookMaker.read("管.xlsx", in: sandbox).sheets[0], try clerk.rows("blocked"), "in a pipe")
  }

  @Test("An ID number is masked as everywhere; revealed it survives the way there and back")
  func idNumbers() throws {
    try clerk.expectDone("blocked", "--output", sandbox.path("遮.xlsx"))
    let masked = try WorkbookMaker.read("遮.xlsx", in: sandbox).sheets[0]
    for secret in District.mixed.secrets {
      let found = masked.cells.first { $0.value.text.contains(secret) }
      #expect(found == nil, "\(found?.key ?? "")")
    }

    try clerk.expectDone("blocked", "--reveal", "--output", sandbox.path("全.xlsx"))
    let shown = try WorkbookMaker.read("全.xlsx", in: sandbox).sheets[0]
    let numbers = try clerk.rows("blocked", "--reveal").compactMap { $0["idNumber"].string }
    let column = shown.column("idNumber")
    #expect((2..<numbers.count + 2).map { shown["\(column)\($0)"].text } == numbers)
    #expect(numbers.contains(District.Physician(3).idNumber))
    // Saved by somebody else's program, and imported.
    try WorkbookMaker.set("全.xlsx", ["\(column)1=证件号码", "A1=人员类别", "B1=账户状态", "A2=护士", "B2=已激活"], in: sandbox)
    let back = try clerk.run("import", "accounts", sandbox.path("全.xlsx"), "--dry-run", "--format", "json", "--rejects", sandbox.path("错.csv"))
    let summary = try JSON(back.stdout)["summary"]
    #expect(summary["read"].integer == numbers.count && summary["rejected"].integer == 0 && summary["added"].integer == 1, "\(back)")
    #expect(!summary["warnings"].keys.contains { $0.hasPrefix("id.") }, "\(summary)")
  }

  @Test("The workbook of blocked --difference, filled in, is what qualification apply takes")
  func apply() throws {
    try clerk.expectDone("blocked", "--difference", "code:year", "--output", sandbox.path("更换.xlsx"))
    let sheet = try WorkbookMaker.read("更换.xlsx", in: sandbox).sheets[0]
    #expect(sheet.headings.suffix(3).map { $0.text } == ["code", "verified", "reason"])
    #expect(sheet.count == 1 && sheet["B2"].text == District.practiceCode(3))
    try WorkbookMaker.set("更换.xlsx", ["\(sheet.column("verified"))2=证书原件", "\(sheet.column("reason"))2=年份录错"], in: sandbox)
    let result = try clerk.run("qualification", "apply", sandbox.path("更换.xlsx"), "--yes", "--format", "json")
    #expect(result.status == 0, "\(result)")
    #expect(try clerk.verdict(District.practiceCode(3)) == "licensable")
    #expect(try clerk.rows("decision", "log").map { $0["verified"].string } == ["证书原件"])
  }
}
