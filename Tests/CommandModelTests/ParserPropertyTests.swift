// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import TestSupport
import Testing

@Suite("Lines made at random")
struct ParserPropertyTests {
  @Test("Every line has an outcome, and a failure has errors that can be told in both languages")
  func anyLine() {
    var random = SeededRandom("lines of any pieces")
    let pieces = [
      "--", "-", "=", "＝", "　", "——", "－－", "format", "ｆｏｒｍａｔ", "reason", "kind", "q", "n", "m", "7", ",",
      "json",
      "photo.missing", "renewal", "due", "submit", "why", "help", "受阻", "診斷", "延续注册", "张", "\u{1B}",
      "\u{301}",
      "\u{F900}", "\0", "450203198001010028", "", " ", "👩‍⚕️", "-q", "--help", "--version", "blocked", "init",
    ]
    for _ in 0..<8_000 {
      let words = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<Int.random(in: 0...3, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
          .joined()
      }
      guard case .failure(let errors) = SampleCommands.table.parse(words) else { continue }
      #expect(!errors.isEmpty, "\(words)")
      for error in errors {
        let message = error.message(in: .zhHans) + error.message(in: .en)
        #expect(!message.contains("\u{1B}") && !message.contains("19800101"), "\(words)")
      }
    }
  }

  @Test("A line that is written from its values reads back as these values, in whatever form it is written")
  func roundTrip() throws {
    var random = SeededRandom("lines written from their values")
    for _ in 0..<3_000 {
      let given = GivenLine.random(using: &random)
      let words = given.words(using: &random)
      guard case .command(let arguments) = SampleCommands.table.parse(words) else {
        Issue.record("\(words) gives \(SampleCommands.table.parse(words))")
        return
      }
      #expect(GivenLine(arguments) == given, "\(words)")
    }
  }
}
