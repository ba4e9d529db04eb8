// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CommandModel

@Suite("What a word may become")
struct CompleterTests {
  private static let topic = HelpTopic(
    "exit-codes", aliases: ["退出码"], title: LocalText(zh: "退出码", en: "Exit status"),
    summary: LocalText(zh: "退出码的意思", en: "What exit codes mean"), blocks: [])

  private static let table = CommandTable(
    specs: SampleCommands.table.specs.filter { !["help", "version"].contains($0.path[0]) },
    groups: [SampleCommands.renewal], topics: [topic])

  /// - Parameter line: up to the cursor, without the program's name.
  private func query(_ line: String, language: Language = .en) -> CompletionQuery {
    let asked = CompletionReply.Asked(line: line, hasProgram: false)
    return Completer(table: Self.table, language: language).query(behind: asked.words, typed: asked.typed)
  }

  private func values(_ line: String) -> [String] { query(line).fixed.map(\.value) }

  private func offers(_ line: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(values(line) == expected, "\(line)", sourceLocation: sourceLocation)
  }

  // MARK: - Commands

  @Test("An empty line may begin with every command and group, each once, in the table's order")
  func everyCommand() {
    offers("", ["init", "import", "blocked", "why", "renewal", "help", "version"])
    offers("--quiet ", ["init", "import", "blocked", "why", "renewal", "help", "version"])
  }

  @Test(
    "What was typed begins the word",
    arguments: [
      ("i", ["init", "import"]), ("im", ["import"]), ("import", ["import"]), ("re", ["renewal"]), ("x", []), ("lock", []),
      ("renewal ", ["due", "submit"]), ("renewal s", ["submit"]), ("renewal x", []), ("--as-of 2026-11-23 renewal d", ["due"]),
      ("ｂｌ", ["blocked"]), ("'b", ["blocked"]),
    ])
  func beginnings(line: String, expected: [String]) {
    offers(line, expected)
  }

  @Test("A hidden command is never offered", arguments: ["s", "self", "self-test", "help s", "help self-"])
  func hidden(line: String) {
    offers(line, [])
  }

  @Test(
    "Chinese words are offered once something is typed that begins them, in either script",
    arguments: [
      ("受", ["受阻"]), ("诊", ["诊断"]), ("診", ["诊断"]), ("診斷", ["诊断"]), ("延", ["延续注册"]), ("延續", ["延续注册"]),
      ("提交", ["提交延续注册"]), ("导", ["导入"]), ("導", ["导入"]), ("帮", ["帮助"]), ("断", []),
      ("延续注册 ", ["due", "submit"]), ("延續註冊 d", ["due"]), ("導入 ", ["institutions", "physicians", "nurses"]),
      ("renewal 提", []),
    ])
  func chinese(line: String, expected: [String]) {
    offers(line, expected)
  }

  @Test("A command comes with its summary, a group with its own, in the language of the person")
  func meanings() {
    #expect(query("blo").fixed == [CompletionCandidate("blocked", "List people who are blocked")])
    #expect(query("blo", language: .zhHans).fixed == [CompletionCandidate("blocked", "列出受阻人员")])
    #expect(query("ren").fixed == [CompletionCandidate("renewal", "Renew registrations of nurses")])
    #expect(query("renewal d").fixed == [CompletionCandidate("due", "List nurses due for renewal")])
    #expect(query("受").fixed == [CompletionCandidate("受阻", "List people who are blocked")])
    #expect(query("延").fixed == [CompletionCandidate("延续注册", "Renew registrations of nurses")])
  }

  @Test("The language is the line's own where it says one")
  func language() {
    #expect(query("--lang zh blo").fixed.map(\.meaning) == ["列出受阻人员"])
    #expect(query("--lang=en blo", language: .zhHans).fixed.map(\.meaning) == ["List people who are blocked"])
    #expect(query("blocked --lang zh --reason photo.m").fixed.map(\.meaning) == ["没有照片"])
    #expect(query("--lang xx blo").fixed.map(\.meaning) == ["List people who are blocked"])
  }

  @Test(
    "Topics stand behind help, beside the commands",
    arguments: [
      ("help ", ["init", "import", "blocked", "why", "renewal", "help", "version", "exit-codes"]), ("help e", ["exit-codes"]),
      ("帮助 exit", ["exit-codes"]), ("help 退", ["退出码"]), ("help 診", ["诊断"]), ("help renewal ", ["due", "submit"]),
      ("help renewal s", ["submit"]), ("help why ", []), ("help renewal due ", []), ("help exit-codes ", []), ("help wyh ", []),
      ("exit", []), ("退", []),
    ])
  func topics(line: String, expected: [String]) {
    offers(line, expected)
  }

