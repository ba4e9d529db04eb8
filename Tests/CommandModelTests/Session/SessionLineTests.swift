// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Testing

@Suite("Lines of a session")
struct SessionLineTests {
  @Test("Words go to the screen where nothing else is said")
  func words() throws {
    let line = try SessionLine(" why '张 三'\u{3000}3 ")
    #expect(line.words == ["why", "张 三", "3"])
    #expect(line.destination == .screen)
    #expect(try SessionLine("").words == [])
  }

  @Test(
    "What follows > is the file of the answer, as a word of a shell",
    arguments: [
      ("board > a.csv", "a.csv"), ("board >a.csv", "a.csv"), ("board>a.csv", "a.csv"), ("board > '甲 乙.csv'", "甲 乙.csv"),
      ("board > 甲\\ 乙.csv", "甲 乙.csv"), ("board > \"a>b\"", "a>b"), ("board > 'a|b' ", "a|b"),
    ])
  func file(line: String, name: String) throws {
    let read = try SessionLine(line)
    #expect(read.words == ["board"])
    #expect(read.destination == .file(name))
  }

  @Test(
    "What follows | belongs to a shell and is handed on as it was typed",
    arguments: [
      ("board | wc -l", "wc -l"), ("board|wc -l", "wc -l"), ("board |\t sort | head -3 \n", "sort | head -3"),
      ("board | grep 'a  \"b", "grep 'a  \"b"), ("board | cat > a.txt", "cat > a.txt"), ("board | cat >> a.txt", "cat >> a.txt"),
      ("board | grep a\\", "grep a\\"),
    ])
  func command(line: String, command: String) throws {
    let read = try SessionLine(line)
    #expect(read.words == ["board"])
    #expect(read.destination == .command(command))
  }

  @Test(
    "Quoted or behind a backslash they are characters like others, and full-width ones always are",
    arguments: [("find 'a|b' \"c>d\" e\\|f g\\>h", ["find", "a|b", "c>d", "e|f", "g>h"]), ("find a｜b＞c", ["find", "a｜b＞c"])])
  func quoted(line: String, words: [String]) throws {
    let read = try SessionLine(line)
    #expect(read.words == words)
    #expect(read.destination == .screen)
  }

  @Test("A quotation mark that never closes, and a backslash at the end", arguments: [
    "why '张", "why \"张", "why 张\\", "board > 'a", "board > \"a", "board > a\\", "why \"a | b", "why 'a > b",
  ])
  func unfinished(line: String) {
    #expect(throws: SessionLine.Problem.unfinished) { try SessionLine(line) }
  }

  @Test("Nothing behind | or >, or more than a file", arguments: [
    ("board |", "|"), ("board | \t", "|"), ("|", "|"), ("board >", ">"), ("board > ", ">"), ("board > a b", ">"),
    ("board > a | cat", ">"),
  ] as [(String, Character)])
  func incomplete(line: String, mark: Character) {
    #expect(throws: SessionLine.Problem.incomplete(mark)) { try SessionLine(line) }
  }

  @Test("Nothing is written behind what a file holds", arguments: ["board >> a.csv", "board>>a.csv", "board >>"])
  func appends(line: String) {
    #expect(throws: SessionLine.Problem.appends) { try SessionLine(line) }
  }
}
