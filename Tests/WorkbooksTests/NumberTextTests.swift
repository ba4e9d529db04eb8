// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbooks

@Suite("Numbers and dates in cells of a workbook")
struct NumberTextTests {
  private func text(_ value: Double, _ format: NumberFormat = .general, is1904: Bool = false) -> String {
    NumberText.of(value, format, is1904: is1904)
  }

  @Test("Up to fifteen digits all are there; beyond, the text says that digits are lost")
  func digits() {
    #expect(text(110_450_203_000_123) == "110450203000123")
    #expect(text(999_999_999_999_999) == "999999999999999")
    #expect(text(1_000_000_000_000_000) == "1E+15")
    // As a spreadsheet program keeps 450203198503150028, and as one writes what it kept.
    #expect(text(4.5020319850315e17) == "4.5020319850315E+17")
    #expect(text(1_234_567_890_123_456) == "1.234567890123456E+15")
    #expect(text(4.5e17) == "4.5E+17")
    #expect(text(1e22) == "1E+22")
    #expect(text(0) == "0")
    #expect(text(-3) == "-3")
    #expect(text(0.5) == "0.5")
    #expect(text(201_545_000_012, .padded(12)) == "201545000012")
    #expect(text(45, .padded(6)) == "000045")
    #expect(text(4.5e17, .padded(18)) == "4.5E+17")
  }

  @Test("Days of both systems, and the day that never was")
  func days() {
    #expect(text(1, .date) == "1900-01-01")
    #expect(text(59, .date) == "1900-02-28")
    #expect(text(60, .date) == "60")
    #expect(text(61, .date) == "1900-03-01")
    #expect(text(46_086, .date) == "2026-03-05")
    #expect(text(46_086.5, .date) == "2026-03-05 12:00:00")
    #expect(text(46_086 + 86_399.7 / 86_400, .date) == "2026-03-06")
    #expect(text(0, .date, is1904: true) == "1904-01-01")
    #expect(text(44_624, .date, is1904: true) == "2026-03-05")
    #expect(text(2_958_465, .date) == "9999-12-31")
    #expect(text(2_958_466, .date) == "2958466")
    #expect(text(-1, .date) == "-1")
    #expect(text(0.5, .time) == "12:00:00")
  }

  @Test("A format is read off its code", arguments: [
    ("yyyy\"年\"m\"月\"d\"日\"", NumberFormat.date), ("[$-804]yyyy-mm-dd;@", .date), ("m/d/yy h:mm", .date),
    ("[h]:mm:ss", .time), ("h:mm AM/PM", .time), ("General", .general), ("0.00E+00", .general),
    ("#,##0.00_);[Red](#,##0.00)", .general), ("@", .general), ("000000", .padded(6)), ("0", .general),
    ("\"day\" 0", .general), ("mmm", .date), ("G/通用格式", .general),
  ])
  func format(code: String, expected: NumberFormat) {
    #expect(NumberFormat(code: code) == expected)
  }
}
