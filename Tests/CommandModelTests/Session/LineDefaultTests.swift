// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("What holds for every line of a session")
struct LineDefaultTests {
  private static let contact = Opt<String>.text(
    "contact", metavar: LocalText(zh: "人员", en: "PERSON"), help: LocalText(zh: "找谁", en: "whom to ask"), completion: .person)

  private static func spec(_ word: String, _ effect: CommandEffect, _ options: [AnyOpt]) -> CommandSpec {
    CommandSpec(
      path: [word], aliases: [["名单"]].filter { _ in word == "list" }, summary: LocalText(same: word), options: options,
      effect: effect, formats: word == "list" ? [.table, .csv] : [], examples: [])
  }

  private static let table = CommandTable(
    specs: [
      spec("list", .reads, [SampleCommands.institution.erased, SampleCommands.kind.erased]),
      spec("file", .writes, [SampleCommands.institution.erased]), spec("note", .reads, [contact.erased]), SampleCommands.why,
      SampleCommands.due,
    ], groups: [SampleCommands.renewal])

  private static let asOf = LineDefault("as-of", "2026-12-01")
  private static let csv = LineDefault("format", "csv")
  private static let hospital = LineDefault("institution", "H1")

  private func words(_ line: String..., with defaults: LineDefault...) -> [String] {
    Self.table.words(line, with: defaults)
  }

  @Test("stands in front of the line, as if it had been typed")
  func inFront() throws {
    let words = words("list", "-k", "nurse", with: Self.asOf, Self.csv, Self.hospital)
    #expect(words == ["--as-of=2026-12-01", "--format=csv", "--institution=H1", "list", "-k", "nurse"])
    guard case .command(let arguments) = Self.table.parse(words) else {
      Issue.record("\(words) is no command")
      return
    }
    #expect(arguments.globals.asOf == "2026-12-01")
    #expect(arguments.globals.format == .csv)
    #expect(arguments[SampleCommands.institution] == "H1")
    #expect(arguments[SampleCommands.kind] == .nurse)
  }

  @Test("and in front of a command's other words")
  func aliases() {
    #expect(words("名單", with: Self.hospital) == ["--institution=H1", "名單"])
    #expect(words("renewal", "due", "60", with: Self.asOf) == ["--as-of=2026-12-01", "renewal", "due", "60"])
  }

  @Test(
    "gives way to what the line says itself, in whatever form",
    arguments: [
      ["list", "--as-of", "2026-11-23"], ["--as-of=2026-11-23", "list"], ["list", "－－ａｓ－ｏｆ＝2026-11-23"],
      ["list", "——as-of", "2026-11-23"], ["list", "--as-of"],
    ])
  func givenByTheLine(line: [String]) {
    #expect(Self.table.words(line, with: [Self.asOf]) == line)
  }

  @Test("is a flag where it has no value, and gives way to its letter")
  func flags() {
    #expect(words("list", with: LineDefault("quiet", nil)) == ["--quiet", "list"])
    #expect(words("list", "-q", with: LineDefault("quiet", nil)) == ["list", "-q"])
  }

  @Test("is not taken for the option by a word behind --")
  func behindTerminator() {
    #expect(words("why", "--", "--as-of", with: Self.asOf) == ["--as-of=2026-12-01", "why", "--", "--as-of"])
  }

  @Test("is left out where the command does not take it")
  func notTaken() {
    #expect(words("list", with: LineDefault("format", "json")) == ["list"], "a format that it does not print")
    #expect(words("file", with: Self.csv) == ["file"], "no rows")
    #expect(words("why", "3", with: Self.hospital) == ["why", "3"], "no such option")
    #expect(words("list", with: LineDefault("reason", "x")) == ["list"], "nothing is written")
  }

  @Test("An institution is chosen for what is read, never for what is written")
  func writing() {
    #expect(words("file", with: Self.hospital) == ["file"])
    #expect(words("file", with: Self.asOf) == ["--as-of=2026-12-01", "file"])
  }

  @Test("An institution narrows a line that may name people and names none")
  func people() {
    let notice = CommandSpec(
      path: ["notice"], summary: LocalText(same: "notice"), options: [SampleCommands.institution.erased],
      operands: [SampleCommands.person.erased], effect: .reads, examples: [])
    let table = CommandTable(specs: [notice])
    #expect(table.words(["notice"], with: [Self.hospital]) == ["--institution=H1", "notice"])
    #expect(table.words(["notice", "3"], with: [Self.hospital, Self.asOf]) == ["--as-of=2026-12-01", "notice", "3"])
  }

  @Test("A line that names no command stays as it is", arguments: [[], ["lits"], ["--quiet"], ["renewal"], ["renewal", "deu"]])
  func noCommand(line: [String]) {
    #expect(Self.table.words(line, with: [Self.asOf, Self.csv]) == line)
  }

  // MARK: - People

  @Test("A line names people where an operand is one")
  func namesPeople() throws {
    #expect(try arguments("why", "3").namesPeople)
    #expect(try arguments("renewal", "submit", "3").namesPeople)
    #expect(try !arguments("blocked").namesPeople)
    #expect(try !arguments("renewal", "due", "60").namesPeople)
  }

  @Test("Numbers of rows make way for the people, and nothing else changes")
  func replaced() throws {
    let given = try arguments("renewal", "submit", "1-3", "甲", "2", "-a", "--reason", "本人申请", "--as-of", "2026-12-01")
    let people = ["1-3": ["c1", "c2", "c3"], "2": ["c2"]]
    let replaced = try given.replacingPeople { people[$0] ?? [$0] }
    #expect(replaced[many: SampleCommands.people] == ["c1", "c2", "c3", "甲", "c2"])
    #expect(replaced[SampleCommands.everybody])
    #expect(replaced.globals.reason == "本人申请")
    #expect(replaced.globals.asOf == "2026-12-01")
    #expect(replaced.spec.path == ["renewal", "submit"])
    let one = try arguments("why", "2").replacingPeople { people[$0] ?? [$0] }
    #expect(one[SampleCommands.person] == "c2")
  }

  @Test("Several people where one is wanted are too many, and the word is told without an ID number")
  func tooMany() throws {
    let given = try arguments("why", "1-2")
    #expect(throws: UsageError.severalPeople("1-2", command: ["why"])) { try given.replacingPeople { _ in ["c1", "c2"] } }
    let number = try arguments("why", "450203198503150028")
    #expect(throws: UsageError.severalPeople("450203************", command: ["why"])) {
      try number.replacingPeople { _ in ["c1", "c2"] }
    }
  }

  @Test("What goes wrong with a number is told as it is")
  func failing() throws {
    struct NoList: Error, Equatable {}
    let given = try arguments("renewal", "submit", "3")
    #expect(throws: NoList()) { try given.replacingPeople { _ in throw NoList() } }
  }

  @Test("Nobody is asked about words that mean no people")
  func otherWords() throws {
    var asked: [String] = []
    let replaced = try arguments("blocked", "-n", "3").replacingPeople { word in
      asked.append(word)
      return []
    }
    #expect(asked == [])
    #expect(replaced[SampleCommands.limit] == 3)
  }

  @Test("A person may stand in an option too")
  func options() throws {
    guard case .command(let given) = Self.table.parse(["note", "--contact", "3"]),
      case .command(let without) = Self.table.parse(["note"])
    else {
      Issue.record("note is no command")
      return
    }
    #expect(try given.replacingPeople { ["c\($0)"] }[Self.contact] == "c3")
    #expect(try without.replacingPeople { ["c\($0)"] }[Self.contact] == nil)
  }
}
