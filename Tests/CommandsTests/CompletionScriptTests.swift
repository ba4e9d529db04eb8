// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Foundation
import Testing

/// `completions/` is what `completion SHELL` prints. `ECERT_RECORD=1` writes it again and fails.
@Suite("completions/")
struct CompletionScriptTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("completions")

  private var scripts: [String: String] {
    let program = CommandRegistry.table.program
    return Dictionary(
      uniqueKeysWithValues: CompletionScript.allCases.map { ($0.fileName(program: program), $0.text(program: program)) })
  }

  @Test("holds what the program prints, and nothing else")
  func isFresh() throws {
    if ProcessInfo.processInfo.environment["ECERT_RECORD"] == "1" {
      for (name, text) in scripts { try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8) }
      Issue.record("recorded again")
    }
    #expect(Set(try FileManager.default.contentsOfDirectory(atPath: folder.path)) == Set(scripts.keys))
    for (name, text) in scripts {
      #expect(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) == text, "\(name)")
    }
  }
}
