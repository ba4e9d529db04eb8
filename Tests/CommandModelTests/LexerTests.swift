// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("The forms in which options are written")
struct LexerTests {
  @Test(
    "A value stands behind the option, behind an equals sign or attached to the letter",
    arguments: [
      ["--limit", "7"], ["--limit=7"], ["-n", "7"], ["-n7"], ["-n=7"], ["-an7"], ["-a", "-n", "7"],
    ])
  func valueForms(option: [String]) throws {
    let outcome = SampleCommands.table.parse(["blocked"] + option)
    guard case .command(let arguments) = outcome else {
      Issue.record("\(option) gives \(outcome)")
      return
    }
    #expect(arguments[SampleCommands.limit] == 7)
    #expect(arguments[SampleCommands.everybody] == option.contains { $0.hasPrefix("-a") })
  }

  @Test("Flags are written one by one or together, and twice is once")
  func flagForms() throws {
    for line in [["--quiet", "--yes"], ["-q", "-y"], ["-qy"], ["-yqqy"], ["--quiet", "-yq"]] {
      let globals = SampleCommands.table.globals(in: line)
      #expect(globals.quiet, "\(line)")
      #expect(globals.yes, "\(line)")
    }
    #expect(try arguments("blocked", "-qq").globals.quiet)
    #expect(try !arguments("blocked").globals.quiet)
  }

  @Test("Behind two hyphens everything is an operand")
  func terminator() throws {
    let arguments = try arguments("renewal", "submit", "甲", "--", "--quiet", "-y", "--", "-")
    #expect(arguments[many: SampleCommands.people] == ["甲", "--quiet", "-y", "--", "-"])
    #expect(!arguments.globals.quiet)
  }

  @Test("A lone hyphen is an operand and a value")
  func loneHyphen() throws {
    #expect(try arguments("why", "-")[SampleCommands.person] == "-")
    #expect(try arguments("--output", "-", "why", "甲").globals.output == "-")
  }

  @Test("What looks like an option is no value, unless it is a negative number or behind an equals sign")
  func optionsAreNoValues() throws {
    #expect(
      errors("blocked", "--kind", "--all") == [
        .missingValue("--kind", metavar: LocalText(same: "physician|nurse"))
      ])
    #expect(errors("blocked", "--limit").map(caseName) == ["missingValue"])
    #expect(errors("blocked", "--limit", "-5").map(caseName) == ["badValue"])
    #expect(try arguments("import", "nurses", "甲.csv", "--reason=--all").globals.reason == "--all")
    #expect(try arguments("import", "nurses", "甲.csv", "--reason", "——另附说明").globals.reason == "——另附说明")
    #expect(errors("import", "nurses", "甲.csv", "--reason", "——quiet").map(caseName) == ["missingValue"])
  }

  @Test("Only the first equals sign parts name and value")
  func firstEqualsSign() throws {
    let line = try arguments("import", "nurses", "甲.csv", "--map=单位=机构代码", "-m", "a=b", "-mc=d", "-m=e=f")
    #expect(line[many: SampleCommands.heading] == ["单位=机构代码", "a=b", "c=d", "e=f"])
  }

  @Test("An option that takes commas gathers its values in order; one that does not keeps them")
  func repeatedOptions() throws {
    let blocked = try arguments(
      "blocked", "--reason", "photo.missing,account.inactive", "--reason=photo.rejected")
    #expect(
      blocked[many: SampleCommands.blockers] == ["photo.missing", "account.inactive", "photo.rejected"])
    #expect(blocked[SampleCommands.blockers] == "photo.missing")
    let imported = try arguments("import", "nurses", "甲.csv", "-m", "a,b=c")
    #expect(imported[many: SampleCommands.heading] == ["a,b=c"])
    #expect(try arguments("blocked")[many: SampleCommands.blockers] == [])
  }

  @Test("Options stand before, between and behind the words of the command and its operands")
  func interleaving() throws {
    let orders = [
      ["--format", "json", "-y", "renewal", "submit", "甲", "乙"],
      ["renewal", "--format=json", "submit", "-y", "甲", "乙"],
      ["renewal", "submit", "甲", "-y", "乙", "--format", "json"],
      ["-y", "renewal", "--format", "json", "submit", "甲", "--", "乙"],
    ]
    for line in orders {
      guard case .command(let arguments) = SampleCommands.table.parse(line) else {
        Issue.record("\(line)")
        continue
      }
      #expect(arguments[many: SampleCommands.people] == ["甲", "乙"], "\(line)")
      #expect(arguments.globals.format == .json, "\(line)")
      #expect(arguments.globals.yes, "\(line)")
    }
    #expect(try arguments("--kind", "nurse", "blocked")[SampleCommands.kind] == .nurse)
  }

  @Test(
    "Full-width dashes, letters, digits and equals signs are forgiven in names",
    arguments: [
      ["－－ｆｏｒｍａｔ", "json"], ["——format", "json"], ["—format", "json"], ["--ｆｏｒｍａｔ＝json"],
      ["––format=json"], ["－－format　json"], ["⸺format=json"],
    ])
  func fullWidthOptions(option: [String]) throws {
    guard case .command(let arguments) = SampleCommands.table.parse(["blocked"] + option) else {
      Issue.record("\(option) gives \(SampleCommands.table.parse(["blocked"] + option))")
      return
    }
    #expect(arguments.globals.format == .json)
  }

  @Test("Full-width letters behind one dash are short options; their values stay as typed")
  func fullWidthShortOptions() throws {
    let line = try arguments("import", "nurses", "甲.csv", "－ｑｙ", "－ｍＡ＝Ｂ", "—y", "-m　名　称")
    #expect(line.globals.quiet)
    #expect(line.globals.yes)
    #expect(line[many: SampleCommands.heading] == ["Ａ＝Ｂ", "名　称"])
  }

  @Test(
    "Operands stay as they are typed, also in full width, with dashes and with compatibility characters")
  func operandsStay() throws {
    for word in ["ＡＢＣ１２３", "——见附件", "－", "張醫師", "\u{F900}", "张　三", " ", "－１"] {
      let read = try arguments("why", word)[SampleCommands.person]
      #expect(read.map { Array($0.utf8) } == Array(word.utf8), "\(word)")
    }
  }

  @Test(
    "A third dash, or one dash before a long name, is unknown; dashes without a name are an operand"
  )
  func strangeDashes() {
    #expect(errors("blocked", "---all").map(caseName) == ["unknownOption"])
    #expect(
      errors("blocked", "-all") == [
        .unknownOption("-all", command: ["blocked"], suggestions: ["--all"])
      ])
    #expect(errors("blocked", "--=x").map(caseName) == ["extraOperand"])
  }
}
