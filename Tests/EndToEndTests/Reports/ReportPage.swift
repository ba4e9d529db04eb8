// SPDX-License-Identifier: GPL-3.0-or-later

/// What a report says, read from its text: by section the sentences, and the rows of the table.
struct ReportPage {
  struct Section {
    let title: String
    var sentences: [String] = []
    /// The headings first; empty without a table.
    var rows: [[String]] = []

    /// Cells under a heading.
    func column(_ heading: String) -> [String] {
      guard let place = rows.first?.firstIndex(of: heading) else { return [] }
      return rows.dropFirst().map { $0[place] }
    }
  }

  private(set) var title = ""
  private(set) var sections: [Section] = []

  /// - Parameter markdown: as `report FILE.md` writes it; of it no cell of these tests is escaped.
  init(_ markdown: String) {
    for line in markdown.split(separator: "\n").map(String.init) {
      if line.hasPrefix("# ") {
        title = String(line.dropFirst(2))
      } else if line.hasPrefix("## ") {
        sections.append(Section(title: String(line.dropFirst(3))))
      } else if line.hasPrefix("| "), !sections.isEmpty {
        let cells = line.dropFirst(2).dropLast(2).split(separator: " | ", omittingEmptySubsequences: false).map(String.init)
        if !cells.allSatisfy({ $0.hasPrefix("---") }) { sections[sections.count - 1].rows.append(cells) }
      } else if !sections.isEmpty {
        sections[sections.count - 1].sentences.append(line)
      }
    }
  }

  subscript(title: String) -> Section { sections.first { $0.title == title } ?? Section(title: "(no such section)") }
}
