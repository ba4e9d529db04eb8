// SPDX-License-Identifier: GPL-3.0-or-later

import Reports
import Testing

@testable import CommandModel

@Suite("Pages of the manual")
struct ManualPageTests {
  private static let table = SampleCommands.table

  private static func pages(of table: CommandTable) -> [String: String] {
    let files = ManualPage.files(of: table, version: "1.2.3", date: "November 27, 2026")
    return Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test("There is one of the program, of each group and of each command that is in none, in both languages")
  func names() {
    let names = ["", "-init", "-import", "-blocked", "-why", "-renewal", "-help", "-version"]
    let expected = ["zh_CN/man1", "man1"].flatMap { folder in names.map { "\(folder)/ecert-admin\($0).1" } }
    let files = ManualPage.files(of: Self.table, version: "1.2.3", date: "November 27, 2026")
    #expect(files.map(\.path) == expected)
  }

  @Test("Its head names page, day and version; nothing else in it depends on them")
  func head() throws {
    let page = try #require(Self.pages(of: Self.table)["man1/ecert-admin-renewal.1"])
    #expect(
      Self.lines(page).dropFirst(2).prefix(6) == [
        ".Dd November 27, 2026", #".Dt ECERT\-ADMIN\-RENEWAL 1"#, #".Os ecert\-admin 1.2.3"#, ".Sh NAME",
        #".Nm ecert\-admin\-renewal"#, ".Nd Renew registrations of nurses",
      ])
    let later = ManualPage.files(of: Self.table, version: "1.2.4", date: "December 1, 2026")
    let other = try #require(later.first { $0.path == "man1/ecert-admin-renewal.1" }).text
    let changed = zip(Self.lines(page), Self.lines(other)).filter { $0 != $1 }.map(\.1)
    #expect(changed == [".Dd December 1, 2026", #".Os ecert\-admin 1.2.4"#])
  }

