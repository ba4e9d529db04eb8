// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite("csv, tsv and plain")
struct FlatTests {
  private static let rows = [
    Sample(),
    Sample(
      certificate: "202450000001", name: nil, institution: "甲,\"乙\"丙",
      blockers: [
        .init(
          code: "qualification.code-differs", owner: "authority", differences: ["code:id", "code:year"],
          next: "a b"),
        .init(),
      ],
      warnings: ["id.check-digit", "name.damaged"], days: nil, isOpen: true,
      byCode: [("id.date", .number(2)), ("nested", .map([("x", .list([.null, .flag(false)]))]))]),
  ]

  @Test("the heading row has the keys, nested ones joined by a dot")
  func headings() {
    #expect(
      Sample.report.headings == [
        "certificate", "name", "institution.code", "institution.name", "blockers.code", "blockers.owner",
        "blockers.differences", "blockers.next", "warnings", "days", "open", "byCode",
      ])
  }

  @Test("plain is tab-separated without a heading; lists are joined by a space, next by a semicolon")
  func plain() throws {
    let plain = try Sample.text(Self.rows, of: Sample.report, .of(.plain), footer: ["for people"])
    #expect(
      plain == """
        110450203000123\t林晓\t1245020301\t晴川市第一医院\t\t\t\t\t\t3\tfalse\t
        202450000001\t\t1245020301\t甲,"乙"丙\tqualification.code-differs photo.missing\tauthority person\t\
        code:id code:year\ta b ; ecert-admin notice 110450203000123\tid.check-digit name.damaged\t\ttrue\t\
        id.date=2 nested.x= nested.x=false

        """)
  }

  @Test("tsv is plain with a heading row, which an empty list has too")
  func tsv() throws {
    let heading = Sample.report.headings.joined(separator: "\t") + "\n"
    let plain = try Sample.text(Self.rows, of: Sample.report, .of(.plain))
    let tsv = try Sample.text(Self.rows, of: Sample.report, .of(.tsv))
    #expect(tsv == heading + plain)
    let empty = try Sample.text([], of: Sample.report, .of(.tsv), footer: ["for people"])
    #expect(empty == heading)
    let nothing = try Sample.text([], of: Sample.report, .of(.plain), footer: ["for people"])
    #expect(nothing == "")
  }

  @Test("csv quotes what needs it")
  func csv() throws {
    let csv = try Sample.text(Self.rows, of: Sample.report, .of(.csv))
    #expect(
      csv == """
        certificate,name,institution.code,institution.name,blockers.code,blockers.owner,blockers.differences,\
        blockers.next,warnings,days,open,byCode
        110450203000123,林晓,1245020301,晴川市第一医院,,,,,,3,false,
        202450000001,,1245020301,"甲,""乙""丙",qualification.code-differs photo.missing,authority person,\
        code:id code:year,a b ; ecert-admin notice 110450203000123,id.check-digit name.damaged,,true,\
        id.date=2 nested.x= nested.x=false

        """)
  }

  @Test(
    "cells that Excel would calculate are guarded in csv, by how they begin before control characters go",
    arguments: [
      ("=1+1", "'=1+1"), ("+86", "'+86"), ("-1", "'-1"), ("@x", "'@x"), ("＝1", "'＝1"), ("＠x", "'＠x"),
      ("\t=1", "' =1"), ("\n=1", "' =1"), ("a=1", "a=1"), ("\u{202E}=1", "\u{FFFD}=1"),
      ("\u{1B}[2J", "\u{FFFD}[2J"),
    ])
  func formulas(text: String, expected: String) throws {
    let csv = try Sample.text([text], of: Sample.texts, .of(.csv))
    #expect(csv == "text\n\(expected)\n")
  }

  @Test("in plain and tsv too, tabs and line ends are spaces and control characters U+FFFD")
  func inert() throws {
    let text = "a\tb\nc\u{1B}[2J\u{9B}\u{202E}\u{2028}d"
    let expected = "a b c\u{FFFD}[2J\u{FFFD}\u{FFFD} d\n"
    let plain = try Sample.text([text], of: Sample.texts, .of(.plain))
    #expect(plain == expected)
    let tsv = try Sample.text([text], of: Sample.texts, .of(.tsv))
    #expect(tsv == "text\n" + expected)
  }

  @Test("for Excel the file begins with a mark and long codes end with a tab; plain is UTF-8 without either")
  func excel() throws {
    func bytes(_ format: OutputFormat) throws -> [UInt8] {
      try Sample.bytes(
        ["450203197001010028", "医"], of: Sample.texts,
        RenderOptions(format: format, encoding: .utf8BOM, asOf: "2026-11-23"))
    }
    let csv = try bytes(.csv)
    #expect(csv == [0xEF, 0xBB, 0xBF] + Array("text\n450203197001010028\t\n医\n".utf8))
    let tsv = try bytes(.tsv)
    #expect(tsv == [0xEF, 0xBB, 0xBF] + Array("text\n450203197001010028\n医\n".utf8))
    let plain = try bytes(.plain)
    #expect(plain == Array("450203197001010028\n医\n".utf8))
  }

  @Test("csv is written in GB 18030 where that is asked for")
  func gb18030() throws {
    let options = RenderOptions(format: .csv, encoding: .gb18030, asOf: "2026-11-23")
    let csv = try Sample.bytes(["医"], of: Sample.texts, options)
    #expect(csv == Array("text\n".utf8) + [0xD2, 0xBD, 0x0A])
  }
}
