// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Testing

@Suite("The command table")
struct CommandTableTests {
  private let table = CommandRegistry.table

  @Test("contradicts itself nowhere")
  func hasNoProblems() { #expect(table.problems() == []) }

  @Test("leads from every spec to its command")
  func everySpecHasItsCommand() {
    for type in CommandRegistry.all {
      #expect(CommandRegistry.command(for: type.spec)?.spec.path == type.spec.path)
    }
  }

  @Test("has the commands of the design, under their Chinese names too", arguments: [
    (["诊断", "x"], ["why"]), (["受阻"], ["blocked"]), (["看板"], ["board"]), (["解锁"], ["unlock"]),
    (["導入", "physicians", "x.csv"], ["import"]), (["缓存", "check"], ["cache", "check"]),
    (["設置", "list"], ["config", "list"]),
  ])
  func chineseNames(words: [String], path: [String]) throws {
    guard case .command(let arguments) = table.parse(words) else {
      Issue.record("\(words) is no command")
      return
    }
    #expect(arguments.spec.path == path)
  }

  @Test("explains every command within forty columns", arguments: Language.allCases)
  func helpFits(language: Language) throws {
    let help = HelpText(table: table, language: language, width: 40)
    for spec in table.specs {
      let text = try #require(help.text(for: spec.path))
      #expect(text.isEmpty == false)
    }
  }
}