  @Test("A group's page has the calls of all its commands, and each command under its name")
  func group() throws {
    let page = try #require(Self.pages(of: Self.table)["zh_CN/man1/ecert-admin-renewal.1"])
    #expect(
      page.contains(
        #"""
        .Sh SYNOPSIS
        .Nm ecert\-admin renewal due
        .Op 选项
        .Op Ar 天数
        .Nm ecert\-admin renewal submit
        .Op 选项
        .Ar 人员 Ns …
        """#))
    let sections = Self.lines(page).filter { $0.hasPrefix(".Sh ") }
    #expect(
      sections == [
        ".Sh NAME", ".Sh SYNOPSIS", ".Sh 说明", ".Sh renewal due", ".Sh renewal submit", ".Sh 另请参阅",
      ])
  }

  @Test("Options that a command cannot do without stand in its call; typed values are no metavars")
  func options() throws {
    let page = try #require(Self.pages(of: Self.table)["man1/ecert-admin-init.1"])
    #expect(page.contains(#".Fl \-office Cm institution|authority"# + "\n.Op options\n"))
    #expect(page.contains(#".It Fl \-division Ar CODE"# + "\nthe code of the division\n"))
  }

  @Test("Hidden commands are nowhere", arguments: Language.allCases)
  func hidden(language: Language) {
    for (path, text) in Self.pages(of: Self.table) { #expect(!text.contains("self") && !path.contains("self")) }
  }

  @Test("Topics are sections of the program's page, before its examples")
  func topics() throws {
    let topic = HelpTopic(
      "files", title: LocalText(zh: "文件", en: "Files"), summary: LocalText(zh: "文件", en: "Files"),
      blocks: [
        .terms(.file, [HelpTerm("~/a, ~/b", LocalText(zh: "二", en: "both"))]),
        .terms(.plain, [HelpTerm("0", LocalText(zh: "无", en: "none"))]),
        .terms(.typed, [HelpTerm("a | b", LocalText(zh: "管道", en: "a pipe"))]),
      ])
    let table = CommandTable(specs: [SampleCommands.why], topics: [topic])
    let page = try #require(Self.pages(of: table)["man1/ecert-admin.1"])
    #expect(page.contains(".Sh FILES\n.Bl -tag -width 10n -compact\n.It Pa \\(ti/a , \\(ti/b\nboth\n.El\n"))
    #expect(page.contains(".Pp\n.Bl -tag -width 3n -compact\n.It 0\nnone\n.El\n"))
    #expect(page.contains(".It Ic a \\&| b\na pipe\n.El\n.Sh EXAMPLES\n"))
  }

  @Test(
    "Whatever a text holds, no line is a request that nobody wrote",
    arguments: [".Pp now", "'br", "\\fBx", "-x", "a\n.b", "\"q", "...", "No Ns D1 %A", "`~^", "(ë) \\(ë"])
  func requests(text: String) {
    let both = LocalText(zh: text, en: text)
    let spec = CommandSpec(
      path: ["a"], summary: both, discussion: LocalText(same: "\(text)\n\n\(text)\n  \(text)"),
      options: [Opt<String>.text("bb", metavar: both, help: both).erased],
      operands: [Operand<String>.text("x", metavar: both, help: both).erased], effect: .reads,
      examples: [Example(text, both)])
    let macros: Set = [
      "\\\"", "Dd", "Dt", "Os", "Sh", "Ss", "Nm", "Nd", "Op", "Ar", "Fl", "Pp", "Bl", "It", "El", "Bd", "Ed", "Xr",
    ]
    for (path, page) in Self.pages(of: CommandTable(specs: [spec], about: both)) {
      for line in Self.lines(page) {
        let name = String(line.dropFirst().prefix { $0 != " " })
        #expect(line.first != "'" && (line.first != "." || macros.contains(name)), "\(path) \(line)")
      }
    }
  }

  @Test(
    "Characters print as themselves",
    arguments: [
      ("a\\b", #"a\(rsb"#), ("\\(ë", #"\(rs(ë"#), ("--as-of", #"\-\-as\-of"#), ("'a'", #"\(aqa\(aq"#),
      ("\"", #"\(dq"#), ("`~^", #"\(ga\(ti\(ha"#), ("a\nb", "a b"), ("张三…", "张三…"), ("", ""),
    ])
  func escapes(text: String, expected: String) {
    #expect(RoffText.escaped(text) == expected)
  }

  @Test("A point begins no line of text, and text that a macro would take for a macro is none")
  func starts() {
    #expect(RoffText.line(".csv") == "\\&.csv")
    #expect(RoffText.line("a.csv") == "a.csv")
    #expect(
      RoffText.arguments("No NO N Ns1 Ns%A %A D1 | . ab 3 why") == #"\&No NO N \&Ns1 Ns%A \&%A \&D1 \&| \&. ab 3 why"#)
  }

  @Test("Every sentence begins a line; points of abbreviations and marks that stand alone end none")
  func sentences() {
    #expect(RoffProse.lines(of: "One. Two (three.) Four, e.g. five! Six") == [
      "One.", "Two (three.)", #"Four, \%e.g. five!"#, "Six",
    ])
    #expect(RoffProse.lines(of: "! is ? here") == ["! is ? here"])
    #expect(RoffProse.lines(of: "看。“是。”好") == ["看。", "“是。”", "好"])
    #expect(RoffProse.lines(of: "") == [])
  }

  @Test("Chinese breaks where it may, never before closing or behind opening punctuation")
  func breaks() {
    #expect(RoffProse.lines(of: "用（甲、乙）。") == [#"用\:（甲、\:乙）。"#])
    #expect(RoffProse.lines(of: "加--all列出") == [#"\%加\:\-\-all\:列\:出"#])
  }

  @Test("A line of source ends behind punctuation before it is too wide, and otherwise goes on")
  func width() {
    let clause = String(repeating: "字", count: 19) + "，"
    let lines = RoffProse.lines(of: String(repeating: clause, count: 3))
    #expect(lines.count == 3)
    #expect(RoffProse.lines(of: String(repeating: "字", count: 100)).count == 1)
    let words = RoffProse.lines(of: String(repeating: "word ", count: 60))
    #expect(words.allSatisfy { $0.utf8.count < 66 } && words.count == 5)
  }

  @Test("What is typed is not hyphenated")
  func typed() {
    #expect(RoffProse.lines(of: "see ~/a/b and --all, or - alone") == [#"see \%\(ti/a/b and \%\-\-all, or \- alone"#])
  }

  @Test("Lines to type fit the page, and go on as the shell takes it", arguments: Language.allCases)
  func examples(language: Language) throws {
    for (_, page) in Self.pages(of: Self.table) {
      var isLiteral = false
      for line in Self.lines(page) {
        if line.hasPrefix(".Bd") || line.hasPrefix(".Ed") { isLiteral = line.hasPrefix(".Bd") }
        if isLiteral && !line.hasPrefix(".") {
          let typed = line.replacing("\\-", with: "-").replacing("\\(aq", with: "'").replacing("\\(rs", with: "\\")
          #expect(TextWidth.of(typed) <= 66, "\(typed)")
        }
      }
    }
    #expect(ExampleLines.of("a 'b c' d", width: 9) == ["a 'b c' \\", "  d"])
    #expect(ExampleLines.of("abcdefghijkl", width: 4) == ["abcdefghijkl"])
  }
}
