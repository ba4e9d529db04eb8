// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("The words that name a command")
struct CommandWordTests {
  @Test(
    "Commands answer to their Chinese names, also through the alias of their group",
    arguments: [
      (["why"], "why"), (["诊断"], "why"), (["受阻"], "blocked"), (["renewal", "due"], "renewal due"),
      (["延续注册", "due"], "renewal due"), (["提交延续注册"], "renewal submit"),
      (["延续注册", "submit"], "renewal submit"), (["self-test"], "self-test"),
    ])
  func aliases(words: [String], name: String) throws {
    let operand = name == "why" || name == "renewal submit" ? ["甲"] : []
    #expect(described(SampleCommands.table.parse(words + operand)) == "command \(name)")
  }

  @Test(
    "Traditional script and full-width letters name the same commands",
    arguments: [
      (["診斷", "甲"], "why"), (["ｗｈｙ", "甲"], "why"), (["延續註冊", "ｄｕｅ"], "renewal due"),
      (["提交延續註冊", "甲"], "renewal submit"), (["導入", "nurses", "甲.csv"], "import"),
      (["ｒｅｎｅｗａｌ", "due"], "renewal due"),
    ])
  func foldedWords(words: [String], name: String) {
    #expect(described(SampleCommands.table.parse(words)) == "command \(name)")
  }

  @Test("A full-width space parts words while the command is not yet named, and only then")
  func fullWidthSpaces() throws {
    let due = try arguments("延续注册　due　60")
    #expect(due.spec.path == ["renewal", "due"])
    #expect(due[SampleCommands.days] == 60)
    #expect(try arguments("why　张　三")[SampleCommands.person] == "张　三")
    #expect(try arguments("　blocked　").spec.path == ["blocked"])
  }

  @Test("A word behind a complete command is an operand, whatever it says")
  func operandsLikeCommands() throws {
    #expect(try arguments("why", "why")[SampleCommands.person] == "why")
    #expect(
      try arguments("renewal", "submit", "renewal", "due")[many: SampleCommands.people] == [
        "renewal", "due",
      ])
  }

  @Test(
    "Help is asked for in every way, and nothing else on the line matters then",
    arguments: [
      (["--help"], "help "), (["-h"], "help "), (["help"], "help "), (["帮助"], "help "), (["幫助"], "help "),
      (["-qh"], "help "), (["renewal", "--help"], "help renewal"), (["help", "renewal"], "help renewal"),
      (["延续注册", "-h"], "help renewal"), (["help", "renewal", "due"], "help renewal due"),
      (["renewal", "due", "-h"], "help renewal due"), (["help", "诊断"], "help why"),
      (["help", "延續註冊", "due"], "help renewal due"), (["help", "help"], "help help"),
      (["help", "--help"], "help help"), (["why", "--bogus", "--limit", "--help"], "help why"),
      (["--lang", "xx", "--help"], "help "), (["import", "-m", "--help"], "help import"),
    ])
  func help(words: [String], outcome: String) {
    #expect(described(SampleCommands.table.parse(words)) == outcome)
  }

  @Test("The version is a command, and an option where there is no command")
  func version() {
    for line in [["version"], ["--version"], ["-V"], ["版本"], ["-q", "--version"], ["--version", "-q"]] {
      #expect(described(SampleCommands.table.parse(line)) == "version", "\(line)")
    }
    #expect(errors("blocked", "--version") == [.optionDoesNotApply("--version", command: ["blocked"])])
    #expect(errors("version", "甲") == [.extraOperand("甲", command: ["version"])])
  }

  @Test("A line without a command is empty, and its global options are still read")
  func empty() {
    #expect(described(SampleCommands.table.parse([])) == "empty")
    let line = ["--cache", "甲.db", "--lang=en"]
    #expect(described(SampleCommands.table.parse(line)) == "empty")
    #expect(SampleCommands.table.globals(in: line).cache == "甲.db")
    #expect(SampleCommands.table.globals(in: line).language == .en)
  }
}
