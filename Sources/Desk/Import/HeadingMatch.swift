// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Which column of a file holds which field of an export.
struct HeadingMatch: Sendable {
  /// Positions from 0.
  let positions: [ExportField: Int]
  /// Filled headings that are not used, each once, in their order.
  let ignored: [String]
  let missing: [ExportLayout.Column]

  /// - Parameters:
  ///   - headings: as they came.
  ///   - map: names that the place gives; they win.
  init(_ headings: [String], layout: ExportLayout, map: HeadingMap) {
    // A rejects file guards a heading that a spreadsheet would take for a formula with an apostrophe.
    let cleaned = headings.map { Cleaning.heading(Cleaning.name($0)) }
    let mapped = map.entries.filter { layout.column(named: $0.ours) != nil }
    var positions: [ExportField: Int] = [:]
    for column in layout.columns {
      let theirs = mapped.filter { layout.column(named: $0.ours)?.field == column.field }.map(\.theirs)
      let own = layout.names(of: column).filter { name in !mapped.contains { identical($0.theirs, name) } }
      positions[column.field] = (theirs + own).lazy
        .compactMap { name in cleaned.firstIndex { identical($0, name) } }.first
    }
    self.positions = positions
    let used = Set(positions.values)
    var named: [ExactText] = []
    for index in headings.indices where !used.contains(index) && !cleaned[index].isEmpty {
      if !named.contains(ExactText(cleaned[index])) { named.append(ExactText(cleaned[index])) }
    }
    ignored = named.map(\.text)
    missing = layout.columns.filter { $0.isNeeded && positions[$0.field] == nil }
  }

  var isComplete: Bool { missing.isEmpty }

  /// How many columns of the file are used.
  var usedColumns: Int { positions.count }
}
