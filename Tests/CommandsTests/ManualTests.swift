// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Foundation
import Testing

/// `Docs/Man` is generated from the command table. `ECERT_RECORD=1` writes it again and fails.
@Suite("Docs/Man")
struct ManualTests {
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs/Man")

  /// The program's version, and the day that belongs to it.
  private let files = ManualPage.files(of: CommandRegistry.table, version: CommandRegistry.version, date: "November 27, 2026")

  @Test("says what the command table says, and has no page too many")
  func isFresh() throws {
    if ProcessInfo.processInfo.environment["ECERT_RECORD"] == "1" {
      try record()
      Issue.record("recorded again")
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".1") }
    #expect(Set(names) == Set(files.map(\.path)))
    for (path, text) in files {
      #expect(try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8) == text, "\(path)")
    }
  }

  private func record() throws {
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
  }
}
