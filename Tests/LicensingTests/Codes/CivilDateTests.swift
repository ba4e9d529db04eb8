// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Licensing

@Suite("A civil day")
struct CivilDateTests {
  @Test("is the number of days since 1970-01-01", arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("1900-01-01", -25_567), ("1900-03-01", -25_508),
    ("2000-02-29", 11_016), ("2026-03-05", 20_517), ("2026-11-23", 20_780), ("2199-12-31", 84_005),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func daysSince1970(iso: String, day: Int32) throws {
    #expect(try #require(CivilDate(iso: iso)).day == day)
    #expect(CivilDate(day: day).description == iso)
  }

  @Test("follows the calendar day by day from 1899 to 2201")
  func everyDay() throws {
    var (year, month, dayOfMonth) = (1899, 1, 1)
    var expected = try #require(CivilDate(year: 1899, month: 1, day: 1)).day
    while year < 2201 {
      let date = CivilDate(day: expected)
      guard date == CivilDate(year: year, month: month, day: dayOfMonth), date.year == year,
        date.month == month, date.dayOfMonth == dayOfMonth
      else {
        Issue.record("day \(expected) reads \(date), not \(year)-\(month)-\(dayOfMonth)")
        return
      }
      expected += 1
      dayOfMonth += 1
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      if dayOfMonth > [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] {
        (month, dayOfMonth) = (month + 1, 1)
      }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(expected == 84_371)
  }

  @Test("has a 29 February in the century years that 400 divides, and in no other century year", arguments: [
    (1600, true), (1700, false), (1800, false), (1900, false), (2000, true), (2024, true), (2026, false),
    (2100, false), (2400, true),
  ])
  func centuryLeapDays(year: Int, exists: Bool) {
    #expect((CivilDate(year: year, month: 2, day: 29) != nil) == exists)
  }

  @Test("that no calendar has is refused", arguments: [
    (2026, 0, 1), (2026, 13, 1), (2026, 1, 0), (2026, 1, 32), (2026, 4, 31), (2026, 6, 31), (2026, 9, 31),
    (2026, 11, 31), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (2026, -1, -1),
  ])
  func impossible(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("in ISO form is exactly YYYY-MM-DD", arguments: [
    "", "2026-3-05", "2026-03-5", "2026-03-050", "2026/03/05", "20260305", "2026-03-05 ", " 2026-03-05",
    "2026-02-30", "2026-00-10", "２０２６-03-05", "2026-03-0a", "-026-03-05", "2026--3-05", "2026-03-05T00:00",
    "+026-03-05", "2026—03-05",
  ])
  func notISO(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("in ISO form is also read from a part of a text")
  func isoSubstring() {
    #expect(CivilDate(iso: "on 2026-11-23.".dropFirst(3).prefix(10))?.description == "2026-11-23")
  }

  @Test("begins in Shanghai eight hours before it begins in Greenwich", arguments: [
    (0, "1970-01-01"), (57_599, "1970-01-01"), (57_600, "1970-01-02"), (-1, "1970-01-01"),
    (-28_800, "1970-01-01"), (-28_801, "1969-12-31"), (-86_400, "1969-12-31"), (-115_200, "1969-12-31"),
    (-115_201, "1969-12-30"), (1_795_449_599, "2026-11-23"), (1_795_449_600, "2026-11-24"),
  ])
  func shanghai(seconds: Int, iso: String) {
    #expect(CivilDate(secondsSince1970: seconds).description == iso)
  }

  @Test("of an absurd clock is still a day")
  func absurdClock() {
    #expect(CivilDate(secondsSince1970: .max).day == .max)
    #expect(CivilDate(secondsSince1970: .min).day == .min)
  }

  @Test("some months away is clamped to the month's end", arguments: [
    ("2026-06-30", -3, "2026-03-30"), ("2026-05-31", -3, "2026-02-28"), ("2024-05-31", -3, "2024-02-29"),
    ("2027-02-28", -3, "2026-11-28"), ("2024-02-29", 60, "2029-02-28"), ("2026-01-31", 1, "2026-02-28"),
    ("2026-12-31", 2, "2027-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-01-15", 0, "2026-01-15"),
    ("2026-08-31", -6, "2026-02-28"), ("2026-03-31", -27, "2023-12-31"),
  ])
  func months(iso: String, months: Int, expected: String) throws {
    #expect(try #require(CivilDate(iso: iso)).adding(months: months).description == expected)
  }

  @Test("some days away crosses months, years and leap days", arguments: [
    ("2026-06-30", -30, "2026-05-31"), ("2024-02-28", 1, "2024-02-29"), ("2023-02-28", 1, "2023-03-01"),
    ("2027-02-28", -30, "2027-01-29"), ("2025-12-31", 1, "2026-01-01"), ("2026-01-01", 0, "2026-01-01"),
  ])
  func days(iso: String, days: Int, expected: String) throws {
    #expect(try #require(CivilDate(iso: iso)).adding(days: days).description == expected)
  }

  @Test("stops at the ends of what it can hold")
  func farAway() {
    let day = CivilDate(day: 0)
    #expect(day.adding(days: .max).day == .max)
    #expect(day.adding(days: .min).day == .min)
    #expect(day.adding(months: .max).day == .max)
    #expect(day.adding(months: .min).day == .min)
    #expect(CivilDate(day: .max).adding(days: 1).day == .max)
  }

  @Test("is before the next one")
  func order() {
    #expect(CivilDate(day: 1) < CivilDate(day: 2))
    #expect(CivilDate(day: -1) < CivilDate(day: 0))
    #expect(!(CivilDate(day: 2) < CivilDate(day: 2)))
  }
}
