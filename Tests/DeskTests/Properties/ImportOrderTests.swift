// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Exchange
import Licensing
import TestSupport
import Testing

@Suite("The same facts, however they come")
struct ImportOrderTests {
  /// The five exports of one random little district.
  private static func exports(_ random: inout SeededRandom) -> [Sheet] {
    let district = LittleDistrict(&random)
    return ExportKind.allCases.map { district.sheet($0, 12, &random) }
  }

  private static func list(of sheets: [Sheet]) throws -> [String] {
    let scratch = try ScratchDesk()
    for sheet in sheets { try scratch.load(sheet) }
    return try scratch.list()
  }

  private static func permutations<Value>(_ values: [Value]) -> [[Value]] {
    if values.count < 2 { return [values] }
    return values.indices.flatMap { first in
      var rest = values
      let value = rest.remove(at: first)
      return permutations(rest).map { [value] + $0 }
    }
  }

  @Test("give the same list in every order of the five files")
  func order() throws {
    var random = SeededRandom("order of imports")
    for _ in 0..<SeededRandom.rounds(1) {
      let sheets = Self.exports(&random)
      let expected = try Self.list(of: sheets)
      #expect(!expected.isEmpty)
      for order in Self.permutations(sheets) {
        let list = try Self.list(of: order)
        #expect(list == expected, "seed \(random.seed): \(order.map(\.kind.rawValue))")
      }
    }
  }

  @Test("change nothing when they come twice")
  func twice() throws {
    var random = SeededRandom("imports twice")
    for _ in 0..<SeededRandom.rounds(4) {
      let scratch = try ScratchDesk()
      let sheets = Self.exports(&random)
      for sheet in sheets { try scratch.load(sheet) }
      let before = try scratch.dump().filter { !$0.hasPrefix("import ") }
      for sheet in sheets {
        let outcome = try scratch.load(sheet)
        #expect(outcome.total.unchanged == sheet.rows.count, "seed \(random.seed): \(sheet.kind)")
        #expect(outcome.total.read == sheet.rows.count)
        #expect((outcome.change.unblocked, outcome.change.blocked) == (0, 0))
      }
      let after = try scratch.dump().filter { !$0.hasPrefix("import ") }
      #expect(after == before, "seed \(random.seed)")
    }
  }

  @Test(
    "give the same list with rows and columns shuffled, in every encoding and with every separator",
    arguments: [(TextEncoding.utf8, ","), (.utf8, "\t"), (.utf8BOM, ";"), (.utf16le, "\t"), (.utf16be, ","), (.gb18030, ",")])
  func form(encoding: TextEncoding, separator: String) throws {
    var random = SeededRandom("forms of a file, \(encoding.rawValue)")
    for _ in 0..<SeededRandom.rounds(2) {
      let sheets = Self.exports(&random)
      let expected = try Self.list(of: sheets)
      let scratch = try ScratchDesk()
      for sheet in sheets {
        var shuffled = sheet
        shuffled.shuffle(&random)
        try scratch.load(sheet.kind, [shuffled.bytes(separator: separator, encoding: encoding)])
      }
      let list = try scratch.list()
      #expect(list == expected, "seed \(random.seed)")
    }
  }

  @Test("give the same list with white space, full-width forms and guards around the cells")
  func uncleaned() throws {
    var random = SeededRandom("cells before cleaning")
    for _ in 0..<SeededRandom.rounds(2) {
      let sheets = Self.exports(&random)
      let expected = try Self.list(of: sheets)
      let scratch = try ScratchDesk()
      for sheet in sheets {
        var dressed = sheet
        dressed.headings = sheet.headings.map { " \($0.prefix(1))\u{3000}\($0.dropFirst())\u{FEFF}" }
        dressed.rows = sheet.rows.map { row in row.map { Self.dress($0, &random) } }
        try scratch.load(dressed)
      }
      let list = try scratch.list()
      #expect(list == expected, "seed \(random.seed)")
    }
  }

  /// What spreadsheets and clipboards put around a cell; cleaning takes it off again.
  private static func dress(_ cell: String, _ random: inout SeededRandom) -> String {
    random.one(of: [cell, " \(cell)\t", "\u{3000}\(cell)", "\u{200B}\(cell)\u{A0}", "'\(cell)", "\(cell)\u{FEFF}"])
  }

  @Test("are judged alike whether other rows of their file are rejected or not there at all")
  func rejections() throws {
    var random = SeededRandom("rejections")
    for _ in 0..<SeededRandom.rounds(4) {
      let clean = try ScratchDesk()
      let mixed = try ScratchDesk()
      for sheet in Self.exports(&random) {
        try clean.load(sheet)
        var whole = sheet
        let wrong = (0..<5).map { _ in Self.wrong(sheet, &random) }
        whole.rows = (sheet.rows + wrong).shuffled(using: &random)
        let outcome = try mixed.load(whole)
        #expect(outcome.total.rejected == wrong.count, "seed \(random.seed): \(sheet.kind)")
      }
      let (list, expected) = (try mixed.list(), try clean.list())
      #expect(list == expected, "seed \(random.seed)")
      #expect(try mixed.damage() == [])
    }
  }

  /// A row of the sheet made wrong, with the key of another or its own.
  private static func wrong(_ sheet: Sheet, _ random: inout SeededRandom) -> [String] {
    var row = random.one(of: sheet.rows)
    let place = Int.random(in: 0..<LittleDistrict.needed(sheet.kind).count, using: &random)
    let mayBeEmpty = sheet.headings[place] == "有效期至"
    switch Int.random(in: 0..<3, using: &random) {
    case 0: row[place] = mayBeEmpty ? "明天" : random.one(of: ["", " ", "\u{3000}'"])
    case 1: row[place] += "\u{0}"
    default: row.append("多出来的")
    }
    return row
  }

  @Test("are stored alike by a first load and row by row")
  func firstLoad() throws {
    var random = SeededRandom("first load")
    for _ in 0..<SeededRandom.rounds(3) {
      let whole = try ScratchDesk()
      let single = try ScratchDesk()
      for sheet in Self.exports(&random).shuffled(using: &random) {
        try whole.load(sheet)
        for row in sheet.rows { try single.load(Sheet(sheet.kind, headings: sheet.headings, rows: [row])) }
      }
      let (list, expected) = (try single.list(), try whole.list())
      #expect(list == expected, "seed \(random.seed)")
      #expect(try whole.damage() == [])
      #expect(try single.damage() == [])
    }
  }
}
