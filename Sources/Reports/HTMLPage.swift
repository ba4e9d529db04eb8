// SPDX-License-Identifier: GPL-3.0-or-later

/// A page for the browser and its printer: self-contained, no script, nothing fetched, everything escaped.
public struct HTMLPage: Sendable {
  private let title: String
  private let languageTag: String
  private var body = ""

  /// - Parameter languageTag: BCP 47.
  public init(title: String, languageTag: String) {
    self.title = title
    self.languageTag = languageTag
  }

  public func heading(_ text: String) -> HTMLPage { adding("<h1>\(Self.escaped(text))</h1>") }

  public func paragraph(_ text: String, style: String = "") -> HTMLPage {
    adding("<p\(style.isEmpty ? "" : " class=\"\(style)\"")>\(Self.escaped(text))</p>")
  }

  public func table(headings: [String], rows: [[String]]) -> HTMLPage {
    let head = headings.map { "<th>\(Self.escaped($0))</th>" }.joined()
    let lines = rows.map { row in "<tr>\(row.map { "<td>\(Self.escaped($0))</td>" }.joined())</tr>" }
    return adding("<table><thead><tr>\(head)</tr></thead><tbody>\n\(lines.joined(separator: "\n"))\n</tbody></table>")
  }

  private func adding(_ html: String) -> HTMLPage {
    var page = self
    page.body += html + "\n"
    return page
  }

  public var text: String {
    Self.head(
      title: title, languageTag: languageTag, policy: "style-src 'sha256-\(Self.styleHash)'", style: Self.style)
      + "<body>\n\(body)</body>\n</html>\n"
  }

  /// Down to the body: nothing is fetched, and nobody is told where a link was followed from.
  ///
  /// - Parameter policy: what the page allows itself beside nothing (Content-Security-Policy).
  public static func head(title: String, languageTag: String, policy: String, style: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(languageTag)">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \(policy)">
    <meta name="referrer" content="no-referrer">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>\(style)</style>
    </head>

    """
  }

  static let style =
    "body{font-family:\"Noto Serif CJK SC\",SimSun,serif;margin:2cm;line-height:1.8}h1{text-align:center;font-size:1.5em}"
    + "p.right{text-align:right}p.indent{text-indent:2em}table{border-collapse:collapse;width:100%}"
    + "th,td{border:1px solid #666;padding:.2em .5em;text-align:left}@media print{body{margin:0}}"

  /// SHA-256 of the style, base64: the policy allows this style and no other.
  static let styleHash = "Y/A4/KRoaSPJIQNnzjaUv+TudDo5Agy/gKCLPkYmDWI="

  /// Text as it may stand between tags: nothing in it is markup, and nothing steers a terminal.
  public static func escaped(_ text: String) -> String {
    // By scalars: a mark that combines with a quotation mark does not take its meaning away.
    InertText.of(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
