// SPDX-License-Identifier: GPL-3.0-or-later

/// Finds what separates the cells: comma, tab or semicolon.
///
/// Of the first ten rows that are not empty it is what divides most of them; then what divides most
/// of them into the same number of cells; then what makes the most cells. What divides none leaves
/// the comma. Quotation marks are heeded as the reader heeds them.
struct SeparatorFinder {
  /// The first piece of the text.
  let text: UnsafeBufferPointer<UInt8>
  /// Whether the text ends here: otherwise its last row may be cut.
  let isWhole: Bool

  private static let candidates: [UInt8] = [Byte.comma, Byte.tab, Byte.semicolon]
  private static let rows = 10

  func find() -> UInt8 {
    var best = (separator: Self.candidates[0], score: [Int]())
    for separator in Self.candidates {
      let score = score(columns(separator).filter { $0 > 1 })
      if best.score.lexicographicallyPrecedes(score) { best = (separator, score) }
    }
    return best.separator
  }

  private func score(_ columns: [Int]) -> [Int] {
    let usual = columns.map { count in (columns.count { $0 == count }, count) }.max { $0 < $1 } ?? (0, 0)
    return [columns.count, usual.0, usual.1]
  }

  /// The number of cells in each of the first rows.
  private func columns(_ separator: UInt8) -> [Int] {
    var rows: [Int] = []
    var cells = 1
    var isQuoted = false
    var cellStart = 0
    var rowStart = 0
    for (i, byte) in text.enumerated() {
      if rows.count == Self.rows { return rows }
      if byte == Byte.quote {
        // A doubled mark closes the quotation and opens it again.
        isQuoted =
          isQuoted ? false : i == cellStart || (text[i - 1] == Byte.quote && text[cellStart] == Byte.quote)
      } else if isQuoted {
        continue
      } else if byte == separator {
        cells += 1
        cellStart = i + 1
      } else if byte == Byte.cr || byte == Byte.lf {
        if i > rowStart { rows.append(divided(cells, i == cellStart)) }
        cells = 1
        (cellStart, rowStart) = (i + 1, i + 1)
      }
    }
    let isOpen = rowStart < text.count && !isQuoted
    if isOpen, isWhole || rows.isEmpty { rows.append(divided(cells, text.count == cellStart)) }
    return rows
  }

  /// A single separator at the very end of a row divides nothing: it is the tab behind a long code.
  private func divided(_ cells: Int, _ isLastEmpty: Bool) -> Int { cells == 2 && isLastEmpty ? 1 : cells }
}
