// SPDX-License-Identifier: GPL-3.0-or-later

extension Briefing {
  /// A page for the browser, its printer and a phone: nothing is fetched, nothing runs, everything is escaped.
  var html: String {
    let head = HTMLPage.head(
      title: title, languageTag: languageTag, policy: "style-src 'sha256-\(Self.styleHash)'", style: Self.style)
    let opening = opening.map { "<p>\(escaped($0))</p>" }
    let body = ["<h1>\(escaped(title))</h1>"] + opening + sections.map(html)
    return head + "<body>\n\(body.joined(separator: "\n"))\n</body>\n</html>\n"
  }

  private func html(_ section: BriefingSection) -> String {
    var parts = ["<h2>\(escaped(section.title))</h2>"]
    parts += section.sentences.map { "<p>\(escaped($0))</p>" }
    if let drawing = section.drawing { parts.append("<figure>\(drawing.text)</figure>") }
    if let table = section.table { parts.append(html(table)) }
    return "<section>\n\(parts.joined(separator: "\n"))\n</section>"
  }

  /// What is too wide for the screen moves within its own frame.
  private func html(_ table: BriefingTable) -> String {
    let isNumeric = table.headings.indices.map(table.isNumeric)
    let headings = zip(table.headings, isNumeric).map { heading, isNumeric in
      "<th scope=\"col\"\(isNumeric ? " class=\"number\"" : "")>\(escaped(heading))</th>"
    }
    let rows = table.rows.map { row in
      "<tr>" + row.map { "<td\($0.isNumber ? " class=\"number\"" : "")>\(escaped($0.text))</td>" }.joined() + "</tr>"
    }
    return """
      <div class="frame"><table><thead><tr>\(headings.joined())</tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """
  }

  private func escaped(_ text: String) -> String { HTMLPage.escaped(text) }

  static let style = """
    body{font-family:system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;margin:0 auto;max-width:48em;padding:1em;line-height:1.6;color:#111;background:#fff;overflow-wrap:break-word}
    h1{font-size:1.4em}h2{font-size:1.15em;border-bottom:1px solid #999;margin-top:1.6em}p{margin:.5em 0}
    figure{margin:1em 0}svg{display:block;width:100%;max-width:30em;height:auto}
    .frame{overflow-x:auto}table{border-collapse:collapse}
    th,td{border:1px solid #888;padding:.2em .5em;text-align:left;vertical-align:top}
    th.number,td.number{text-align:right;font-variant-numeric:tabular-nums}
    @media (max-width:30em){body{padding:.6em}table{font-size:.9em}}
    @page{size:A4;margin:15mm}
    @media print{body{max-width:none;padding:0;font-size:10pt}h2{break-after:avoid}figure,tr{break-inside:avoid}.frame{overflow:visible}}
    """

  /// SHA-256 of the style, base64: the policy allows this style and no other.
  static let styleHash = "tvFVdhdbz0ajntb8/5p+7jKbOa1Ztc0VGh+Mf9wEyzA="
}
