// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Licensing

@Suite("A date cell")
struct CellDateTests {
  @Test("is read in every form that exports use", arguments: [
    "2026-03-05", "2026-3-5", "2026/3/5", "2026/03/05", "2026.3.5", "2026.03.05", "2026年3月5日",
    "2026年03月05日", "20260305", "46086", " 2026-03-05\u{3000}", "'2026-03-05", "２０２６－０３－０５",
    "２０２６年３月５日", "2026 年 3 月 5 日", "\u{FEFF}2026/3/5\t", "2026－3－5", "2026．3．5", "'46086", "4 6086",
  ])
  func forms(cell: String) {
    #expect(CellDate(cell: cell) == .day(day("2026-03-05")))
    #expect(CellDate(cell: Cleaning.word(cell)) == .day(day("2026-03-05")))
  }

  @Test("loses the time of day behind it", arguments: [
    "2026-03-05 00:00:00", "2026-03-05T23:59:59", "2026-03-05 10:20", "2026-03-05 10:20:30.5",
    "2026/3/5 0:00", "2026/3/5 0:00:00", "2026.3.5 8:05", "2026年3月5日 10:20", "2026年3月5日10:20:30",
    "2026-03-05  10:20", "2026-03-05\u{A0}10:20", "20260305 10:20:30", "20260305102030", "46086.5",
    "46086.0", "2026-03-05 24:00:00", "2026/3/5　10：20", "2026 年 3 月 5 日 10:20", "2026-03-05 T10:20",
  ])
  func times(cell: String) {
    #expect(CellDate(cell: cell) == .day(day("2026-03-05")))
  }

  @Test("whose time lost its space is read where only one day is possible", arguments: [
    ("2026-03-0510:20:30", "2026-03-05"), ("2026/3/510:20", "2026-03-05"), ("2026/3/50:00", "2026-03-05"),
    ("2026/3/1510:20", "2026-03-15"), ("2026/3/259:05", "2026-03-25"), ("2026/12/051:20", "2026-12-05"),
    ("2026030510:20", "2026-03-05"), ("202603051:20", "2026-03-05"), ("2026年3月12日3:45", "2026-03-12"),
  ])
  func gluedTimes(cell: String, iso: String) {
    #expect(CellDate(cell: cell) == .day(day(iso)))
  }

  @Test("whose time lost its space and leaves two days is not guessed", arguments: [
    ("2026/3/1 23:45", "2026-03-01"), ("2026/3/12 3:45", "2026-03-12"), ("2026/3/10 0:00", "2026-03-10"),
    ("2026/3/1 00:00", "2026-03-01"), ("2026/3/31 9:05", "2026-03-31"), ("2026/3/3 19:05", "2026-03-03"),
  ])
  func ambiguousTimes(cell: String, iso: String) {
    #expect(CellDate(cell: cell) == .day(day(iso)))
    #expect(CellDate(cell: Cleaning.word(cell)) == .unreadable)
  }

  @Test("with a serial is a day of Excel's 1900 system", arguments: [
    ("1", "1900-01-01"), ("59", "1900-02-28"), ("61", "1900-03-01"), ("25569", "1970-01-01"),
    ("46086", "2026-03-05"), ("46349", "2026-11-23"), ("109574", "2199-12-31"),
  ])
  func serials(cell: String, iso: String) {
    #expect(CellDate(cell: cell) == .day(day(iso)))
  }

  @Test("is empty when only white space stands in it", arguments: [
    "", " ", "\t", "\u{3000}\u{A0}", "\u{FEFF}", "\u{200B}", "'", " ' ",
  ])
  func empty(cell: String) {
    #expect(CellDate(cell: cell) == .empty)
  }

  @Test("of no end says 长期", arguments: ["长期", " 长期 ", "长 期", "'长期"])
  func longTerm(cell: String) {
    #expect(CellDate(cell: cell) == .longTerm)
  }

  @Test("that states no day, or none that the calendar has, is unreadable", arguments: [
    "2026-02-29", "2026-13-01", "2026-00-10", "2026-3", "2026.3", "2026年3月", "2026年3月5", "2026-3/5",
    "2026/3-5", "26-3-5", "3/5/2026", "202603", "2026030", "202603055", "20260230", "0", "60", "109575",
    "00045", "-1", "1.5", "60.5", "46086.", "46086.x", "46086,5", "长期有效", "永久", "2026-03-05-06",
    "2026-03-05 x",
    "2026-03-05 25:00", "2026-03-05 10:60", "2026-03-05 10:20:60", "2026-03-05 10", "2026-03-05 10:2",
    "2026-03-05T", "2026-03-05 10:20:30.", "2026-03-05T10:20:30Z", "2026-03-05T00:20:30+08:00",
    "20260305256000", "2026-003-05", "2026-03-005", "2026--05", "2026-03-", "年月日", "2026-03-05日", "١٢٣",
    "20260305102", "99999999999999999999999999", "2026-03-05 :", ":20", "T10:20",
  ])
  func unreadable(cell: String) {
    #expect(CellDate(cell: cell) == .unreadable)
  }

  @Test("reads back every day of three centuries in every form")
  func everyDay() {
    for number in stride(from: Int32(-25_508), through: 84_005, by: 29) {
      let date = CivilDate(day: number)
      let (year, month, dayOfMonth) = date.components
      let forms = [
        date.description, "\(year)/\(month)/\(dayOfMonth)", "\(year).\(month).\(dayOfMonth)",
        "\(year)年\(month)月\(dayOfMonth)日", String(year * 10_000 + month * 100 + dayOfMonth),
        String(number + 25_569), "\(year)/\(month)/\(dayOfMonth) 9:07",
      ]
      for form in forms where CellDate(cell: form) != .day(date) {
        Issue.record("\(form) reads \(CellDate(cell: form)), not \(date)")
        return
      }
    }
  }

  private func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(day: .min) }
}
