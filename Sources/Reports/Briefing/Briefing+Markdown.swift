// SPDX-License-Identifier: GPL-3.0-or-later

extension Briefing {
  /// The same without drawings, as GitHub's Markdown has tables; nothing in a text is markup.
  var markdown: String {
    let blocks = ["# " + plain(title)] + opening.map(plain) + sections.flatMap(blocks)
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private func blocks(_ section: BriefingSection) -> [String] {
    ["## " + plain(section.title)] + section.sentences.map(plain) + (section.table.map { [markdown($0)] } ?? [])
  }

  private func markdown(_ table: BriefingTable) -> String {
    let marks = table.headings.indices.map { table.isNumeric($0) ? "---:" : "---" }
    let rows = table.rows.map { $0.map { plain($0.text) } }
    return ([table.headings.map(plain), marks] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  /// On one line, with what would be markup escaped: as a letter of its own where HTML might read it.
  private func plain(_ text: String) -> String {
    // By scalars: a mark that combines with a sign does not take its meaning away.
    InertText.of(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\\", "|", "*", "_", "`", "[", "]", "#", "!", "~": result += "\\" + String(scalar)
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
