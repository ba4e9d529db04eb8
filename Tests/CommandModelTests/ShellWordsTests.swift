// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("Words of a line as a shell sees them")
struct ShellWordsTests {
  @Test(
    "Blanks part words; quotation marks and backslashes keep them together",
    arguments: [
      ("", []), ("  ", []), ("a b", ["a", "b"]), (" a\t\u{3000}b\n", ["a", "b"]),
      ("'a b' c", ["a b", "c"]),
      ("\"a b\"c", ["a bc"]), ("''", [""]), ("a '' b", ["a", "", "b"]), ("a\\ b", ["a b"]),
      ("'a\\b'", ["a\\b"]),
      ("\"a\\\"b\\x\\\\\"", ["a\"b\\x\\"]), ("'它''好'", ["它好"]), ("\"it's\"", ["it's"]),
    ])
  func splitting(line: String, words: [String]) throws {
    #expect(try ShellWords.split(line) == words)
  }

  @Test("A line that is not finished is refused", arguments: ["'a", "a \"b", "a\\", "\"a\\\""])
  func unfinished(line: String) {
    #expect(throws: ShellWords.Unfinished()) { try ShellWords.split(line) }
  }
}
