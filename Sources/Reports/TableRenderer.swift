// SPDX-License-Identifier: GPL-3.0-or-later

/// `table`: aligned columns for people, or a block for each row where the screen is too narrow.
///
/// Widths are chosen from the first thousand rows. A later row whose codes need more gets it: the
/// columns move, or the rows from there on come as blocks. Only flexible columns are ever cut.
struct TableRenderer<Row>: RowRenderer {
  private let layout: TableLayout<Row>
  private let width: Int?
  private let color: Bool
  /// The natural width of each column among the rows that count for it.
  private var naturals: [Int]
  /// Nil until the widths are chosen.
  private var plan: TablePlan?
  private var waiting: [[Styled]] = []
  private var hasOutput = false

  private static var sampleSize: Int { 1000 }
  private static var narrowest: Int { 10 }

  init(layout: TableLayout<Row>, width: Int?, color: Bool) {
    self.layout = layout
    self.width = width.map { max($0, Self.narrowest) }
    self.color = color
    naturals = layout.columns.map { TextWidth.of($0.heading) }
  }

  mutating func row(_ row: Row, into buffer: inout [UInt8]) {
    let cells = layout.columns.map { column in
      let cell = column.text(row)
      return Styled(String(InertText.of(cell.text)[...].dropTrailingSpaces()), cell.style)
    }
    let isWider = measure(cells)
    if let plan {
      let plan = isWider ? fittingPlan() : plan
      self.plan = plan
      write(cells, by: plan, into: &buffer)
    } else {
      waiting.append(cells)
      if waiting.count >= Self.sampleSize { settle(into: &buffer) }
    }
  }

  mutating func finish(summary: [(String, Cell)], footer: [String], into buffer: inout [UInt8]) {
    if plan == nil && !waiting.isEmpty { settle(into: &buffer) }
    if hasOutput && !footer.isEmpty { line("", into: &buffer) }
    for text in footer {
      for part in wrap(InertText.of(text)) { line(part, into: &buffer) }
    }
  }

  /// Chooses the widths and writes what was waiting for them.
  private mutating func settle(into buffer: inout [UInt8]) {
    let plan = fittingPlan()
    self.plan = plan
    if case .columns(let widths) = plan {
      aligned(layout.columns.map { Styled($0.heading, .bold) }, widths, into: &buffer)
    }
    for cells in waiting { write(cells, by: plan, into: &buffer) }
    waiting = []
  }

  private func fittingPlan() -> TablePlan {
    let demands = zip(layout.columns, naturals).map { column, natural in
      TablePlan.Demand(
        natural: natural, minimum: column.flexible ? min(natural, column.minimumWidth) : natural,
        isDispensable: column.isDispensable)
    }
    return .fitting(demands, into: width)
  }

  /// Takes the cells into the natural widths; true if one grew. Once widths are chosen, flexible columns grow
  /// no more where space is limited.
  private mutating func measure(_ cells: [Styled]) -> Bool {
    var isWider = false
    for (index, cell) in cells.enumerated() {
      if plan != nil && width != nil && layout.columns[index].flexible { continue }
      let cellWidth = TextWidth.of(cell.text)
      if cellWidth > naturals[index] {
        naturals[index] = cellWidth
        isWider = true
      }
    }
    return isWider
  }

  private mutating func write(_ cells: [Styled], by plan: TablePlan, into buffer: inout [UInt8]) {
    switch plan {
    case .columns(let widths): aligned(cells, widths, into: &buffer)
    case .records(let width): record(cells, width, into: &buffer)
    }
  }

  private mutating func aligned(_ cells: [Styled], _ widths: [Int], into buffer: inout [UInt8]) {
    var text = ""
    // Spaces are written with what follows them, so that none ends a line.
    var spaces = 0
    for (index, cell) in cells.enumerated() where widths[index] > 0 {
      let shown = TextWidth.cut(cell.text, width: widths[index])
      let padding = widths[index] - TextWidth.of(shown)
      let isRight = layout.columns[index].alignment == .right
      spaces += isRight ? padding : 0
      if !shown.isEmpty {
        text += String(repeating: " ", count: spaces)
        text += Styled(shown, cell.style).rendered(color: color)
        spaces = 0
      }
      spaces += TablePlan.gap + (isRight ? 0 : padding)
    }
    line(text, into: &buffer)
  }

  private mutating func record(_ cells: [Styled], _ width: Int, into buffer: inout [UInt8]) {
    if hasOutput { line("", into: &buffer) }
    let block = RecordBlock(width: width, color: color)
    for (column, cell) in zip(layout.columns, cells) {
      for text in block.lines(heading: column.heading, value: cell) { line(text, into: &buffer) }
    }
  }

  private func wrap(_ text: String) -> [String] {
    width.map { TextWidth.wrap(text, width: $0) } ?? [text]
  }

  private mutating func line(_ text: String, into buffer: inout [UInt8]) {
    buffer.append(contentsOf: text.utf8)
    buffer.append(JSONText.lineFeed)
    hasOutput = true
  }
}
