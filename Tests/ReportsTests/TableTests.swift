// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Reports

@Suite("Tables for people")
struct TableTests {
  private static let rows = [
    Sample(),
    Sample(
      certificate: "202450000001", name: "阿依古丽·托合提", institution: "Qingchuan 妇幼保健院新城分院",
      days: 114),
    Sample(certificate: "3", name: "𠅤", institution: nil, days: nil),
  ]

  @Test("columns that fit stand side by side with their natural widths")
  func natural() throws {
    let expected = """
      执业证书编码     姓名             机构                          天数
      110450203000123  林晓             晴川市第一医院                   3
      202450000001     阿依古丽·托合提  Qingchuan 妇幼保健院新城分院   114
      3                𠅤

      """
    let unlimited = try Sample.text(Self.rows, of: Sample.report, .of(.table))
    #expect(unlimited == expected)
    let at80 = try Sample.text(Self.rows, of: Sample.report, .of(.table, width: 80))
    #expect(at80 == expected)
    let at68 = try Sample.text(Self.rows, of: Sample.report, .of(.table, width: 68))
    #expect(at68 == expected)
  }

  @Test("where they do not fit the widest flexible columns are cut, between characters")
  func shrunk() throws {
    let table = try Sample.text(Self.rows, of: Sample.report, .of(.table, width: 50))
    #expect(
      table == """
        执业证书编码     姓名          机构           天数
        110450203000123  林晓          晴川市第一医…     3
        202450000001     阿依古丽·托…  Qingchuan 妇…   114
        3                𠅤

        """)
  }

  @Test("at 40 columns the flexible columns are narrow, at 36 the columns give up")
  func narrow() throws {
    let at40 = try Sample.text(Self.rows, of: Sample.report, .of(.table, width: 40))
    #expect(
      at40 == """
        执业证书编码     姓名     机构      天数
        110450203000123  林晓     晴川市…      3
        202450000001     阿依古…  Qingchu…   114
        3                𠅤

        """)
    let at37 = try Sample.text([Sample()], of: Sample.report, .of(.table, width: 37))
    #expect(at37 == "执业证书编码     姓名  机构      天数\n110450203000123  林晓  晴川市…      3\n")
    let at36 = try Sample.text([Sample()], of: Sample.report, .of(.table, width: 36))
    #expect(at36 == "执业证书编码: 110450203000123\n姓名: 林晓\n机构: 晴川市第一医院\n天数: 3\n")
  }

  @Test("where not even that fits every row is a block in which nothing is lost")
  func blocks() throws {
    let table = try Sample.text(Self.rows, of: Sample.report, .of(.table, width: 30), footer: ["共 3 人"])
    #expect(
      table == """
        执业证书编码: 110450203000123
        姓名: 林晓
        机构: 晴川市第一医院
        天数: 3

        执业证书编码: 202450000001
        姓名: 阿依古丽·托合提
        机构: Qingchuan 妇幼保健院新城
          分院
        天数: 114

        执业证书编码: 3
        姓名: 𠅤
        机构:
        天数:

        共 3 人

        """)
  }

  @Test("at 20 columns a code that does not fit behind its label stands on the next line")
  func twenty() throws {
    let table = try Sample.text([Self.rows[1]], of: Sample.report, .of(.table, width: 20))
    #expect(
      table == """
        执业证书编码:
          202450000001
        姓名: 阿依古丽·托合
          提
        机构: Qingchuan 妇幼
          保健院新城分院
        天数: 114

        """)
  }

  @Test("at 10 columns labels and codes are broken, and nothing is lost; narrower screens get the same")
  func narrowest() throws {
    let expected = """
      执业证书编
        码:
        11045020
        3000123
      姓名: 林晓
      机构: 晴川
        市第一医
        院
      天数: 3

      """
    let at10 = try Sample.text([Sample()], of: Sample.report, .of(.table, width: 10))
    #expect(at10 == expected)
    let at3 = try Sample.text([Sample()], of: Sample.report, .of(.table, width: 3))
    #expect(at3 == expected)
  }

  @Test("an empty list has only its footer, wrapped and inert")
  func empty() throws {
    let nothing = try Sample.text([], of: Sample.report, .of(.table, width: 12))
    #expect(nothing == "")
    let footer = try Sample.text(
      [], of: Sample.report, .of(.table, width: 12), footer: ["没有受阻的人员。", "\u{1B}[2J"])
    #expect(footer == "没有受阻的人\n员。\n\u{FFFD}[2J\n")
  }

  @Test("colour is put around heading and text only, and only where it is on")
  func colour() throws {
    let rows = [Sample(name: "", days: 3)]
    let report = Report<Sample>(
      name: "r", fields: [],
      display: TableLayout([
        TableColumn("天数", alignment: .right) { Styled(String($0.days ?? 0), .red) },
        TableColumn("姓名") { Styled($0.name ?? "", .green) },
        TableColumn("证书") { Styled($0.certificate, .plain) },
      ]), payload: { _ in [] })
    let columns = try Sample.text(rows, of: report, .of(.table, color: true))
    #expect(
      columns == """
        \u{1B}[1m天数\u{1B}[0m  \u{1B}[1m姓名\u{1B}[0m  \u{1B}[1m证书\u{1B}[0m
           \u{1B}[31m3\u{1B}[0m        110450203000123

        """)
    let block = try Sample.text(rows, of: report, .of(.table, width: 12, color: true))
    #expect(
      block == """
        \u{1B}[1m天数:\u{1B}[0m \u{1B}[31m3\u{1B}[0m
        \u{1B}[1m姓名:\u{1B}[0m
        \u{1B}[1m证书:\u{1B}[0m
          1104502030
          00123

        """)
    let plain = try Sample.text(rows, of: report, .of(.table, width: 12))
    #expect(!plain.unicodeScalars.contains("\u{1B}"))
  }

  @Test("escape sequences and directional overrides in a cell are inert")
  func inert() throws {
    let text = try Sample.text(["\u{1B}]0;x\u{7}\u{9B}2J\n1\u{202E}2 \t"], of: Sample.texts, .of(.table))
    #expect(text == "text\n\u{FFFD}]0;x\u{FFFD}\u{FFFD}2J 1\u{FFFD}2\n")
  }

  @Test("a late row with a longer code gets the width it needs, and blocks where there is none")
  func lateRows() throws {
    let short = Array(
      repeating: Sample(certificate: "1", name: "甲", institution: "乙乙乙乙乙", days: 1), count: 1000)
    let late = Sample(
      certificate: "12345678901234", name: "甲", institution: "丙丙丙丙丙丙丙丙丙丙丙丙", days: 2)
    func last(_ width: Int?) throws -> [Substring] {
      try Sample.text(short + [late], of: Sample.report, .of(.table, width: width)).split(separator: "\n")
        .dropFirst(1001)
        .map(\.self)
    }
    let unlimited = try last(nil)
    #expect(unlimited == ["12345678901234  甲    丙丙丙丙丙丙丙丙丙丙丙丙     2"])
    let at40 = try last(40)
    #expect(at40 == ["12345678901234  甲    丙丙丙丙…      2"])
    let at36 = try last(36)
    #expect(at36 == ["12345678901234  甲    丙丙丙…      2"])
    let at35 = try last(35)
    #expect(at35 == ["执业证书编码: 12345678901234", "姓名: 甲", "机构: 丙丙丙丙丙丙丙丙丙丙丙丙", "天数: 2"])
  }

  @Test("no line of a table is wider than the screen, ends in a space or steers the terminal")
  func property() throws {
    var random = SeededRandom("tables")
    let seed = random.seed
    for _ in 0..<150 {
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        Sample(
          certificate: random.text(length: 8), name: random.text(length: 8),
          institution: random.text(length: 20),
          days: Int.random(in: 0...100_000, using: &random))
      }
      let width = Int.random(in: 10...90, using: &random)
      let text = try Sample.text(
        rows, of: Sample.report, .of(.table, width: width), footer: [random.text(length: 20)])
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(TextWidth.of(String(line)) <= width, "\(line.debugDescription), seed \(seed)")
        #expect(!line.hasSuffix(" "), "\(line.debugDescription), seed \(seed)")
        #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control }, "seed \(seed)")
      }
    }
  }

  @Test("no code is lost, however narrow the screen")
  func codesStay() throws {
    for width in 10...90 {
      let text = try Sample.text(Self.rows, of: Sample.report, .of(.table, width: width))
      let joined = text.filter { !$0.isWhitespace }
      for row in Self.rows { #expect(joined.contains(row.certificate), "width \(width)") }
    }
  }
}
