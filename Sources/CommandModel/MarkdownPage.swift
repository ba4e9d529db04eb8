// SPDX-License-Identifier: GPL-3.0-or-later

/// Markdown as GitHub reads it, block by block with an empty line between.
struct MarkdownPage {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ title: String) {
    block(String(repeating: "#", count: level) + " " + title)
  }

  /// One paragraph, as it comes: plain text through `plain`.
  mutating func paragraph(_ text: String) {
    block(text)
  }

  /// Plain text with paragraphs parted by empty lines. Indented lines become a list.
  mutating func prose(_ text: String) {
    for paragraph in text.split(separator: "\n\n") {
      var isInList = false
      var lines: [String] = []
      for line in paragraph.split(separator: "\n") {
        let isItem = line.first == " "
        if isItem != isInList && !lines.isEmpty { lines.append("") }
        lines.append((isItem ? "- " : "") + plain(String(line.drop { $0 == " " })))
        isInList = isItem
      }
      block(lines.joined(separator: "\n"))
    }
  }

  mutating func code(_ lines: [String], language: String) {
    block("```\(language)\n\(lines.joined(separator: "\n"))\n```")
  }

  /// Cells come as `plain` and `codeCell` make them.
  mutating func table(_ headings: [String], _ rows: [[String]]) {
    let separator = headings.map { _ in "---" }
    let lines = ([headings, separator] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
    block(lines.joined(separator: "\n"))
  }

  /// Text in which nothing is markup, on one line.
  func plain(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "|", "*", "_", "`", "[", "]", "\\": result += "\\" + String(character)
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n": result += " "
      default: result.append(character)
      }
    }
  }

  /// Code for a cell of a table; a bar would end the cell even there.
  func codeCell(_ text: String) -> String {
    "`" + text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") + "`"
  }

  private mutating func block(_ block: String) {
    if !text.isEmpty { text += "\n" }
    text += block + "\n"
  }
}
