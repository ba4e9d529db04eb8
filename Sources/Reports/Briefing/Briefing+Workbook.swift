// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

extension Briefing {
  /// A sheet for the opening and one for each section, without drawings: whoever has the table draws what they like.
  var workbookLines: [WorkbookLine] {
    var names = SheetNames()
    let first: [WorkbookLine] = [.sheet(names.name(for: title))] + rows([title] + opening)
    return first + sections.flatMap { section in
      // A filter would sort sentences among the rows.
      [.sheet(names.name(for: section.title))] + (section.table.map { lines($0) + [.row([])] } ?? [])
        + rows(section.sentences)
    }
  }

  private func rows(_ sentences: [String]) -> [WorkbookLine] {
    sentences.map { .row(texts: [InertText.withoutFormatting($0)]) }
  }

  private func lines(_ table: BriefingTable) -> [WorkbookLine] {
    [.heading(table.headings)]
      + table.rows.map { row in
        .row(
          row.map { cell in
            switch cell {
            case .text(let text): .text(InertText.withoutFormatting(text))
            case .number(let number), .change(let number): .number(number)
            case .none: .text("")
            }
          })
      }
  }
}

/// Names of sheets as spreadsheet programs take them: at most 31 characters, some signs not, each once.
struct SheetNames {
  private static let longest = 31

  private var names = DistinctNames()

  mutating func name(for title: String) -> String {
    names.name(String(title.map { "[]:*?/\\'".contains($0) ? "_" : $0 }), longest: Self.longest)
  }
}
