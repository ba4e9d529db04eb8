// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Commands
import Foundation
import Testing

/// `Docs/Reference` is generated from the command table. `ECERT_RECORD=1` writes it again and fails.
@Suite("Docs/Reference")
struct ReferenceTests {
  private let table = CommandRegistry.table
  private let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Docs/Reference")

  /// Pages that another generator writes into the folder.
  private let others: Set<String> = ["rules.md"]

  private var pages: [String: String] {
    var pages = [ReferencePage.indexFileName: ReferencePage.index(of: table)]
    for spec in table.specs where !spec.isHidden {
      pages[ReferencePage.fileName(for: spec)] = ReferencePage.markdown(for: spec, in: table)
    }
    return pages
  }

  @Test("says what the command table says, and has no page too many")
  func isFresh() throws {
    if ProcessInfo.processInfo.environment["ECERT_RECORD"] == "1" {
      for (name, text) in pages { try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8) }
      Issue.record("recorded again")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(pages.keys).union(others))
    for (name, text) in pages {
      #expect(try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8) == text, "\(name)")
    }
  }
}