  @Test("Behind a word that is no command there is nothing", arguments: ["wyh ", "wyh x", "renewal sumbit ", "renewal sumbit 3"])
  func unknownCommand(line: String) {
    let query = query(line)
    #expect(query.fixed == [])
    #expect(query.source == .none)
  }

  // MARK: - Options

  @Test("The command's own options come before those of every command", arguments: ["blocked -", "blocked --"])
  func ownFirst(line: String) {
    offers(
      line,
      [
        "--kind", "--reason", "--limit", "--all", "--cache", "--format", "--output", "--encoding", "--lang", "--as-of", "--color",
        "--no-pager", "--quiet", "--operator", "--help",
      ])
  }

  @Test(
    "Only options that apply to the command are offered, to a line without one all of them",
    arguments: [
      ("blocked --dry", []), ("renewal submit --dry", ["--dry-run"]), ("blocked --ki", ["--kind"]), ("why --ki", []),
      ("why --rev", ["--reveal"]), ("blocked --rev", []), ("--ki", []), ("--la", ["--lang"]), ("--v", ["--version"]),
      ("blocked --v", []), ("renewal --la", ["--lang"]), ("wyh --la", ["--lang"]), ("import --m", ["--map"]),
    ])
  func applicable(line: String, expected: [String]) {
    offers(line, expected)
  }

  @Test(
    "An option that was given is not offered again, one that may be repeated is",
    arguments: [
      ("blocked --kind nurse --k", []), ("blocked --kind=nurse --k", []), ("blocked -k nurse --k", []), ("blocked -knurse --k", []),
      ("blocked --all --al", []), ("blocked -aq --q", []), ("--quiet blocked --qu", []), ("blocked ——kind nurse --k", []),
      ("blocked --reason photo.missing --rea", ["--reason"]), ("import -m a=name --m", ["--map"]),
    ])
  func givenAlready(line: String, expected: [String]) {
    offers(line, expected)
  }

  @Test(
    "Dashes may be full-width or an input method's",
    arguments: [("blocked ——ki", ["--kind"]), ("blocked －－ｋｉ", ["--kind"]), ("blocked —lim", ["--limit"]), ("blocked －－k", ["--kind"])])
  func dashes(line: String, expected: [String]) {
    offers(line, expected)
  }

  @Test("Letters are complete as they are", arguments: ["blocked -k", "blocked -q", "blocked -kn", "blocked -x"])
  func letters(line: String) {
    offers(line, [])
  }

  @Test("An option comes with what it is for")
  func optionMeanings() {
    #expect(query("blocked --ki").fixed == [CompletionCandidate("--kind", "only people of this kind")])
  }

  // MARK: - Values

  private struct Values: Sendable {
    let line: String
    let head: String
    let typed: String
    let values: [String]

    init(_ line: String, _ head: String, _ typed: String, _ values: [String]) {
      self.line = line
      self.head = head
      self.typed = typed
      self.values = values
    }
  }

  private static let given = [
    Values("blocked --kind ", "", "", ["physician", "nurse"]), Values("blocked --kind n", "", "n", ["nurse"]),
    Values("blocked -k ", "", "", ["physician", "nurse"]), Values("blocked -qk n", "", "n", ["nurse"]),
    Values("blocked --kind=", "--kind=", "", ["physician", "nurse"]), Values("blocked --kind=n", "--kind=", "n", ["nurse"]),
    Values("blocked -k=n", "-k=", "n", ["nurse"]), Values("blocked ——kind=n", "——kind=", "n", ["nurse"]),
    Values("blocked －－ｋｉｎｄ＝ｎ", "－－ｋｉｎｄ＝", "ｎ", ["nurse"]), Values("blocked '--kind=n", "--kind=", "n", ["nurse"]),
    Values("blocked --kind a,n", "", "a,n", []), Values("--kind n", "", "n", ["nurse"]), Values("blocked --kind x", "", "x", []),
    Values("blocked --reason photo.", "", "photo.", ["photo.missing", "photo.rejected"]),
    Values("blocked --reason photo.missing,a", "photo.missing,", "a", ["account.inactive"]),
    Values("blocked --reason=a,b,photo.r", "--reason=a,b,", "photo.r", ["photo.rejected"]),
    Values("blocked --reason photo.missing,", "photo.missing,", "", ["photo.missing", "photo.rejected", "account.inactive"]),
    Values("blocked --format ", "", "", ["table", "plain", "json", "csv"]), Values("blocked --format=c", "--format=", "c", ["csv"]),
    Values("--format nd", "", "nd", ["ndjson"]), Values("--format ", "", "", ["table", "plain", "json", "ndjson", "csv", "tsv", "xlsx"]),
    Values("--lang ", "", "", ["zh-Hans", "en"]), Values("wyh --lang e", "", "e", ["en"]),
    Values("init --office institution --off=a", "--off=", "a", []),
    Values("init --office a", "", "a", ["authority"]),
  ]

