// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Workbooks

@Suite("The text of a string in a workbook")
struct TextRunTests {
  private func element(_ name: String, _ run: inout TextRun, _ inside: (inout TextRun) -> Void) {
    name.withCString { run.start(XMLName($0)) }
    inside(&run)
    name.withCString { run.end(XMLName($0)) }
  }

  private func text(_ text: String, _ run: inout TextRun) {
    Array(text.utf8).withUnsafeBufferPointer { run.text($0) }
  }

  private func finished(_ run: inout TextRun) -> String {
    return String(decoding: run.bytes, as: UTF8.self)
  }

  @Test("Characters that XML cannot hold are written as escapes", arguments: [
    ("_x000D_", "\r"), ("a_x4E00_b", "a一b"), ("_x97E6__x5C9A_", "韦岚"), ("_x4e00_", "一"), ("__x0041_", "_A"),
    // The escape of an underscore is how a text that looks like an escape is written.
    ("_x005F_x000D_", "_x000D_"),
    // None of these is one; half a surrogate pair is no character.
    ("_x00D_", "_x00D_"), ("_xZZZZ_", "_xZZZZ_"), ("_x0041", "_x0041"), ("_X0041_", "_X0041_"), ("_xD83D_", "_xD83D_"), ("_", "_"),
  ])
  func escapes(written: String, meant: String) {
    var run = TextRun()
    run.begin()
    element("t", &run) { text(written, &$0) }
    #expect(finished(&run) == meant)
  }

  @Test("Runs are joined, readings above characters are not part of them, nor is what stands between")
  func runs() {
    var run = TextRun()
    run.begin()
    element("r", &run) { element("t", &$0) { text("韦", &$0) } }
    text("\n  ", &run)
    element("x:r", &run) { run in
      element("rPr", &run) { text("不算", &$0) }
      element("x:t", &run) { run in
        text("岚", &run)
        text("岚", &run)
      }
    }
    element("rPh", &run) { element("t", &$0) { text("不算", &$0) } }
    element("r", &run) { element("t", &$0) { text("。", &$0) } }
    #expect(finished(&run) == "韦岚岚。")
  }

  @Test("The next string begins empty")
  func again() {
    var run = TextRun()
    run.begin()
    element("t", &run) { text("韦", &$0) }
    run.begin()
    element("t", &run) { text("岚", &$0) }
    #expect(finished(&run) == "岚")
  }
}
