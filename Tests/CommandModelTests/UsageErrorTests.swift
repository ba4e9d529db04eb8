// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("What is wrong with a line")
struct UsageErrorTests {
  private static let kinds = LocalText(same: "physician|nurse")

  @Test("An unknown command is named with the commands that it resembles")
  func unknownCommand() {
    #expect(errors("blokced") == [.unknownCommand("blokced", group: [], suggestions: ["blocked"])])
    #expect(
      errors("renewal", "deu") == [.unknownCommand("deu", group: ["renewal"], suggestions: ["renewal due"])]
    )
    #expect(errors("help", "wy") == [.unknownCommand("wy", group: [], suggestions: ["why"])])
    #expect(errors("help", "why", "甲") == [.extraOperand("甲", command: ["help", "why"])])
    #expect(errors("") == [.unknownCommand("", group: [], suggestions: [])])
  }

  @Test("A group without its verb is told with the verbs there are")
  func missingSubcommand() {
    #expect(errors("renewal") == [.missingSubcommand(group: ["renewal"], verbs: ["due", "submit"])])
    #expect(errors("延續註冊") == [.missingSubcommand(group: ["renewal"], verbs: ["due", "submit"])])
  }

  @Test("An option that nobody knows, and one that only another command knows, are unknown")
  func unknownOption() {
    #expect(
      errors("why", "甲", "--bogus") == [.unknownOption("--bogus", command: ["why"], suggestions: [])])
    #expect(
      errors("why", "甲", "--kind", "nurse") == [.unknownOption("--kind", command: ["why"], suggestions: [])]
    )
    #expect(errors("why", "甲", "-k", "nurse") == [.unknownOption("-k", command: ["why"], suggestions: [])])
    #expect(errors("--bogus") == [.unknownOption("--bogus", command: [], suggestions: [])])
    #expect(errors("why", "甲", "-qz") == [.unknownOption("-qz", command: ["why"], suggestions: [])])
  }

  @Test("The word behind an unknown option may be its value, and is not told as a second error")
  func valueOfUnknownOption() {
    #expect(errors("--bogus", "7", "blocked").map(caseName) == ["unknownOption"])
    #expect(errors("why", "--bogus", "7", "甲").map(caseName) == ["unknownOption"])
    #expect(errors("renewal", "due", "--bogus", "x").map(caseName) == ["unknownOption"])
    #expect(errors("why", "--bogus=7", "甲", "乙").map(caseName) == ["unknownOption", "extraOperand"])
  }

  @Test("Values that are missing, too many, or not acceptable")
  func values() {
    #expect(errors("blocked", "--kind") == [.missingValue("--kind", metavar: Self.kinds)])
    #expect(errors("blocked", "-k") == [.missingValue("--kind", metavar: Self.kinds)])
    #expect(errors("blocked", "--all=yes") == [.unexpectedValue("--all", value: "yes")])
    #expect(errors("blocked", "-a=") == [.unexpectedValue("--all", value: "")])
    #expect(
      errors("blocked", "--kind", "nruse") == [
        .badValue(
          "--kind", value: "nruse", allowed: ["physician", "nurse"], expected: nil, suggestions: ["nurse"])
      ])
    #expect(
      errors("blocked", "--limit=0") == [
        .badValue(
          "--limit", value: "0", allowed: [],
          expected: LocalText(zh: "须为 1 至 1000 的整数", en: "a whole number from 1 to 1000"), suggestions: [])
      ])
    for number in ["", "1001", "+7", "1e2", "99999999999999999999", "0x7"] {
      #expect(errors("blocked", "--limit=\(number)").map(caseName) == ["badValue"], "\(number)")
    }
    #expect(errors("--cache=", "blocked").map(caseName) == ["badValue"])
  }

  @Test("Each bad value among several is told, an empty one too")
  func valuesWithCommas() {
    let found = errors("blocked", "--reason", "photo.mising,photo.rejected,", "--reason=x")
    #expect(
      found.map { if case .badValue(_, let value, _, _, let near) = $0 { "\(value)→\(near)" } else { "?" } }
        == ["photo.mising→[\"photo.missing\"]", "→[]", "x→[]"])
  }

  @Test("An option given twice, be its first value good or bad")
  func duplicates() {
    #expect(errors("blocked", "-n", "1", "--limit", "2") == [.duplicateOption("--limit")])
    #expect(errors("--cache", "a", "blocked", "--cache", "a") == [.duplicateOption("--cache")])
    #expect(errors("blocked", "-n", "x", "-n", "2").map(caseName) == ["badValue", "duplicateOption"])
  }

  @Test("What is missing, and what excludes each other")
  func missingAndConflicting() {
    #expect(errors("init") == [.missingOption("--office", command: ["init"])])
    #expect(errors("init", "--office").map(caseName) == ["missingValue"])
    #expect(
      errors("init", "--office", "authority", "--division", "450203", "--institution", "A") == [
        .conflicting("--division", "--institution")
      ])
  }

  @Test("Operands that are missing, too many, or not acceptable")
  func operands() throws {
    let person = LocalText(zh: "人员", en: "PERSON")
    #expect(errors("why") == [.missingOperand(person, command: ["why"])])
    #expect(errors("renewal", "submit") == [.missingOperand(person, command: ["renewal", "submit"])])
    #expect(errors("why", "甲", "乙") == [.extraOperand("乙", command: ["why"])])
    #expect(errors("why", "").map(caseName) == ["badOperand"])
    #expect(
      errors("import", "nurse", "甲.csv") == [
        .badOperand(
          LocalText(zh: "种类", en: "KIND"), value: "nurse",
          allowed: ["institutions", "physicians", "nurses"],
          expected: nil, suggestions: ["nurses"])
      ])
    #expect(
      errors("import") == [
        .missingOperand(LocalText(zh: "种类", en: "KIND"), command: ["import"]),
        .missingOperand(LocalText(zh: "文件", en: "FILE"), command: ["import"]),
      ])
    #expect(errors("renewal", "due", "366").map(caseName) == ["badOperand"])
    #expect(try arguments("renewal", "due")[SampleCommands.days] == nil)
    #expect(
      try arguments("import", "nurses", "甲.csv", "乙.csv")[many: SampleCommands.files] == ["甲.csv", "乙.csv"])
  }

  @Test("All errors of a line are told at once, in its order, what is missing last")
  func several() {
    #expect(
      errors("--color=blue", "init", "--bogus", "--limit", "3", "甲", "--quiet=1", "--cache").map(caseName)
        == [
          "badValue", "unknownOption", "unknownOption", "extraOperand", "unexpectedValue", "missingValue",
          "missingOption",
        ])
    #expect(
      errors("--bogus=1", "blokced", "--lang", "fr").map(caseName) == [
        "unknownOption", "unknownCommand", "badValue",
      ])
    #expect(errors("renewal", "--bogus").map(caseName) == ["unknownOption", "missingSubcommand"])
    #expect(
      errors("import", "x", "--map", "--bogus").map(caseName) == [
        "badOperand", "missingValue", "unknownOption", "missingOperand",
      ])
  }

  @Test("A command that was not given what it needs says so by itself")
  func required() throws {
    let due = try arguments("renewal", "due")
    #expect(
      throws: UsageError.missingOperand(LocalText(zh: "天数", en: "DAYS"), command: ["renewal", "due"])
    ) {
      try due.required(SampleCommands.days)
    }
    let blocked = try arguments("blocked", "-a")
    #expect(throws: UsageError.missingOption("--kind", command: ["blocked"])) {
      try blocked.required(SampleCommands.kind)
    }
    #expect(try arguments("renewal", "due", "60").required(SampleCommands.days) == 60)
    #expect(try arguments("blocked", "-k", "nurse").required(SampleCommands.kind) == .nurse)
    #expect(
      blocked.firstGiven(of: [SampleCommands.kind.erased, SampleCommands.everybody.erased]) == "--all")
  }
}
