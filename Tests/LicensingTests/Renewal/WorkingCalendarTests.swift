// SPDX-License-Identifier: GPL-3.0-or-later

import Foundation
import Licensing
import Testing

@Suite("Working days: the public calendars of 2004 to 2026, and local days over them")
struct WorkingCalendarTests {
  private let calendar = WorkingCalendar()

  /// 三月三 as 广西's yearly notices had it.
  private static func guangxi() throws -> WorkingCalendar {
    WorkingCalendar(
      try Settings().changed([
        (
          .localDays,
          """
          2021-04-14=off 2021-04-15=off 2021-04-16=off 2021-04-18=work 2022-04-02=off 2022-04-06=off \
          2023-04-21=off 2023-04-23=off 2024-04-11=off 2024-04-12=off 2025-03-31=off 2025-04-01=off
          """
        )
      ]))
  }

  @Test(
    "a year has as many working days as its notice left it",
    arguments: [(2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 248), (2026, 248)])
  func year(year: Int, expected: Int) {
    #expect(
      calendar.count(after: Fictional.day("\(year - 1)-12-31"), through: Fictional.day("\(year)-12-31")) == expected)
  }

  @Test(
    "twenty working days after a day that is itself not counted",
    arguments: [
      ("2020-09-18", "2020-10-22"), ("2021-01-25", "2021-02-25"), ("2024-01-22", "2024-02-22"),
      ("2025-01-13", "2025-02-14"), ("2025-09-15", "2025-10-17"), ("2026-01-26", "2026-02-28"),
      ("2026-09-10", "2026-10-14"),
    ])
  func twenty(from: String, to: String) {
    #expect(calendar.end(of: 20, after: Fictional.day(from)) == Fictional.day(to))
  }

  @Test(
    "with 广西's 三月三 it takes longer",
    arguments: [("2021-04-01", "2021-05-06"), ("2024-03-25", "2024-04-25"), ("2025-03-10", "2025-04-10")])
  func threeThree(from: String, to: String) throws {
    #expect(try Self.guangxi().end(of: 20, after: Fictional.day(from)) == Fictional.day(to))
  }

  @Test("a make-up Saturday is worked, and a local notice can take a make-up day away")
  func makeUp() throws {
    #expect(calendar.isWorking(Fictional.day("2026-02-28")) == true)
    #expect(calendar.isWorking(Fictional.day("2023-04-23")) == true)
    #expect(try Self.guangxi().isWorking(Fictional.day("2023-04-23")) == false)
    #expect(try Self.guangxi().isWorking(Fictional.day("2021-04-18")) == true)
  }

  @Test("what no notice has published is not known, and never computed from weekends")
  func unpublished() {
    #expect(calendar.isWorking(Fictional.day("2026-12-31")) == true)
    #expect(calendar.isWorking(Fictional.day("2027-01-01")) == nil)
    #expect(calendar.isWorking(Fictional.day("2027-01-04")) == nil)
    #expect(calendar.isWorking(Fictional.day("2003-12-31")) == nil)
    #expect(calendar.end(of: 20, after: Fictional.day("2026-12-03")) == Fictional.day("2026-12-31"))
    #expect(calendar.end(of: 20, after: Fictional.day("2026-12-04")) == nil)
    #expect(calendar.count(after: Fictional.day("2026-12-31"), through: Fictional.day("2027-01-04")) == nil)
  }

  @Test("a place that has the next year's notice enters its days, and says that they are complete")
  func nextYear() throws {
    let settings = try Settings().changed([(.lastCalendarYear, "2027"), (.localDays, "2027-01-01=off 2027-01-02=work")])
    let next = WorkingCalendar(settings)
    #expect(next.isWorking(Fictional.day("2027-01-01")) == false)
    #expect(next.isWorking(Fictional.day("2027-01-02")) == true)
    #expect(next.isWorking(Fictional.day("2027-01-04")) == true)
    #expect(throws: SettingError.calendarYearWithoutDays(key: "calendar.last-year", year: 2027)) {
      try Settings().changed([(.lastCalendarYear, "2027")])
    }
  }

  @Test("the first day counts where the setting says so, if it is a working day")
  func firstDay() {
    let monday = Fictional.day("2026-03-02")
    #expect(calendar.end(of: 1, after: monday) == Fictional.day("2026-03-03"))
    #expect(calendar.end(of: 1, after: monday, countsFirst: true) == monday)
    let sunday = Fictional.day("2026-03-01")
    #expect(calendar.end(of: 1, after: sunday, countsFirst: true) == monday)
  }

  @Test("days left count down to the last day, and below it")
  func left() {
    let deadline = Fictional.day("2026-02-28")
    #expect(calendar.count(after: Fictional.day("2026-02-27"), through: deadline) == 1)
    #expect(calendar.count(after: deadline, through: deadline) == 0)
    #expect(calendar.count(after: Fictional.day("2026-03-02"), through: deadline) == -1)
  }

  @Test("every day of 2004 to 2026 is as chinesecalendar has it")
  func peer() throws {
    let root = try Peers.root()
    let printed = try Peers.python([root + "/Tests/LicensingTests/Renewal/public_calendar.py", "--days"])
    let days = printed.split(separator: "\n")
    #expect(days.count == 8_401)
    let different = days.filter { line in
      let parts = line.split(separator: " ")
      guard parts.count == 2, let day = CivilDate(iso: parts[0]) else { return true }
      return calendar.isWorking(day) != (parts[1] == "1")
    }
    #expect(different == [])
  }

  @Test("the shipped table is as its generator writes it")
  func fresh() throws {
    let root = try Peers.root()
    let shipped = root + "/Sources/Licensing/Renewal/PublicCalendarDays.swift"
    let written = try Peers.python([root + "/Tests/LicensingTests/Renewal/public_calendar.py"])
    #expect(try String(contentsOfFile: shipped, encoding: .utf8) == written)
  }
}

/// The Python beside the tests. A machine without it fails these tests: they are never skipped.
enum Peers {
  struct Failure: Error {}

  static func root() throws -> String {
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      if FileManager.default.fileExists(atPath: folder.appendingPathComponent("Package.swift").path) { return folder.path }
      folder.deleteLastPathComponent()
    }
    throw Failure()
  }

  static func python(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try root() + "/.peers/bin/python3")
    process.arguments = arguments
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let printed = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    if process.terminationStatus != 0 { throw Failure() }
    return String(decoding: printed, as: UTF8.self)
  }
}
