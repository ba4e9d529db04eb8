// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import CommandModel

@Suite("What a completion script is told")
struct CompletionReplyTests {
  private typealias Asked = CompletionReply.Asked

  private func reply(
    _ line: String, _ candidates: [CompletionCandidate], head: String = "", source: Completion = .none
  ) -> String {
    let asked = Asked(line: line, hasProgram: true)
    let query = CompletionQuery(head: head, typed: asked.typed, source: source, cache: nil)
    return CompletionReply(query, asked, candidates).text
  }

  // MARK: - What was asked

  @Test("The words of a line stand behind the program, perhaps behind variables")
  func words() {
    let lines = [
      "ecert-admin why 张", "./ecert-admin why 张", "ECERT_CACHE=a.db LANG=en ecert-admin why 张", "ECERT_CACHE='a b.db' ecert-admin  why 张",
      "\tecert-admin 'why' 张", "'/opt/my apps/ecert-admin' why 张",
    ]
    for line in lines {
      let asked = Asked(line: line, hasProgram: true)
      #expect(asked.words == ["why"], "\(line)")
      #expect(asked.typed == "张", "\(line)")
      #expect(asked.raw == "张", "\(line)")
    }
    #expect(Asked(line: "ecert-admin a=b c", hasProgram: true).words == ["a=b"])
    #expect(Asked(line: "ecert-admin", hasProgram: true).words == [])
    #expect(Asked(line: "ecert-admin ", hasProgram: true).words == [])
    #expect(Asked(line: "", hasProgram: true).words == [])
    #expect(Asked(line: "why 张", hasProgram: false).words == ["why"])
  }

  @Test(
    "The word at the cursor is told as typed and as meant",
    arguments: [
      ("why ", "", "", false), ("why '张 三", "张 三", "'张 三", true), ("why \"张", "张", "\"张", true), ("why '张 三'", "张 三", "'张 三'", false),
      ("why 张\\ ", "张 ", "张\\ ", false), ("why 张'三", "张三", "张'三", true), ("why '", "", "'", true), ("why a\\", "a", "a\\", false),
      ("blocked --kind=n", "--kind=n", "--kind=n", false), ("blocked '--kind=n", "--kind=n", "'--kind=n", true),
      ("why 'it'\\''s", "it's", "'it'\\''s", true),
    ])
  func word(line: String, typed: String, raw: String, isQuoted: Bool) {
    let asked = Asked(line: line, hasProgram: false)
    #expect(asked.words == [line.hasPrefix("why") ? "why" : "blocked"])
    #expect(asked.typed == typed)
    #expect(asked.raw == raw)
    #expect(asked.isQuoted == isQuoted)
  }

  @Test("A shell that knows its words ends each with a NUL")
  func nulWords() throws {
    let asked = try #require(Asked(words: "ecert-admin\0blocked\0--ki\0"))
    #expect(asked.words == ["blocked"])
    #expect(asked.typed == "--ki")
    #expect(asked.raw == "--ki")
    let empty = try #require(Asked(words: "ecert-admin\0why\0\0"))
    #expect(empty.words == ["why"])
    #expect(empty.typed == "")
    let first = try #require(Asked(words: "ecert-admin\0\0"))
    #expect(first.words == [])
    #expect(first.typed == "")
    let blank = try #require(Asked(words: "ecert-admin\0a b\0\nc\0d e\0"))
    #expect(blank.words == ["a b", "\nc"])
    #expect(blank.typed == "d e")
    let unended = try #require(Asked(words: "ecert-admin\0wh"))
    #expect(unended.typed == "wh")
    let quoted = try #require(Asked(words: "ecert-admin\0why\0'张\0"))
    #expect(quoted.typed == "张")
    #expect(quoted.raw == "'张")
    #expect(!quoted.isQuoted, "the shell itself quotes")
    #expect(try #require(Asked(words: "ecert-admin\0\u{301}\0")).typed == "\u{301}")
  }

