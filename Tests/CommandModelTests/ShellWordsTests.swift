// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import TestSupport
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

  @Test(
    "A word that means nothing to a shell is typed as it is",
    arguments: [
      "why", "2026-11-23", "photo.missing,photo.rejected", "--map=A1=name", "/a/b_c.csv", "a:b", "a@b", "50%", "+1", "张三丰",
      "阿依古丽·托合提", "𠅤", "👩‍⚕️", "，", "Zoe\u{308}",
    ])
  func bare(word: String) {
    #expect(ShellWords.quoted(word) == word)
  }

  @Test(
    "Every other word is quoted",
    arguments: [
      ("", "''"), ("张 三", "'张 三'"), ("a\u{3000}b", "'a\u{3000}b'"), ("a\u{A0}b", "'a\u{A0}b'"), ("a\tb", "'a\tb'"), ("a\nb", "'a\nb'"),
      ("it's", "'it'\\''s'"), ("'", "''\\'''"), ("a\"b", "'a\"b'"), ("$HOME", "'$HOME'"), ("`id`", "'`id`'"), ("a\\b", "'a\\b'"),
      ("*.csv", "'*.csv'"), ("a?", "'a?'"), ("[a]", "'[a]'"), ("{a,b}", "'{a,b}'"), ("~/a", "'~/a'"), ("#3", "'#3'"), ("a;b", "'a;b'"),
      ("a&b", "'a&b'"), ("a|b", "'a|b'"), ("a>b", "'a>b'"), ("a<b", "'a<b'"), ("(a)", "'(a)'"), ("a!", "'a!'"), ("a^b", "'a^b'"),
    ])
  func quoted(word: String, expected: String) {
    #expect(ShellWords.quoted(word) == expected)
  }

  @Test("Words that were quoted are read back as they were")
  func roundTrip() throws {
    var random = SeededRandom("quoted words")
    let pieces = Array("ab'\"\\$` \t\n\r\u{3000}\u{A0}张·𠅤👩|>#~!*=-0").map(String.init) + ["\u{301}", "''", "\\'", "\r\n"]
    for _ in 0..<SeededRandom.rounds(5_000) {
      let words = (0..<Int.random(in: 1...3, using: &random)).map { _ in
        (0..<Int.random(in: 0...6, using: &random)).map { _ in random.one(of: pieces) }.joined()
      }
      let line = words.map(ShellWords.quoted).joined(separator: " ")
      let read = try ShellWords.split(line)
      #expect(
        read.map { Array($0.unicodeScalars) } == words.map { Array($0.unicodeScalars) },
        "\(line.debugDescription), seed \(random.seed)")
    }
  }
}
