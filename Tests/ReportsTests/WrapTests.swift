// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@testable import Reports

@Suite("Lines of text")
struct WrapTests {
  @Test("Chinese breaks between characters, and never before closing punctuation")
  func closing() {
    let prompt = TextWidth.wrap("暂无可显示的医师执业电子证照。", width: 10)
    #expect(prompt == ["暂无可显示", "的医师执业", "电子证照。"])
    // The full stop does not fit behind 照 and takes it along.
    #expect(TextWidth.wrap("执业电子证照。", width: 12) == ["执业电子证", "照。"])
    #expect(TextWidth.wrap("甲乙（丙）；丁", width: 6) == ["甲乙", "（丙）", "；丁"])
  }

  @Test(
    "no line begins with closing punctuation",
    arguments: [
      "，", "。", "；", "：", "！", "？", "）", "」", "』", "】", "》", "、", "”", ",", ".", ")", ":",
    ])
  func neverBefore(mark: String) {
    #expect(TextWidth.wrap("一二三四\(mark)", width: 8) == ["一二三", "四\(mark)"])
  }

  @Test("no line ends with opening punctuation", arguments: ["（", "「", "『", "【", "《", "“"])
  func neverAfter(mark: String) {
    let taken = 8 + TextWidth.of(mark)
    #expect(TextWidth.wrap("一二三四\(mark)五六七", width: taken) == ["一二三四", "\(mark)五六七"])
  }

  @Test("a Latin word stays whole among Chinese, unless it is longer than a line")
  func latin() {
    let help = TextWidth.wrap("请用 ecert-admin help import 查看", width: 16)
    #expect(help == ["请用 ecert-admin", "help import 查看"])
    #expect(TextWidth.wrap("请用ecert-admin查看", width: 12) == ["请用", "ecert-admin", "查看"])
    #expect(TextWidth.wrap("号码450203197001010028", width: 10) == ["号码", "4502031970", "01010028"])
    #expect(TextWidth.wrap("see --format=json.", width: 14) == ["see", "--format=json."])
  }

  @Test("line feeds end lines, indentation counts, spaces at the end go")
  func indentation() {
    #expect(TextWidth.wrap("a b\n\nc", width: 9) == ["a b", "", "c"])
    #expect(TextWidth.wrap("one two  three   ", width: 9, indent: 2) == ["one two", "  three"])
    #expect(TextWidth.wrap("  --long-option value", width: 13, indent: 4) == ["--long-option", "    value"])
    #expect(TextWidth.wrap("", width: 9, indent: 2) == [""])
    #expect(TextWidth.wrap("一二三", width: 9, indent: 2, column: 7) == ["一", "  二三"])
    #expect(TextWidth.wrap("一二三", width: 9, indent: 2, column: 8) == ["", "  一二三"])
  }

  @Test("combining marks and emoji are never taken apart")
  func clusters() {
    #expect(TextWidth.wrap("👨‍👩‍👧👩🏽‍🚒🇨🇳", width: 4) == ["👨‍👩‍👧👩🏽‍🚒", "🇨🇳"])
    let marks = TextWidth.wrap("e\u{301}e\u{301}e\u{301}", width: 2)
    #expect(marks.map { Array($0.utf8) } == ["e\u{301}e\u{301}", "e\u{301}"].map { Array($0.utf8) })
  }

  @Test("no line is wider than the width, and nothing but spaces is lost")
  func property() {
    var random = SeededRandom("lines of text")
    let seed = random.seed
    for _ in 0..<1500 {
      let text = InertText.of(random.text(length: 25))
      let width = Int.random(in: 4...40, using: &random)
      let column = Int.random(in: 0...2, using: &random)
      let lines = TextWidth.wrap(
        text, width: width, indent: Int.random(in: 0...4, using: &random), column: column)
      for (index, line) in lines.enumerated() {
        #expect(
          TextWidth.of(line) + (index == 0 ? column : 0) <= width, "\(line.debugDescription) of seed \(seed)")
      }
      #expect(Self.letters(lines.joined()) == Self.letters(text), "seed \(seed)")
    }
  }

  private static func letters(_ text: String) -> [UInt32] {
    text.unicodeScalars.map(\.value).filter { $0 != 0x20 && $0 != 0x3000 }
  }
}
