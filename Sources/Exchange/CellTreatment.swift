// SPDX-License-Identifier: GPL-3.0-or-later

/// What becomes of a cell on its way into a file.
enum CellTreatment: Sendable {
  case csv(guardsCodes: Bool)
  case tsv
  /// csv from which every cell can be had back.
  case verbatim
  /// csv of inert cells without any guard.
  case exact

  var separator: UInt8 {
    switch self {
    case .csv, .verbatim, .exact: Byte.comma
    case .tsv: Byte.tab
    }
  }

  func append(_ cell: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    switch self {
    case .tsv:
      InertCell.append(cell, to: &line)
    case .csv(let guardsCodes):
      let start = line.count
      if CellGuard.looksLikeFormula(cell) { line.append(Byte.apostrophe) }
      InertCell.append(cell, to: &line)
      if guardsCodes, CellGuard.isLongCode(cell) { line.append(Byte.tab) }
      Self.quote(&line, from: start, where: { $0 == Byte.quote || $0 == Byte.comma })
    case .exact:
      let start = line.count
      InertCell.append(cell, to: &line)
      Self.quote(&line, from: start, where: { $0 == Byte.quote || $0 == Byte.comma })
    case .verbatim:
      let start = line.count
      let formula = CellGuard.formulaBehindControls(cell)
      line.append(contentsOf: cell[..<(formula ?? 0)])
      if formula != nil { line.append(Byte.apostrophe) }
      line.append(contentsOf: cell[(formula ?? 0)...])
      if CellGuard.isLongCode(cell) { line.append(Byte.tab) }
      Self.quote(
        &line, from: start,
        where: { $0 == Byte.quote || $0 == Byte.comma || ($0 < Byte.space && $0 != Byte.tab) })
    }
  }

  /// Quotes the cell that begins at `start` if one of its bytes asks for it.
  private static func quote(
    _ line: inout [UInt8], from start: Int, where isSpecial: (UInt8) -> Bool
  ) {
    guard line[start...].contains(where: isSpecial) else { return }
    let cell = Array(line[start...])
    line.removeLast(cell.count)
    line.append(Byte.quote)
    for byte in cell {
      if byte == Byte.quote { line.append(Byte.quote) }
      line.append(byte)
    }
    line.append(Byte.quote)
  }
}
