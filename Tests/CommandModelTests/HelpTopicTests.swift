// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Reports
import Testing

@Suite("Topics of help")
struct HelpTopicTests {
  private static let files = HelpTopic(
    "files", aliases: ["文件"], title: LocalText(zh: "文件", en: "Files"),
    summary: LocalText(zh: "保存的文件", en: "What is kept"),
    blocks: [
      .prose(LocalText(zh: "都只有本人可读。\n\n  另起一段", en: "Readable by their owner only.\n\n  indented")),
      .terms(
        .file,
        [
          HelpTerm("cache.db", LocalText(zh: "缓存", en: "the cache")),
          HelpTerm(LocalText(zh: "文件.rejects.csv", en: "FILE.rejects.csv"), LocalText(zh: "拒收的行", en: "rejected rows")),
        ]),
    ])
  private static let codes = HelpTopic(
    "exit-codes", aliases: ["退出码"], title: LocalText(zh: "退出码", en: "Exit status"),
    summary: LocalText(zh: "退出码的意思", en: "What exit codes mean"),
    blocks: [.terms(.plain, [HelpTerm("0", LocalText(zh: "完成", en: "done"))])])

  private static func table(_ topics: [HelpTopic]) -> CommandTable {
    CommandTable(
      specs: SampleCommands.table.specs.filter { !["help", "version"].contains($0.path[0]) },
      groups: [SampleCommands.renewal], topics: topics)
  }

  private let table = Self.table([files, codes])

  private func errors(_ line: String...) -> [UsageError] {
    guard case .failure(let errors) = table.parse(line) else { return [] }
    return errors
  }

  @Test(
    "help finds a topic by its word and its other words, in whatever script and width",
    arguments: ["exit-codes", "退出码", "退出碼", "ｅｘｉｔ－ｃｏｄｅｓ", "　退出码"])
  func found(word: String) {
    #expect(described(table.parse(["help", word])) == "help exit-codes")
    #expect(described(table.parse(["--lang", "en", "帮助", word, "-q"])) == "help exit-codes")
  }

  @Test("Commands and groups are found as before")
  func commands() {
    #expect(described(table.parse(["help", "renewal"])) == "help renewal")
    #expect(described(table.parse(["help", "blocked"])) == "help blocked")
    #expect(described(table.parse(["help"])) == "help ")
  }

  @Test("Nothing more stands behind a topic", arguments: [["files", "x"], ["文件　x"]])
  func extra(words: [String]) {
    guard case .failure(let errors) = table.parse(["help"] + words) else {
      Issue.record("\(words) is understood")
      return
    }
    #expect(errors == [.extraOperand("x", command: ["help", "files"])])
  }

  @Test("A topic that somebody may have meant is proposed as it is to be typed")
  func suggested() {
    #expect(errors("help", "exit-code") == [.unknownCommand("exit-code", group: [], suggestions: ["exit-codes"])])
    #expect(errors("fils") == [.unknownCommand("fils", group: [], suggestions: ["help files"])])
    #expect(errors("help", "退出") == [.unknownCommand("退出", group: [], suggestions: ["退出码"])])
    #expect(errors("renewal", "fils") == [.unknownCommand("fils", group: ["renewal"], suggestions: [])])
  }

  @Test("A topic is no command", arguments: [["files"], ["files", "--help"]])
  func noCommand(line: [String]) {
    guard case .failure = table.parse(line) else {
      Issue.record("\(line) is understood")
      return
    }
  }

  @Test("The overview lists topics by what they say, and tells how to read them")
  func overview() {
    let english = HelpText(table: table, language: .en, width: 80).overview()
    #expect(english.contains("\nHelp topics\n  files       What is kept\n  exit-codes  What exit codes mean\n\n"))
    #expect(english.contains("\nAbout a topic: ecert-admin help TOPIC\n"))
    let chinese = HelpText(table: table, language: .zhHans, width: 80).overview()
    #expect(chinese.contains("\n帮助主题\n  files       保存的文件\n"))
    #expect(!HelpText(table: SampleCommands.table, language: .en, width: 80).overview().contains("topic"))
  }

  @Test("A page has its title, its text, its terms and its other words")
  func page() {
    #expect(
      HelpText(table: table, language: .en, width: 60).text(for: ["files"]) == """
        Files

          Readable by their owner only.

            indented

          cache.db          the cache
          FILE.rejects.csv  rejected rows

          Also: 文件

        """)
  }

  @Test("Every page fits its width", arguments: Language.allCases, [20, 40, 59, 60, 80, 200])
  func widths(language: Language, width: Int) throws {
    let help = HelpText(table: table, language: language, width: width)
    for topic in table.topics {
      let text = try #require(help.text(for: [topic.word]))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
      for line in text.split(separator: "\n") {
        #expect(line.last != " " && TextWidth.of(String(line)) <= width, "\(line)")
      }
    }
  }

  @Test("A sound table has no problems; words that are taken, badly written or untranslated are some")
  func problems() {
    #expect(table.problems() == [])
    expect([topic("blocked")], tells: "topic blocked: “blocked” names a command")
    expect([topic("xx", ["延续注册"])], tells: "“延续注册” names a command")
    expect([topic("xx", ["帮助"])], tells: "“帮助” names a command")
    expect([topic("xx"), topic("yy", ["xx"])], tells: "“xx” names two topics")
    expect([topic("xX")], tells: "a–z")
    expect([topic("xx", ["退出碼"])], tells: "simplified script")
    expect([topic("xx", summary: LocalText(zh: "完。", en: "End"))], tells: "full stop")
    expect([topic("xx", blocks: [])], tells: "it says nothing")
    expect([topic("xx", blocks: [.prose(LocalText(same: "same"))])], tells: "not translated: same")
    expect(
      [topic("xx", blocks: [.terms(.plain, [HelpTerm("0", LocalText(zh: "", en: "done"))])])], tells: "is empty")
  }

  private func topic(
    _ word: String, _ aliases: [String] = [], summary: LocalText = LocalText(zh: "说明", en: "explained"),
    blocks: [HelpBlock] = [.prose(LocalText(zh: "说明", en: "explained"))]
  ) -> HelpTopic {
    HelpTopic(word, aliases: aliases, title: LocalText(zh: "题", en: "Title"), summary: summary, blocks: blocks)
  }

  private func expect(
    _ topics: [HelpTopic], tells problem: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let problems = Self.table(topics).problems()
    #expect(problems.contains { $0.contains(problem) }, "\(problems)", sourceLocation: sourceLocation)
  }
}
