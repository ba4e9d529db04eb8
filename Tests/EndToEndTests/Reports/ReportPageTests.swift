// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("The page of a report in a real browser", .serialized)
struct ReportPageTests {
  private static let hostile = "\"><img src=//x.example/y onerror=alert(1)><script>document.title='taken'</script>"

  private static let widths = [360, 768, 1280]

  /// Two weeks of a district in which an institution and a nurse are called like markup.
  private func clerk() throws -> Clerk {
    let clerk = try Clerk(authority: District.division)
    var district = District.mixed
    district.institutions[0].name = Self.hostile
    district.nurses[0].name = Self.hostile
    district.nurses[2].validUntil = "2026-12-15"
    try clerk.on("2026-11-09").take(district)
    district.physicians[1].photo = "已通过"
    try clerk.take(district, ["physicians"])
    return clerk
  }

  @Test("fits a phone, a tablet and a desk; nothing is fetched, nothing runs, and the policy lets its own style be", arguments: ["zh", "en"])
  func screens(language: String) throws {
    let clerk = try clerk()
    let page = clerk.sandbox.path("报告.html")
    try clerk.expectDone("report", page, "--names", "--deadline", "2026-12-31", "--lang", language)
    let folder = try clerk.sandbox.makeFolder("下载")
    let wide = "document.documentElement.scrollWidth"
    let letters = "Math.min(...[...document.querySelectorAll('svg text')].map(text => text.getBoundingClientRect().height))"
    let outside = """
      [...document.querySelectorAll('svg')].flatMap(svg => [...svg.querySelectorAll('text')].filter(text => {
        const a = svg.getBoundingClientRect(), b = text.getBoundingClientRect();
        return b.left < a.left - 1 || b.right > a.right + 1 || b.top < a.top - 1 || b.bottom > a.bottom + 1;
      }).map(text => text.textContent))
      """.split(separator: "\n").joined(separator: " ")
    let steps = Self.widths.flatMap { ["width:\($0)", "eval:" + wide, "eval:" + letters, "eval:" + outside] }
    let run = try BrowserRun(
      page: page, downloads: folder,
      steps + [
        "eval:document.title", "eval:document.querySelectorAll('img,script,link,iframe').length",
        "eval:document.querySelectorAll('svg').length",
        "eval:[...document.querySelectorAll('svg')].every(svg => svg.querySelector('title').textContent && svg.querySelector('desc').textContent)",
        "eval:[...document.querySelectorAll('td')].filter(cell => cell.textContent.includes('onerror')).length",
        "eval:getComputedStyle(document.querySelector('table')).borderCollapse", "eval:document.documentElement.lang", "print:",
      ], in: clerk.sandbox)
    #expect(run.complaints == [])
    for (place, width) in Self.widths.enumerated() {
      #expect(run.values[3 * place].integer == width, "the page does not move sideways")
      let height = run.values[3 * place + 1].description
      #expect(Double(height) ?? 0 >= 10, "letters in drawings at \(width): \(height)")
      #expect(run.values[3 * place + 2].elements == [], "at \(width)")
    }
    let rest = Array(run.values.dropFirst(3 * Self.widths.count))
    #expect(rest.count == 8)
    #expect(rest[0].string?.contains("taken") == false)
    #expect(rest[1].integer == 0)
    #expect(rest[2].integer == 4, "curve, reasons, institutions, renewals")
    #expect(rest[3] == true)
    #expect((rest[4].integer ?? 0) > 0, "the name stands there as a name")
    #expect(rest[5].string == "collapse", "the style counts")
    #expect(rest[6].string == (language == "zh" ? "zh-Hans" : "en"))
    #expect(!rest[7].elements.isEmpty)
    for paper in rest[7].elements { #expect(paper.elements.map(\.integer) == [0, 0, 595, 842], "A4") }
  }

  @Test("says in both languages what the text says, figure by figure", arguments: ["zh", "en"])
  func sameFigures(language: String) throws {
    let clerk = try clerk()
    for name in ["a.html", "a.md"] { try clerk.expectDone("report", clerk.sandbox.path(name), "--lang", language, "--deadline", "2026-12-31") }
    let page = try clerk.sandbox.text("a.html")
    let cells = page.matches(of: /<td[^>]*>([^<]*)<\/td>/).map { String($0.1) }
    let text = ReportPage(try clerk.sandbox.text("a.md"))
    let numbers = text.sections.flatMap { $0.rows.dropFirst().flatMap(\.self) }.filter { Int($0) != nil }
    #expect(numbers.count > 30)
    #expect(cells.filter { Int($0) != nil } == numbers)
    let titles = page.matches(of: /<h2>([^<]*)<\/h2>/).map { String($0.1).replacing("&#39;", with: "'") }
    #expect(titles.count == 9 && titles == text.sections.map(\.title))
    let isChinese = page.contains("进展")
    #expect(isChinese == (language == "zh"))
    #expect(!isChinese ? !titles.contains { $0.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) } } : true)
  }
}