  @Test("Without a word at the cursor nothing is asked", arguments: ["", "\0", "ecert-admin", "ecert-admin\0"])
  func nothingAsked(words: String) {
    #expect(Asked(words: words) == nil)
  }

  // MARK: - The answer

  @Test("Candidates stand with their meanings behind the word as it was typed")
  func candidates() {
    let two = [CompletionCandidate("blocked", "列出受阻人员"), CompletionCandidate("block")]
    #expect(reply("ecert-admin blo", two) == "words\nblo\n\nblocked\t列出受阻人员\nblock\t\n")
    #expect(reply("ecert-admin 'blo", two) == "words\n'blo\n\nblocked\t列出受阻人员\nblock\t\n")
    #expect(reply("ecert-admin ", []) == "words\n\n\n")
  }

  @Test("What stands before the candidates in the word is part of them")
  func head() {
    let nurse = [CompletionCandidate("nurse")]
    #expect(reply("ecert-admin blocked --kind=n", nurse, head: "--kind=") == "words\n--kind=n\n\n--kind=nurse\t\n")
    let spaces = [CompletionCandidate("甲 乙")]
    #expect(reply("ecert-admin init --institution=", spaces, head: "--institution=") == "words\n--institution=\n\n--institution='甲 乙'\t\n")
  }

  @Test("A word to which more belongs is followed by no space")
  func open() {
    let folders = [CompletionCandidate("a"), CompletionCandidate("b/", isOpen: true)]
    #expect(reply("ecert-admin x", folders) == "words\nx\nopen\na\t\nb/\t\n")
    let unusable = [CompletionCandidate("a"), CompletionCandidate("b\n/", isOpen: true)]
    #expect(reply("ecert-admin x", unusable) == "words\nx\n\na\t\n")
  }

  @Test("Files and folders are the shell's own matter")
  func files() {
    let asked = "ecert-admin import nurses 护"
    let ignored = [CompletionCandidate("x")]
    #expect(reply(asked, [], source: .file(suffixes: [".csv", ".xlsx"])) == "files\n护\n护\n.csv\n.xlsx\n")
    #expect(reply(asked, ignored, source: .file()) == "files\n护\n护\n")
    #expect(reply(asked, ignored, source: .directory) == "folders\n护\n护\n")
    #expect(reply(asked, ignored, source: .person) == "words\n护\n\nx\t\n")
  }

  @Test(
    "A candidate is quoted as the place in the line needs it",
    arguments: [
      ("nurse", "nurse", "nurse", "nurse"), ("张三", "张三", "张三", "张三"), ("甲 乙", "'甲 乙'", "甲 乙", "甲 乙"),
      ("it's", "'it'\\''s'", "it'\\''s", "it's"), ("a\"b", "'a\"b'", "a\"b", "a\\\"b"), ("$HOME", "'$HOME'", "$HOME", "\\$HOME"),
      ("`id`", "'`id`'", "`id`", "\\`id\\`"), ("a\\b", "'a\\b'", "a\\b", "a\\\\b"), ("*", "'*'", "*", "*"), ("", "''", "", ""),
      ("甲\u{3000}乙", "'甲\u{3000}乙'", "甲\u{3000}乙", "甲\u{3000}乙"),
    ])
  func quoting(value: String, bare: String, single: String, double: String) {
    #expect(Asked(line: "why ", hasProgram: false).onLine(value) == bare)
    #expect(Asked(line: "why '", hasProgram: false).onLine(value) == single)
    #expect(Asked(line: "why \"", hasProgram: false).onLine(value) == double)
    #expect(Asked(line: "why 'a'", hasProgram: false).onLine(value) == bare)
    #expect(Asked(words: "ecert-admin\0why\0'\0")?.onLine(value) == value)
  }

