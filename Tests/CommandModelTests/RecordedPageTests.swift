// SPDX-License-Identifier: GPL-3.0-or-later

import CommandModel
import Foundation
import Testing

@Suite("Pages made from the sample table")
struct RecordedPageTests {
  /// A page by the name under which it is recorded.
  struct Page: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
  }

  static let pages: [Page] = [
    help(["blocked"], .zhHans, 80), help(["blocked"], .zhHans, 40), help(["init"], .en, 80),
    help([], .en, 80),
    help([], .zhHans, 40), help(["renewal"], .zhHans, 40), help(["renewal", "submit"], .zhHans, 80),
    Page(
      name: "reference blocked",
      text: ReferencePage.markdown(for: SampleCommands.blocked, in: SampleCommands.table)),
    Page(name: "reference index", text: ReferencePage.index(of: SampleCommands.table)),
  ]

  @Test("Each is as recorded; ECERT_RECORD=1 records them anew and fails", arguments: pages)
  func asRecorded(page: Page) throws {
    if ProcessInfo.processInfo.environment["ECERT_RECORD"] == "1" {
      try Self.record()
      Issue.record("recorded anew: read the difference and run again")
      return
    }
    let recorded = try #require(recordedPages[page.name])
    #expect(lines(page.text) == lines(recorded))
  }

  private static func help(_ path: [String], _ language: Language, _ width: Int) -> Page {
    let text = HelpText(table: SampleCommands.table, language: language, width: width).text(for: path)
    let name = (["help"] + path + [language.rawValue, "\(width)"]).joined(separator: " ")
    return Page(name: name, text: text ?? "")
  }

  private static func record() throws {
    var source = "// SPDX-License-Identifier: GPL-3.0-or-later\n\n"
    source +=
      "/// Pages as they were read and approved; written by `RecordedPageTests` under ECERT_RECORD=1.\n"
    source += "let recordedPages: [String: String] = [\n"
    for page in pages { source += "  \"\(page.name)\": #\"\"\"\n\(page.text)\n\"\"\"#,\n" }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("RecordedPages.swift")
    try (source + "]\n").write(to: file, atomically: true, encoding: .utf8)
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
