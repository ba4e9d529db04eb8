// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("Reports as workbooks, and one workbook for each institution")
struct DistributionTests {
  private let clerk: Clerk
  private var sandbox: Sandbox { clerk.sandbox }

  init() throws {
    clerk = try Clerk(authority: District.division)
    try clerk.take(.mixed)
  }

  @Test("Each institution's workbook has its own blocked people and nobody else's, as blocked lists them")
  func distributed() throws {
    let result = try clerk.run("report", "--per-institution", sandbox.path("分发"))
    #expect(result.status == 0, "\(result)")
    let listed = try clerk.rows("blocked")
    let codes = Set(listed.compactMap { $0["institution"]["code"].string })
    #expect(!codes.isEmpty && result.stderr.contains("\(codes.count) 个工作簿，共 \(listed.count) 人"), "\(result.stderr)")
    for code in codes {
      let sheets = try WorkbookMaker.read("分发/\(code).xlsx", in: sandbox).sheets
      let column = sheets[0].column("certificate")
      let mine = try clerk.rows("blocked", "--institution", code).compactMap { $0["certificate"].string }
      #expect((2..<mine.count + 2).map { sheets[0]["\(column)\($0)"].text } == mine, "\(code)")
      #expect(sheets[0].count == mine.count && sheets.count == 2)
      for secret in District.mixed.secrets {
        #expect(!sheets[0].cells.values.contains { $0.text.contains(secret) }, "ID numbers are masked")
      }
    }
  }

  @Test("A folder that holds something is not written into, and nothing is asked for is a usage error")
  func refused() throws {
    try clerk.expectDone("report", "--per-institution", sandbox.path("分发"))
    #expect(try clerk.run("report", "--per-institution", sandbox.path("分发")).status == 73)
    #expect(try clerk.run("report").status == 64)
    expectRefused(
      try clerk.run("report", "--per-institution", sandbox.path("新"), "--deadline", "2026-12-31"), 64, "文件.html")
    #expect(!sandbox.exists("新"), "a deadline is drawn into the report, and none is asked for")
    expectRefused(try clerk.run("report", sandbox.path("周报.md"), "--per-institution", sandbox.path("分发")), 73, "分发")
    #expect(!sandbox.exists("周报.md"), "nothing is written before the folder is found to be free")
  }

  @Test("The workbook of a report has a sheet for each section with the figures of the text")
  func workbook() throws {
    try clerk.expectDone("report", sandbox.path("周报.xlsx"))
    try clerk.expectDone("report", sandbox.path("周报.md"))
    let text = ReportPage(try sandbox.text("周报.md"))
    let sheets = try WorkbookMaker.read("周报.xlsx", in: sandbox).sheets
    #expect(sheets.count == text.sections.count + 1)
    var compared = 0
    for (section, sheet) in zip(text.sections, sheets.dropFirst()) {
      let figures = section.rows.dropFirst().flatMap { $0 }.compactMap { Int($0).map(String.init) }
      let numbers = sheet.cells.values.map(\.text)
      #expect(figures.allSatisfy(numbers.contains), "\(section.title)")
      if !section.rows.isEmpty {
        #expect(sheet.filter?.hasSuffix(String(section.rows.count)) == true, "\(section.title): sentences are not among the rows")
      }
      compared += figures.count
    }
    #expect(compared > 20, "there are figures to compare")
  }
}
