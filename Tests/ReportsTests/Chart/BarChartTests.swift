// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite("A chart of bars")
struct BarChartTests {
  private func draw(_ bars: [(String, Int)]) -> String? {
    BarChart(bars.map { BarChart.Bar(label: $0.0, value: $0.1) }).svg(id: "b", title: "t", description: "d")?.text
  }

  private func widths(_ svg: String) -> [Double] {
    svg.matches(of: /<rect [^>]*width="([0-9.]+)"/).compactMap { Double($0.1) }
  }

  @Test("is as long as its count, and the figure stands beside it")
  func lengths() throws {
    let svg = try #require(draw([("甲", 100), ("乙", 50), ("丙", 0)]))
    let found = widths(svg)
    #expect(found.count == 3)
    #expect(abs(found[0] - 2 * found[1]) < 0.2 && found[2] == 0)
    for text in ["甲", "乙", "丙", "100", "50", "0"] { #expect(svg.contains(">\(text)<"), "\(text)") }
    #expect(XMLCheck.isWellFormed(svg))
  }

  @Test("leaves room for the figure, and cuts a label that is too long", arguments: [1, 7, 10_000_000])
  func room(value: Int) throws {
    let svg = try #require(draw([(String(repeating: "医院", count: 80), value)]))
    let figure = Double(String(value).utf8.count * SVG.digitWidth)
    #expect(widths(svg)[0] + 5 + figure <= Double(SVG.width))
    #expect(svg.contains("…<"))
    #expect(!svg.contains(String(repeating: "医院", count: 40)))
  }

  @Test("of nothing are none, of nobody have no length")
  func nothing() throws {
    #expect(draw([]) == nil)
    #expect(widths(try #require(draw([("甲", 0)]))) == [0])
  }

  @Test("an institution called a script stays a name")
  func hostile() throws {
    let svg = try #require(draw([("<script>alert(1)</script>", 3)]))
    #expect(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(XMLCheck.isWellFormed(svg))
  }

  @Test("cuts what the widest font would not fit, between two characters")
  func fitted() {
    #expect(SVG.fitted("注册", into: 28) == "注册")
    #expect(SVG.fitted("注册机关", into: 45) == "注册…")
    #expect(SVG.fitted("abcd", into: 36) == "abcd")
    #expect(SVG.fitted("abcde", into: 36) == "ab…")
    #expect(SVG.fitted("", into: 0) == "")
    #expect(SVG.fitted("a\u{1B}b", into: 400) == "a\u{FFFD}b")
    #expect([12.34, -0.04, -1.25, 3].map(SVG.number) == ["12.3", "0", "-1.3", "3"])
  }
}
