// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import CommandModel

@Suite("The word that is being typed on a session's line")
struct SessionWordTests {
  private func asked(_ line: String) -> CompletionReply.Asked { CompletionReply.Asked(line: line, hasProgram: false) }

  @Test("is our command's where no mark stands in front of it, or a quoted one", arguments: ["", "blo", "find '|", "find '>' a", #"find \| "#])
  func ours(line: String) {
    #expect(SessionWord(line) == .ours(asked(line)))
  }

  @Test(
    "is a file behind > and where a program is given one",
    arguments: [
      ("blocked > ", ""), ("blocked >名", "名"), ("blocked > '名 ", "'名 "), ("blocked | sort ", ""), ("blocked | sort -u 名", "名"),
      ("blocked | sort > 名", "名"), ("blocked | sort < 名", "名"), ("blocked | ./se", "./se"), ("blocked >> 名", "名"),
    ])
  func file(line: String, typed: String) {
    guard case .file(let found) = SessionWord(line) else { Issue.record("\(SessionWord(line))"); return }
    #expect(found.raw == typed)
  }

  @Test(
    "is a program behind |, also where a shell begins a further one",
    arguments: [
      ("blocked |", ""), ("blocked | so", "so"), ("blocked | sort | he", "he"), ("blocked | sort && ec", "ec"), ("blocked | cat; ec", "ec"),
      ("blocked | grep '|' | wc", "wc"), ("blocked | sort > 名 | wc", "wc"),
    ])
  func program(line: String, typed: String) {
    guard case .program(let found) = SessionWord(line) else { Issue.record("\(SessionWord(line))"); return }
    #expect(found.raw == typed)
  }
}
