// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing

/// Finds the heading row within the first ten rows of a file.
struct HeadingSearch {
  /// The rows in which a heading is looked for.
  static let rows = WorkbookSheet.headRows

  private let layout: ExportLayout
  private let map: HeadingMap
  /// The row that knows most of the export's columns so far.
  private var nearest: (headings: [String], match: HeadingMatch)?
  private var looked = 0

  init(_ layout: ExportLayout, map: HeadingMap) {
    self.layout = layout
    self.map = map
  }

  /// Reads rows until the heading. - Throws: `ImportError.noHeading`, `.missingColumns`, `.otherKind`,
  /// `.onlyHeading` is left to the caller.
  mutating func find(in reader: inout TableReader, row: inout TableRow) throws -> Found {
    while looked < Self.rows, try reader.next(into: &row) {
      if let found = try look(at: (0..<row.count).map { row[$0] }) { return found }
    }
    throw failure()
  }

  typealias Found = (headings: [String], match: HeadingMatch)

  /// - Returns: nil where the row is not the heading.
  mutating func look(at row: [String]) throws(ImportError) -> Found? {
    looked += 1
    // What stands behind the last heading has none.
    guard let filled = row.lastIndex(where: { !Cleaning.heading($0).isEmpty }) else { return nil }
    let headings = Array(row[...filled])
    let match = HeadingMatch(headings, layout: layout, map: map)
    if match.isComplete {
      try refuseStaff(headings, match)
      return (headings, match)
    }
    if match.positions.count >= (nearest?.match.positions.count ?? 0) + (nearest == nil ? 0 : 1) {
      nearest = (headings, match)
    }
    if let other = otherKind(of: headings, closerThan: match) {
      throw ImportError.otherKind(given: layout.kind, found: other)
    }
    return nil
  }

  /// The row that is nearest to a heading as an error shows it; empty where every row is.
  var nearestShown: [String] { nearest?.headings.map(Self.shown).filter { !$0.isEmpty } ?? [] }

  private func failure() -> ImportError {
    guard let nearest else { return .noRows }
    let shown = nearestShown
    if nearest.match.positions.isEmpty { return .noHeading(kind: layout.kind, found: shown) }
    return .missingColumns(
      kind: layout.kind, missing: nearest.match.missing.map(\.canonical), found: shown)
  }

  /// A list of staff holds all that an export of qualifications or institutions needs; taken for one, every
  /// registration would vouch for itself.
  private func refuseStaff(_ headings: [String], _ match: HeadingMatch) throws(ImportError) {
    guard layout.kind == .qualifications || layout.kind == .institutions,
      let other = otherKind(of: headings, closerThan: match), other.personKind != nil
    else { return }
    throw ImportError.otherKind(given: layout.kind, found: other)
  }

  /// The kind whose whole export this heading is, if it knows more of the columns than the kind asked for:
  /// a physicians' export without one column holds all that a qualifications' export needs.
  private func otherKind(of headings: [String], closerThan own: HeadingMatch) -> ExportKind? {
    let others = ExportKind.allCases.filter { $0 != layout.kind }.map { kind in
      (kind, HeadingMatch(headings, layout: .of(kind), map: HeadingMap(entries: [])))
    }
    let closest = others.filter { $0.1.isComplete }.max { $0.1.usedColumns < $1.1.usedColumns }
    // On a tie the kind that is complete is meant.
    guard let closest, closest.1.usedColumns > own.usedColumns - (own.isComplete ? 0 : 1) else { return nil }
    return closest.0
  }

  /// A heading as an error shows it: the first row may be a person, so runs of six digits and more are
  /// masked, and it is cut at 40 characters.
  static func shown(_ heading: String) -> String {
    var shown = ""
    var run = ""
    func flush() {
      shown += run.count >= 6 ? String(repeating: "*", count: run.count) : run
      run = ""
    }
    for scalar in Cleaning.name(heading).unicodeScalars {
      if scalar.properties.numericType == .decimal {
        run.unicodeScalars.append(scalar)
      } else {
        flush()
        shown.unicodeScalars.append(scalar)
      }
    }
    flush()
    return shown.count > 40 ? String(shown.prefix(40)) + "…" : shown
  }
}
