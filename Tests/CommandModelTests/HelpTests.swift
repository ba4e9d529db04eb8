// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Reports
import Testing

@Suite("Help on a terminal")
struct HelpTests {
  @Test(
    "Every page fits its width in both languages and has no spaces at the ends of lines",
    arguments: Language.allCases, [20, 40, 59, 60, 80, 200])
  func widths(language: Language, width: Int) throws {
    let table = SampleCommands.table
    let help = HelpText(table: table, language: language, width: width)
    for path in [[], ["renewal"]] + table.specs.map(\.path) {
      let text = try #require(help.text(for: path))
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        #expect(line.last != " ", "\(path) \(line)")
        // A word of an example is never broken; at 40 columns and more none here is that long.
        if width >= 40 { #expect(TextWidth.of(String(line)) <= width, "\(path) \(line)") }
      }
    }
  }

  @Test("There is no help about what does not exist")
  func nothing() {
    let help = HelpText(table: SampleCommands.table, language: .en, width: 80)
    #expect(help.text(for: ["bogus"]) == nil)
    #expect(help.text(for: ["renewal", "bogus"]) == nil)
  }

  @Test("Hidden commands are listed nowhere, but explained when asked for")
  func hidden() throws {
    let help = HelpText(table: SampleCommands.table, language: .en, width: 80)
    #expect(!help.overview().contains("self-test"))
    #expect(!ReferencePage.index(of: SampleCommands.table).contains("self-test"))
    #expect(try #require(help.text(for: ["self-test"])).contains("Test the program itself"))
  }

  @Test("A shadowed global option is told once, as the command's own")
  func shadowed() throws {
    let help = HelpText(table: SampleCommands.table, language: .en, width: 80)
    let blocked = try #require(help.text(for: ["blocked"]))
    #expect(blocked.components("--reason REASON…") == 1)
    #expect(blocked.components("--reason TEXT") == 0)
    #expect(try #require(help.text(for: ["renewal", "submit"])).components("--reason TEXT") == 1)
  }

  @Test("Pages of the reference are named as the commands' schemas are")
  func fileNames() {
    #expect(ReferencePage.fileName(for: SampleCommands.due) == "renewal-due.md")
    #expect(ReferencePage.fileName(for: SampleCommands.why) == "why.md")
  }

  @Test("Nothing in a text is markup in the reference, and a bar does not end a cell")
  func markup() {
    let text = LocalText(zh: "a|b *c* <d> [e](f) `g` h_i\\j", en: "x")
    let spec = CommandSpec(
      path: ["a"], summary: text, options: [Opt<Bool>.flag("bb", help: text).erased], effect: .none,
      examples: [])
    let page = ReferencePage.markdown(for: spec, in: CommandTable(specs: [spec]))
    let escaped = #"a\|b \*c\* &lt;d&gt; \[e\](f) \`g\` h\_i\\j"#
    #expect(page.contains("\n\n\(escaped)\n"))
    #expect(page.contains("| `--bb` | \(escaped) |\n"))
  }

  @Test("Sections arrange the overview")
  func sections() {
    let table = CommandTable(
      specs: SampleCommands.table.specs.filter { !["help", "version"].contains($0.path[0]) },
      groups: [SampleCommands.renewal],
      sections: [
        CommandSection(LocalText(zh: "每天", en: "Every day"), ["blocked", "why", "renewal"]),
        CommandSection(LocalText(zh: "其他", en: "Other"), ["init", "import", "help", "version"]),
      ])
    #expect(table.problems() == [])
    let overview = lines(HelpText(table: table, language: .en, width: 80).overview())
    let first = overview.firstIndex(of: "Every day") ?? 0
    #expect(
      overview[first...].prefix(7) == [
        "Every day", "  blocked  List people who are blocked",
        "  why      Explain every condition of one person",
        "  renewal  Renew registrations of nurses", "", "Other", "  init     Create the cache",
      ])
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(_ text: String) -> Int {
    indices.count { self[$0...].hasPrefix(text) }
  }
}