  @Test("The values of a closed list stand behind a space or =, and behind each comma of a list", arguments: given.indices)
  func closedLists(index: Int) {
    let expected = Self.given[index]
    let query = query(expected.line)
    #expect(query.fixed.map(\.value) == expected.values, "\(expected.line)")
    #expect(query.typed == expected.typed || expected.values.isEmpty, "\(expected.line)")
    #expect(query.head == expected.head || expected.values.isEmpty, "\(expected.line)")
  }

  @Test("A value comes with its meaning")
  func valueMeanings() {
    #expect(query("blocked --reason photo.m").fixed == [CompletionCandidate("photo.missing", "there is no photo")])
    #expect(query("blocked --kind n").fixed == [CompletionCandidate("nurse")])
  }

  @Test(
    "Values that the table does not know are asked for where they are",
    arguments: [
      ("init --institution ", .institution), ("init --institution=PDY", .institution), ("--cache ", .file(suffixes: [".db"])),
      ("blocked --cache=a", .file(suffixes: [".db"])), ("blocked --output ", .file()), ("blocked --reason ", .reason),
      ("blocked --limit ", .none), ("blocked --limit -", .none), ("blocked --limit=", .none), ("blocked --all=", .none),
      ("blocked --bogus=", .none), ("blocked --all ", .none), ("blocked -kq=", .none),
    ] as [(String, Completion)])
  func sources(line: String, source: Completion) {
    #expect(query(line).source == source)
  }

  @Test("A value that begins with a hyphen is no option")
  func hyphenValue() {
    offers("blocked --limit -", [])
    offers("blocked --limit --", [])
  }

  @Test("The line says which cache is to be asked")
  func cache() {
    #expect(query("--cache 甲.db why ").cache == "甲.db")
    #expect(query("why --cache='a b.db' ").cache == "a b.db")
    #expect(query("why ").cache == nil)
    #expect(query("why --cache ").cache == nil)
  }

  // MARK: - Operands

  @Test(
    "Each operand has its own values, and the one that takes many all that follow",
    arguments: [
      ("why ", .person), ("why 3 ", .none), ("why -q ", .person), ("why 3 -q ", .none), ("import nurses ", .file(suffixes: [".csv"])),
      ("import nurses a.csv b.csv ", .file(suffixes: [".csv"])), ("import ", .values), ("renewal submit ", .person),
      ("renewal submit 3 5 7 ", .person), ("renewal due ", .none), ("renewal due 60 ", .none), ("blocked ", .none),
      ("-q renewal submit -a 3 --reason x ", .person),
    ] as [(String, Completion)])
  func operands(line: String, source: Completion) {
    #expect(query(line).source == source)
  }

  @Test("A closed list is offered for its operand alone")
  func closedOperand() {
    offers("import ", ["institutions", "physicians", "nurses"])
    offers("import n", ["nurses"])
    offers("import nurses n", [])
  }

  @Test("Behind -- everything is an operand", arguments: ["renewal submit -- ", "renewal submit -- -", "renewal submit 3 -- --al", "renewal submit -- --kind "])
  func terminator(line: String) {
    let query = query(line)
    #expect(query.fixed == [])
    #expect(query.source == .person)
    #expect(query.head == "")
  }

  @Test("What was typed is told without its quotation marks")
  func typed() {
    #expect(query("why '张 三").typed == "张 三")
    #expect(query("why 张\\ 三").typed == "张 三")
    #expect(query("init --institution='甲 乙").typed == "甲 乙")
    #expect(query("init --institution='甲 乙").head == "--institution=")
  }
}
