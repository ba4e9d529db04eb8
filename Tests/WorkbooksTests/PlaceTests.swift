// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Testing

@testable import Workbooks

@Suite("Parts of a package, columns of a sheet, formats of cells")
struct PlaceTests {
  @Test("A target is looked for in the folder of its part, or from the package's root", arguments: [
    ("worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"), ("/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
    ("./../xl/styles.xml", "xl/styles.xml"), ("../docProps/app.xml", "docProps/app.xml"), ("a//b.xml", "xl/a/b.xml"),
    ("worksheets/%E6%95%B0%E6%8D%AE%201.xml", "xl/worksheets/数据 1.xml"), ("100%.xml", "xl/100%.xml"), ("a%zz.xml", "xl/a%zz.xml"),
  ])
  func targets(target: String, part: String) { #expect(PartName.resolve(target, in: "xl") == part) }

  @Test("No target leaves the package", arguments: ["../../etc/passwd", "/../etc/passwd", "a/../../../b", "../.."])
  func outside(target: String) { #expect(PartName.resolve(target, in: "xl") == nil) }

  @Test("Relationships stand in a folder beside their part")
  func relationships() {
    #expect(PartName.relationships(of: "xl/workbook.xml") == "xl/_rels/workbook.xml.rels")
    #expect(PartName.relationships(of: "") == "_rels/.rels")
    #expect(PartName.folder(of: "xl/worksheets/sheet1.xml") == "xl/worksheets")
    #expect(PartName.folder(of: "workbook.xml") == "")
  }

  @Test("Columns have letters", arguments: [(1, "A"), (9, "I"), (26, "Z"), (27, "AA"), (52, "AZ"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD")])
  func letters(column: Int, letters: String) { #expect(ColumnLetters.of(column) == letters) }

  @Test("Formats without a code: days, also those of Chinese programs, times, numbers", arguments: [
    (0, NumberFormat.general), (1, .general), (4, .general), (11, .general), (49, .general), (14, .date), (17, .date), (22, .date),
    (27, .date), (31, .date), (36, .date), (50, .date), (57, .date), (58, .date), (18, .time), (21, .time), (45, .time), (32, .time), (55, .time),
    (164, .general),
  ])
  func builtIn(number: Int, format: NumberFormat) { #expect(NumberFormat(builtIn: number) == format) }

  @Test("Only a day of the calendar is written as one", arguments: [
    ("2026-03-05", true), ("2028-02-29", true), ("9999-12-31", true), ("1900-03-01", true),
    // A spreadsheet would make another day of these, or none.
    ("2026-02-31", false), ("2026-02-29", false), ("2026-04-31", false), ("2026-13-01", false), ("2026-00-10", false), ("2026-01-00", false),
    ("1900-02-28", false), ("2026-3-5", false), ("2026/03/05", false), ("+026-03-05", false), ("2026-03-05 ", false), ("长期", false), ("", false),
  ])
  func days(text: String, isDay: Bool) { #expect((WrittenDate(text) != nil) == isDay, "\(text)") }
}
