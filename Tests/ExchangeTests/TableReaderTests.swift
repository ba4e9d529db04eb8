// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Exchange

@Suite struct TableReaderTests {
  static let separators = [",", "\t", ";"]
  static let lineEnds = ["\n", "\r\n", "\r"]
  static let forms: [(TextEncoding, String, String)] = TextEncoding.allCases.flatMap { encoding in
    separators.flatMap { separator in lineEnds.map { (encoding, separator, $0) } }
  }

  @Test("Every encoding, separator and line end gives the same rows on the same lines", arguments: forms)
  func sameRows(encoding: TextEncoding, separator: String, lineEnd: String) throws {
    let lines = [
      ["姓名", "证件号码", "科室"], ["赵一", "450203198503150028", "\"内\(separator)科\""],
      ["钱·二", "", "\"说\"\"明\(lineEnd)第二行\""], ["", "𠅤", "a\"b"],
    ]
    let text = lines.map { $0.joined(separator: separator) + lineEnd }.joined()
    let table = try ReadTable(try PeerText.bytes(text, encoding))
    #expect(table.separator == separator.utf8.first)
    #expect(
      table.rows == [
        ["姓名", "证件号码", "科室"], ["赵一", "450203198503150028", "内\(separator)科"],
        ["钱·二", "", "说\"明\(lineEnd)第二行"], ["", "𠅤", "a\"b"],
      ])
    #expect(table.lines == [1, 2, 3, 5])
  }

  @Test(
    "Quotation marks",
    arguments: [
      ("\"a\"", ["a"]), ("\"\"", [""]), ("\"\",\"\"", ["", ""]), ("\"a\"\"b\",c", ["a\"b", "c"]),
      ("\"\"\"\"", ["\""]), ("\"\"\"a\"\"\"", ["\"a\""]), ("a\"b\",c", ["a\"b\"", "c"]),
      (" \"a,b\"", [" \"a", "b\""]), ("\"a\"b,c", ["ab", "c"]), ("\"a\" ,c", ["a ", "c"]),
      ("\"a\"b\"c,d\"", ["ab\"c", "d\""]), ("\"a,\n;\tb\",c", ["a,\n;\tb", "c"]), ("a,", ["a", ""]),
      (",", ["", ""]), (",,a", ["", "", "a"]), ("\"a\",", ["a", ""]), (",\"a\"", ["", "a"]),
    ])
  func quotation(line: String, cells: [String]) throws {
    #expect(try ReadTable(line, separator: Byte.comma).rows == [cells])
    #expect(try ReadTable(line + "\n", separator: Byte.comma).rows == [cells])
    #expect(try ReadTable(line + "\r\n", separator: Byte.comma).rows == [cells])
    #expect(try ReadTable(line + "\nz", separator: Byte.comma).rows == [cells, ["z"]])
  }

  @Test(
    "Line ends and empty lines",
    arguments: [
      ("a", [["a"]], [1]), ("a\n", [["a"]], [1]), ("a\r", [["a"]], [1]), ("a\r\n", [["a"]], [1]),
      ("a\n\n", [["a"], [""]], [1, 2]), ("\n", [[""]], [1]), ("\r\n\r\n", [[""], [""]], [1, 2]),
      ("a\rb\nc\r\nd", [["a"], ["b"], ["c"], ["d"]], [1, 2, 3, 4]),
      ("\n\ra", [[""], [""], ["a"]], [1, 2, 3]),
      ("\"x\r\ny\rz\n\"\nb", [["x\r\ny\rz\n"], ["b"]], [1, 5]),
      ("\"\n\"\r\n\"\r\"\rb", [["\n"], ["\r"], ["b"]], [1, 3, 5]),
    ] as [(String, [[String]], [Int])])
  func lineEnds(text: String, rows: [[String]], lines: [Int]) throws {
    let table = try ReadTable(text)
    #expect(table.rows == rows)
    #expect(table.lines == lines)
  }

  @Test(
    "The separator is what divides most of the first rows",
    arguments: [
      ("姓名\n赵一\n", ","), ("a,b\n", ","), ("a\tb\n", "\t"), ("a;b\n", ";"),
      // Lists inside cells.
      ("姓名,执业范围\n赵一,内科;外科\n钱二,内科;儿科\n", ","), ("姓名\t说明\n赵一\t一,二,三\n钱二\t四\n", "\t"),
      // A title above the heading.
      ("样例县第一医院,2026年\n姓名\t科室\t状态\n赵一\t内科\t在岗\n", "\t"),
      // Quotation.
      ("\"a;b;c;d\",x\n\"e;f;g;h\",y\n", ","), ("\"a\n,,,,\";b\nc;d\n", ";"),
      ("\"a\"\",\"\"b\"\",\"\"c\";d\n", ";"),
      // As many rows: the one that divides them alike, then into more.
      ("a;b,c\nd;e,f,g\n", ";"), ("a;b;c,d\ne;f;g,h\n", ";"),
      // Beyond the tenth row nothing counts.
      (String(repeating: "a;b\n", count: 10) + String(repeating: "a,b,c\n", count: 90), ";"),
      // The tab behind a long code divides nothing.
      ("certificate\n110450203000123\t\n110450203000124\t", ","), ("a,b\n1,123456789012\t\n", ","),
      ("\n\n\n\n\n\n\n\n\n\n\n\na;b\n", ";"), ("a;b", ";"), ("a;b\nc", ";"),
    ])
  func separatorFound(text: String, separator: String) throws {
    #expect(try ReadTable(text).separator == separator.utf8.first)
  }

  @Test(
    "A row that the first piece of the file cuts counts only when it is all there is",
    arguments: [
      ("a;b\nc,d,e,f", true, ","), ("a;b\nc,d,e,f", false, ";"), ("a;b;c", true, ";"), ("a;b;c", false, ";"),
    ])
  func cutRow(text: String, isWhole: Bool, separator: String) {
    let found = Array(text.utf8).withUnsafeBufferPointer {
      SeparatorFinder(text: $0, isWhole: isWhole).find()
    }
    #expect(found == separator.utf8.first)
  }

  @Test("A separator that was asked for is not looked for")
  func separatorAsked() throws {
    #expect(try ReadTable("a,b;c\n", separator: UInt8(ascii: ";")).rows == [["a,b", "c"]])
    #expect(try ReadTable("a|b,c\n", separator: UInt8(ascii: "|")).rows == [["a", "b,c"]])
  }

  @Test("A quotation mark that is never closed is named by the line on which it opens")
  func unclosed() {
    #expect(throws: ExchangeError.unclosedQuote(line: 4)) { try ReadTable("a,b\n\"c\nd\",e\n\"f\ng\n") }
    #expect(throws: ExchangeError.unclosedQuote(line: 1)) { try ReadTable("\"") }
    #expect(throws: ExchangeError.unclosedQuote(line: 2)) { try ReadTable("a,b\nc,\"\"\"") }
  }

  @Test("A row tells blank cells, NUL and cells that are not there")
  func questions() throws {
    let folder = try ScratchFolder()
    let white = "\u{20}\u{09}\u{85}\u{A0}\u{2007}\u{200B}\u{2028}\u{205F}\u{2060}\u{3000}\u{FEFF}"
    let path = try folder.file("\(white),,a\u{0}b,\u{3001},\u{0},\u{301}, x\n")
    var reader = try TableReader(file: try InputFile(path: path), encoding: nil)
    var row = TableRow()
    #expect(try reader.next(into: &row))
    #expect((0..<8).map { row.isBlank($0) } == [true, true, false, false, false, false, false, true])
    #expect((0..<8).map { row.containsNUL($0) } == [false, false, true, false, true, false, false, false])
    #expect(row.count == 7)
    #expect(row[7] == "")
    #expect(!row.isBlank)
    #expect(row.withField(2) { Array($0) } == [0x61, 0, 0x62])
  }

  @Test(
    "Each white space that cleaning trims is blank, and no other character",
    arguments: [0x20...0x3100, 0xFE00...0xFFFF])
  func whiteSpace(points: ClosedRange<UInt32>) {
    let noRoom = [0x180E...0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF...0xFEFF]
    var wrong: [UInt32] = []
    for scalar in points.compactMap(Unicode.Scalar.init) {
      let expected = scalar.properties.isWhitespace || noRoom.contains { $0.contains(Int(scalar.value)) }
      let blank = Array(String(scalar).utf8).withUnsafeBufferPointer { CellText.isBlank($0) }
      if blank != expected { wrong.append(scalar.value) }
    }
    #expect(wrong == [])
  }

  @Test("A row that is used again keeps nothing of the row before")
  func reused() throws {
    let folder = try ScratchFolder()
    let path = try folder.file("甲,乙,丙\n丁\n戊,己\n")
    var reader = try TableReader(file: try InputFile(path: path), encoding: nil)
    var row = TableRow()
    var rows: [[String]] = []
    while try reader.next(into: &row) { rows.append((0..<4).map { row[$0] }) }
    #expect(rows == [["甲", "乙", "丙", ""], ["丁", "", "", ""], ["戊", "己", "", ""]])
    #expect(try reader.next(into: &row) == false)
  }

  @Test("Progress goes from nothing to all bytes")
  func progress() throws {
    let folder = try ScratchFolder()
    let path = try folder.file(String(repeating: String(repeating: "x", count: 99) + "\n", count: 6000))
    var reader = try TableReader(file: try InputFile(path: path), encoding: nil)
    var row = TableRow()
    var seen: [Int64] = [reader.bytesRead]
    while try reader.next(into: &row) {
      if reader.bytesRead != seen.last { seen.append(reader.bytesRead) }
    }
    #expect(reader.totalBytes == 600_000)
    #expect(seen == [262_144, 524_288, 600_000])
  }
}
