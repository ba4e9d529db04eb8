// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("What is wrong with a table of commands")
struct TableProblemsTests {
  @Test("The sample table is sound")
  func sound() {
    #expect(SampleCommands.table.problems() == [])
  }

  @Test("Names are unique, none begins another, and all are as they are compared")
  func names() {
    expect([spec(["a"]), spec(["a"])], tells: "“a” names a and a")
    expect([spec(["a"]), spec(["b"], aliases: [["a"]])], tells: "“a” names a and b")
    expect([spec(["a"]), spec(["a", "b"])], groups: [group("a")], tells: "“a” names a and begins “a b”")
    expect([spec(["a"], aliases: [["診斷"]])], tells: "simplified script")
    expect([spec(["A"])], tells: "a–z")
    expect([spec(["help"])], tells: "“help” names help and help")
    expect([spec(["a"], aliases: [[]])], tells: "empty")
  }

  @Test("A first word of several commands has a group, and a group has commands")
  func groups() {
    expect([spec(["a", "b"])], tells: "“a” has subcommands, but no CommandGroup")
    expect([spec(["a"])], groups: [group("b")], tells: "group b has no commands")
    expect([spec(["a", "b"])], groups: [group("a", ["續"])], tells: "alias “續”")
    expect([spec(["a", "b"]), spec(["c"])], groups: [group("a", ["c"])], tells: "alias “c” is taken")
    expect([spec(["a", "b"])], groups: [group("a"), group("a")], tells: "“a” names two groups")
  }

  @Test("Sections show every command once")
  func sections() {
    let title = LocalText(zh: "全部", en: "All")
    let table = CommandTable(
      specs: [spec(["a"]), spec(["b"])],
      sections: [CommandSection(title, ["a", "help", "version", "c"]), CommandSection(title, ["a"])])
    #expect(
      table.problems() == [
        "“a” stands in two sections", "“b” stands in no section",
        "a section names “c”, which is no command",
      ])
  }

  @Test("Texts are there in both languages, short, and without a full stop")
  func texts() {
    expect([spec(["a"], summary: LocalText(zh: "", en: "x"))], tells: "the summary is empty")
    expect([spec(["a"], summary: LocalText(same: "x"))], tells: "the summary is not translated")
    expect([spec(["a"], summary: LocalText(zh: "列出。", en: "List"))], tells: "full stop")
    expect([spec(["a"], summary: LocalText(zh: "列出", en: "List."))], tells: "full stop")
    let wide = String(repeating: "字", count: 31)
    expect([spec(["a"], summary: LocalText(zh: wide, en: "x"))], tells: "wider than 60")
    expect([spec(["a"], discussion: LocalText(zh: "", en: "x"))], tells: "the discussion is empty")
    expect(
      [spec(["a"], options: [flag("x-y", help: LocalText(zh: "说明", en: ""))])],
      tells: "help for --x-y is empty")
  }

  @Test("Options are unique, named as they are typed, and have a metavar if they take a value")
  func options() {
    expect([spec(["a"], options: [flag("xx"), flag("xx")])], tells: "--xx is declared twice")
    expect([spec(["a"], options: [flag("xx", "x"), flag("yy", "x")])], tells: "-x is declared twice")
    expect([spec(["a"], options: [flag("xx", "q")])], tells: "-q is declared twice")
    expect([spec(["a"], options: [flag("help")])], tells: "--help is declared twice")
    expect([spec(["a"], options: [flag("xX")])], tells: "a name has")
    expect([spec(["a"], options: [flag("xx", "1")])], tells: "a short name is a letter")
    let bare = Opt<String>.text("xx", metavar: LocalText(same: ""), help: help)
    expect([spec(["a"], options: [bare.erased])], tells: "metavar")
    let closed = Opt<Int>(
      "xx", metavar: LocalText(same: "N"), help: help, allowed: [AllowedValue("one")], parse: { Int($0) })
    expect([spec(["a"], options: [closed.erased])], tells: "its own value one is not accepted")
    let valued = Opt<String>.text("xx", metavar: LocalText(same: "N"), help: help)
    expect(
      [spec(["a"], options: [valued.erased]), spec(["b"], options: [flag("xx")])], tells: "in one command")
    expect([spec(["a"], exclusive: [[flag("xx"), flag("yy")]])], tells: "--xx is exclusive, but")
  }

  @Test("A command may shadow a global option of the same kind")
  func shadowing() {
    let format = Opt<String>.text("format", metavar: LocalText(same: "X"), help: help)
    #expect(CommandTable(specs: [spec(["a"], options: [format.erased])]).problems() == [])
  }

  @Test("Operands are unique, and only one takes none or many")
  func operands() {
    func operand(_ name: String, _ count: OperandCount) -> AnyOperand {
      Operand<String>.text(name, metavar: LocalText(same: "X"), help: help, count: count).erased
    }
    expect(
      [spec(["a"], operands: [operand("x", .one), operand("x", .one)])],
      tells: "the operand x is declared twice")
    expect(
      [spec(["a"], operands: [operand("x", .many), operand("y", .optional)])], tells: "only one operand")
  }

  @Test("Every example is a line about its command that the program understands")
  func examples() {
    expect([spec(["a"], example: "ecert-admin a --bogus")], tells: "a has no option --bogus")
    expect([spec(["a"], example: "ecert-admin version")], tells: "about another command")
    expect([spec(["a"], example: "cat x")], tells: "no call of ecert-admin")
    expect([spec(["a"], example: "ecert-admin a 'x")], tells: "unclosed")
    expect([spec(["a"], example: nil)], tells: "there is no example")
    #expect(
      CommandTable(specs: [spec(["a"], example: "cat x | ecert-admin a -q > y && ecert-admin version")])
        .problems() == [])
  }

  private let help = LocalText(zh: "说明", en: "help")

  private func flag(_ long: String, _ short: Character? = nil, help: LocalText? = nil) -> AnyOpt {
    Opt<Bool>.flag(long, short: short, help: help ?? self.help).erased
  }

  private func group(_ word: String, _ aliases: [String] = []) -> CommandGroup {
    CommandGroup(word, aliases: aliases, summary: help)
  }

  private func spec(
    _ path: [String], aliases: [[String]] = [], summary: LocalText? = nil,
    discussion: LocalText = LocalText(same: ""), options: [AnyOpt] = [], operands: [AnyOperand] = [],
    exclusive: [[AnyOpt]] = []
  ) -> CommandSpec {
    let words = path + operands.map { _ in "x" }
    return CommandSpec(
      path: path, aliases: aliases, summary: summary ?? help, discussion: discussion, options: options,
      operands: operands, exclusive: exclusive, effect: .reads,
      examples: [Example("ecert-admin " + words.joined(separator: " "), help)])
  }

  private func spec(_ path: [String], example: String?) -> CommandSpec {
    CommandSpec(
      path: path, summary: help, effect: .reads, examples: example.map { [Example($0, help)] } ?? [])
  }

  private func expect(
    _ specs: [CommandSpec], groups: [CommandGroup] = [], tells problem: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let problems = CommandTable(specs: specs, groups: groups).problems()
    #expect(problems.contains { $0.contains(problem) }, "\(problems)", sourceLocation: sourceLocation)
  }
}
