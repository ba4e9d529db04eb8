// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Reports
import Testing

@Suite("Global options")
struct GlobalOptionsTests {
  @Test("Each is read with its value")
  func all() throws {
    let globals = try arguments(
      "renewal", "submit", "甲", "--cache", "a.db", "--format", "ndjson", "--output", "b.csv", "--encoding",
      "gb18030", "--lang", "zh_TW", "--as-of", "2026-11-23", "--reveal", "--color", "never", "--no-pager",
      "--quiet", "--dry-run", "--yes", "--operator", "经办人", "--reason", "本人申请"
    ).globals
    #expect(globals.cache == "a.db")
    #expect(globals.format == .ndjson)
    #expect(globals.output == "b.csv")
    #expect(globals.encoding == "gb18030")
    #expect(globals.language == .zhHans)
    #expect(globals.asOf == "2026-11-23")
    #expect(globals.reveal)
    #expect(globals.color == .never)
    #expect(!globals.usesPager)
    #expect(globals.quiet)
    #expect(globals.dryRun)
    #expect(globals.yes)
    #expect(globals.operatorName == "经办人")
    #expect(globals.reason == "本人申请")
  }

  @Test("Without any of them nothing is chosen")
  func none() throws {
    let globals = try arguments("blocked").globals
    #expect(globals.cache == nil)
    #expect(globals.format == nil)
    #expect(globals.output == nil)
    #expect(globals.encoding == nil)
    #expect(globals.language == nil)
    #expect(globals.asOf == nil)
    #expect(globals.color == .auto)
    #expect(globals.usesPager)
    #expect(!(globals.reveal || globals.quiet || globals.dryRun || globals.yes))
    #expect(globals.operatorName == nil)
    #expect(globals.reason == nil)
  }

  @Test("A command's own option shadows the global one of the same name")
  func shadowing() throws {
    let list = try arguments("blocked", "--reason", "photo.missing")
    #expect(list[many: SampleCommands.blockers] == ["photo.missing"])
    #expect(list.globals.reason == nil)
    #expect(errors("blocked", "--reason", "本人申请").map(caseName) == ["badValue"])
    #expect(SampleCommands.table.globals(in: ["blocked", "--reason", "photo.missing"]).reason == nil)
    let writing = try arguments("renewal", "submit", "甲", "--reason", "photo.missing,甲")
    #expect(writing.globals.reason == "photo.missing,甲")
  }

  @Test(
    "What is about writing does not apply to a command that only reads; confirmation is taken everywhere")
  func writingOnly() throws {
    #expect(errors("why", "甲", "--dry-run") == [.optionDoesNotApply("--dry-run", command: ["why"])])
    #expect(errors("why", "甲", "--reason", "乙") == [.optionDoesNotApply("--reason", command: ["why"])])
    #expect(try arguments("why", "甲", "--yes").globals.yes)
    #expect(try arguments("why", "甲", "--reveal", "--operator", "经办人").globals.operatorName == "经办人")
  }

  @Test("A format that the command does not print is refused with those that it does")
  func formats() throws {
    #expect(
      errors("blocked", "--format", "ndjson") == [
        .badValue(
          "--format", value: "ndjson", allowed: ["table", "plain", "json", "csv"], expected: nil,
          suggestions: ["json"])
      ])
    #expect(
      errors("init", "--office", "authority", "--format", "json") == [
        .optionDoesNotApply("--format", command: ["init"])
      ])
    #expect(try arguments("why", "甲", "--format", "ndjson").globals.format == .ndjson)
  }

  @Test(
    "A day must exist in the calendar",
    arguments: [
      ("2026-11-23", true), ("2024-02-29", true), ("2000-02-29", true), ("1900-01-01", true),
      ("9999-12-31", true),
      ("2026-02-29", false), ("1900-02-29", false), ("2026-04-31", false), ("2026-13-01", false),
      ("2026-00-10", false), ("2026-01-00", false), ("2026-1-1", false), ("2026/11/23", false),
      ("20261123", false), ("1899-12-31", false), ("", false), ("２０２６-11-23", false),
      ("2026-11-23 ", false),
    ])
  func days(day: String, exists: Bool) {
    let line = ["blocked", "--as-of", day]
    #expect(SampleCommands.table.globals(in: line).asOf == (exists ? day : nil))
    #expect(errors(in: line).map(caseName) == (exists ? [] : ["badValue"]))
  }

  @Test("They are read from lines that cannot be understood as a whole")
  func readFromBrokenLines() {
    let table = SampleCommands.table
    #expect(table.globals(in: ["blokced", "--lang", "en", "--bogus"]).language == .en)
    #expect(table.globals(in: ["--lang=en", "--format", "xml"]).language == .en)
    #expect(table.globals(in: ["--help", "--lang=en"]).language == .en)
    #expect(table.globals(in: ["--lang"]).language == nil)
  }
}
