// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Reports

@Suite("A report as a page and as text")
struct BriefingTests {
  private let hostile = "<script>alert('1')</script>|*a*[x](y)\u{202E}\n# b"

  private var briefing: Briefing {
    Briefing(
      title: "进展", languageTag: "zh-Hans", opening: ["开头 " + hostile],
      sections: [
        BriefingSection(
          title: "一", sentences: ["一句"], drawing: BarChart([.init(label: hostile, value: 2)]).svg(id: "x", title: "t", description: "d"),
          table: BriefingTable(
            headings: ["机构", "人数", "增减"],
            rows: [[.text(hostile), .number(12), .change(3)], [.text("b"), .number(0), .none], [.text("c"), .number(1), .change(-4)]])),
        BriefingSection(title: "二", sentences: ["没有"]),
      ])
  }

  @Test("is told by the end of the file's name", arguments: [("a.html", ".html"), ("周报.MD", ".md"), ("a.htm", nil), ("a.xlsx", ".xlsx"), ("a.xls", nil), ("html", nil), ("", nil)])
  func format(name: String, expected: String?) { #expect(BriefingFormat(fileName: name)?.rawValue == expected) }

  @Test("has the same sections and figures in all")
  func same() {
    for format in BriefingFormat.allCases {
      let text = text(briefing.content(as: format))
      for part in ["进展", "一", "一句", "二", "没有", "机构", "人数", "12"] { #expect(text.contains(part), "\(format): \(part)") }
      // In a workbook a change is a number, and nothing known an empty cell.
      let signs = format == .workbook ? ["n3", "n-4"] : ["+3", "−4", "—"]
      for sign in signs { #expect(text.contains(sign), "\(format): \(sign)") }
    }
  }

  private func text(_ content: Briefing.Content) -> String {
    switch content {
    case .text(let text): text
    case .workbook(let lines): lines.map { $0.cells.joined(separator: ",") }.joined(separator: "\n")
    }
  }

  @Test("a workbook has a sheet for the opening and each section, named as spreadsheet programs take it")
  func sheets() {
    let lines = briefing.workbookLines
    let names = lines.compactMap { if case .sheet(let name) = $0 { name } else { nil } }
    #expect(names.count == briefing.sections.count + 1)
    #expect(names.allSatisfy { !$0.isEmpty && $0.count <= 31 && !$0.contains { "[]:*?/\\'".contains($0) } })
    #expect(Set(names.map { $0.uppercased() }).count == names.count)
    var taken = SheetNames()
    #expect(taken.name(for: "a/b") == "a_b" && taken.name(for: "A:b") == "A_b-2" && taken.name(for: "") == "_")
    let long = String(repeating: "长", count: 40)
    #expect(taken.name(for: long).count == 31 && taken.name(for: long).hasSuffix("-2"))
  }

  @Test("the page holds nothing that runs, fetches or steers, and no style that its policy does not name")
  func page() {
    let page = briefing.html
    #expect(!page.contains("<script") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;"))
    #expect(page.contains("default-src 'none'; style-src 'sha256-\(Briefing.styleHash)'\""))
    #expect(page.contains("<style>\(Briefing.style)</style>"))
    for word in ["style=", "src=", "href=", "url(", "@import", "http:", "https:", " on"] {
      #expect(!page.replacing("http-equiv", with: "").contains(word), "\(word)")
    }
    #expect(page.contains("<meta name=\"viewport\""))
    #expect(page.contains("<td class=\"number\">12</td>"))
    #expect(page.contains("<th scope=\"col\" class=\"number\">增减</th>"))
  }

  @Test("in the text a name is no markup, and a table stays a table")
  func text() {
    let text = briefing.markdown
    #expect(!text.contains("<script") && !text.contains("<svg") && !text.contains("\u{202E}"))
    #expect(text.contains("&lt;script&gt;alert('1')&lt;/script&gt;\\|\\*a\\*\\[x\\](y)\u{FFFD} \\# b"))
    #expect(text.contains("| 机构 | 人数 | 增减 |\n| --- | ---: | ---: |\n"))
    #expect(text.contains("| b | 0 | — |\n"))
    #expect(text.hasPrefix("# 进展\n\n开头 "))
  }

  @Test("a mark that combines with a sign leaves the sign escaped")
  func combining() {
    #expect(HTMLPage.escaped("a\"\u{301}<\u{338}&\u{301}") == "a&quot;\u{301}&lt;\u{338}&amp;\u{301}")
    let text = Briefing(title: "|\u{301}<\u{338}", languageTag: "en", opening: [], sections: []).markdown
    #expect(text == "# \\|\u{301}&lt;\u{338}\n")
  }
}
