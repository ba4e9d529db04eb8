// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Exchange

@Suite struct DelimitedWriterTests {
  private func written(
    _ rows: [[String]], _ format: DelimitedWriter.Format, _ encoding: TextEncoding = .utf8
  ) -> [UInt8] {
    var writer = DelimitedWriter(format: format, encoding: encoding)
    var buffer: [UInt8] = []
    for row in rows { writer.row(row, into: &buffer) }
    return buffer
  }

  private func line(
    _ cells: [String], _ format: DelimitedWriter.Format, _ encoding: TextEncoding = .utf8
  ) -> String {
    String(decoding: written([cells], format, encoding), as: UTF8.self)
  }

  @Test("csv quotes what has to be quoted, and nothing else")
  func quotation() {
    #expect(line(["a", "b c", "", "甲;乙"], .csv) == "a,b c,,甲;乙\n")
    #expect(line(["a,b", "say \"x\"", "\""], .csv) == "\"a,b\",\"say \"\"x\"\"\",\"\"\"\"\n")
    #expect(line(["=a,b"], .csv) == "\"'=a,b\"\n")
  }

  @Test("tsv has neither quotation marks nor guards")
  func tsv() {
    let cells = ["a,b", "say \"x\"", "=1+1", "450203198503150028", "-3"]
    #expect(line(cells, .tsv, .utf8) == "a,b\tsay \"x\"\t=1+1\t450203198503150028\t-3\n")
    #expect(Array(line(cells, .tsv, .utf8BOM).utf8) == [0xEF, 0xBB, 0xBF] + Array(line(cells, .tsv).utf8))
  }

  @Test(
    "A cell that a spreadsheet could take for a formula gets an apostrophe in csv",
    arguments: [
      ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("＝1", "'＝1"), ("＋1", "'＋1"),
      ("－1", "'－1"), ("＠x", "'＠x"), ("\tx", "' x"), ("\rx", "' x"), ("\nx", "' x"), ("\r\nx", "' x"),
      ("x=1", "x=1"), ("'=1", "'=1"), (" =1", " =1"), ("！", "！"), ("–1", "–1"), ("", ""),
    ])
  func formula(cell: String, guarded: String) {
    for encoding in [TextEncoding.utf8, .utf8BOM] {
      let bytes = written([[cell, "z"]], .csv, encoding).dropFirst(encoding.mark.count)
      #expect(String(decoding: bytes, as: UTF8.self) == guarded + ",z\n")
    }
  }

  @Test(
    "A code of twelve digits and more ends with a tab in the encodings that Excel opens",
    arguments: [
      ("450203198503150028", true), ("45020319850315002X", true), ("123456789012", true),
      ("12345678901", false),
      ("12345678901X", false), ("123456789012X", true), ("450203********0028", false), ("2010-11-23", false),
      ("1234567890123456.5", false), ("A123456789012", false), ("", false), ("X", false),
    ])
  func code(cell: String, isLong: Bool) throws {
    let guarded = Array((cell + (isLong ? "\t" : "") + "\n").utf8)
    #expect(written([[cell]], .csv, .utf8BOM) == [0xEF, 0xBB, 0xBF] + guarded)
    #expect(written([[cell]], .csv, .gb18030) == guarded)
    #expect(written([[cell]], .csv, .utf8) == Array((cell + "\n").utf8))
    #expect(written([[cell]], .tsv, .gb18030) == Array((cell + "\n").utf8))
  }

  @Test(
    "In csv and tsv a tab or line end becomes a space, any other control character U+FFFD",
    arguments: [DelimitedWriter.Format.csv, .tsv])
  func controls(format: DelimitedWriter.Format) {
    #expect(line(["a\tb\nc\rd\r\ne\n\rf"], format) == "a b c d e  f\n")
    var wrong: [UInt32] = []
    for value in Array(0...0x1F) + Array(0x7F...0x9F) as [UInt32] where ![0x09, 0x0A, 0x0D].contains(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if line(["x\(scalar)\u{A0}é\(scalar)"], format) != "x\u{FFFD}\u{A0}é\u{FFFD}\n" { wrong.append(value) }
    }
    #expect(wrong == [])
    #expect(line(["\u{1B}[31m\u{A0}ÿ\u{2028}"], format) == "\u{FFFD}[31m\u{A0}ÿ\u{2028}\n")
  }

  @Test("The byte order mark comes once, in front of everything", arguments: TextEncoding.allCases)
  func mark(encoding: TextEncoding) throws {
    var writer = DelimitedWriter(format: .csv, encoding: encoding)
    var buffer: [UInt8] = []
    writer.heading(["姓名", "b"], into: &buffer)
    writer.row(["𠅤", "é"], into: &buffer)
    #expect(buffer == (try PeerText.bytes("姓名,b\n𠅤,é\n", encoding)))
  }

  @Test("What is written reads back the same", arguments: TextEncoding.allCases)
  func comesBack(encoding: TextEncoding) throws {
    var random = SeededRandom("write and read, \(encoding.rawValue)")
    let alphabet = Array("ab1 ,;\"'甲乙䶮𠅤é．·\u{3000}\u{E000}").map(String.init)
    for format in [DelimitedWriter.Format.csv, .tsv] {
      let rows = (0..<60).map { _ in
        (0..<3).map { _ in
          let cell = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
            alphabet.randomElement(using: &random)
          }.joined()
          // In tsv a mark at the start would be read as a quotation: tsv is for programs that know none.
          return format == .tsv && cell.hasPrefix("\"") ? "x" + cell : cell
        }
      }
      let separator = format == .csv ? Byte.comma : Byte.tab
      let table = try ReadTable(written(rows, format, encoding), encoding: encoding, separator: separator)
      #expect(table.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