  @Test("What goes onto the line is read back as the value, inside and outside of quotation marks")
  func roundTrip() throws {
    var random = SeededRandom("completed words")
    let pieces = Array("ab'\"\\$` \t\n\r\u{3000}\u{A0}张·𠅤👩|>#~!*=-0").map(String.init) + ["\u{301}", "''", "\\'", "\\\"", "\\\\", "\r\n"]
    for _ in 0..<SeededRandom.rounds(5_000) {
      let value = (0..<Int.random(in: 0...8, using: &random)).map { _ in random.one(of: pieces) }.joined()
      for mark in ["", "'", "\""] {
        let asked = Asked(line: "ecert-admin why \(mark)", hasProgram: true)
        let word = mark + asked.onLine(value)
        // As readline closes what is open.
        let isClosed = mark.isEmpty || word.count > 1 && word.unicodeScalars.last == mark.unicodeScalars.first
        let line = isClosed ? word : word + mark
        let read = try ShellWords.split(line)
        #expect(
          read.map { Array($0.unicodeScalars) } == [Array(value.unicodeScalars)], "\(line.debugDescription), seed \(random.seed)")
      }
    }
  }

  @Test(
    "A candidate that would not stay on its line, or steer a terminal, is left out",
    arguments: ["a\nb", "a\rb", "a\tb", "\u{1B}[2J", "a\u{7F}", "a\u{85}b", "a\u{9B}b", "a\0b", "a\u{202E}b", "a\u{2028}b", "\n"])
  func notOneLine(value: String) {
    #expect(!CompletionReply.isOneLine(value))
    let candidates = [CompletionCandidate("甲"), CompletionCandidate(value, "x"), CompletionCandidate("乙")]
    #expect(reply("ecert-admin why ", candidates) == "words\n\n\n甲\t\n乙\t\n")
    #expect(reply("ecert-admin why '", candidates) == "words\n'\n\n甲\t\n乙\t\n")
  }

  @Test("What is on one line stays", arguments: ["", "甲 乙", "a\u{3000}b", "👩‍⚕️", "Zoe\u{308}", "it's"])
  func oneLine(value: String) {
    #expect(CompletionReply.isOneLine(value))
  }

  @Test("A meaning is on one line and takes sixty columns at most")
  func meanings() {
    func meaning(_ text: String) -> String { CompletionReply.meaning(CompletionCandidate("x", text)) }
    #expect(meaning("一\n二\t三") == "一 二 三")
    #expect(meaning("\u{1B}[31m红") == "\u{FFFD}[31m红")
    #expect(meaning(String(repeating: "字", count: 30)) == String(repeating: "字", count: 30))
    #expect(meaning(String(repeating: "字", count: 31)) == String(repeating: "字", count: 29) + "…")
    #expect(meaning(String(repeating: "a", count: 60)) == String(repeating: "a", count: 60))
    #expect(meaning(String(repeating: "a", count: 61)) == String(repeating: "a", count: 59) + "…")
  }

  @Test("A word over several lines would be taken for candidates: there is no answer", arguments: ["why 'a\nb", "why \"\u{1B}[2J", "why 'a\tb", "why 'a\r\nb"])
  func rawNotOneLine(line: String) {
    #expect(reply("ecert-admin " + line, [CompletionCandidate("甲")]) == "")
    #expect(reply("ecert-admin " + line, [], source: .file()) == "")
  }

  @Test("Nothing that a value holds adds a line to the answer")
  func anyValue() {
    var random = SeededRandom("lines of answers")
    let pieces = ["a", "张", " ", "'", "\n", "\t", "\r", "\u{1B}", "\0", "\u{2028}", "\\", "$", "\u{85}"]
    for _ in 0..<SeededRandom.rounds(2_000) {
      func text() -> String { (0..<Int.random(in: 0...4, using: &random)).map { _ in random.one(of: pieces) }.joined() }
      let candidates = (0..<3).map { _ in CompletionCandidate(text(), text()) }
      let lines = reply("ecert-admin why ", candidates).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      let usable = candidates.count { CompletionReply.isOneLine($0.value) }
      #expect(lines.count == 3 + usable + 1, "\(candidates), seed \(random.seed)")
      for line in lines.dropFirst(3).dropLast() { #expect(line.count { $0 == "\t" } == 1, "\(candidates), seed \(random.seed)") }
    }
  }
}
