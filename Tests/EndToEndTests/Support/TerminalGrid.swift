// SPDX-License-Identifier: GPL-3.0-or-later

/// What stands on the screen of an xterm after the bytes that a program wrote to it: enough of one for what edits
/// lines. Wide characters take two cells; a line that is full goes on in the next.
struct TerminalGrid {
  private let rows: Int
  private let columns: Int
  /// "" is the second cell of a wide character.
  private var cells: [[String]]
  private var (row, column) = (0, 0)

  init(_ text: String, rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    cells = Array(repeating: Array(repeating: " ", count: columns), count: rows)
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() { take(scalar, &rest) }
  }

  /// The lines that hold something, without spaces at their ends.
  var lines: [String] {
    let lines = cells.map { line in
      var text = line.joined()
      while text.last == " " { text.removeLast() }
      return text
    }
    return Array(lines[...(lines.lastIndex { !$0.isEmpty } ?? 0)])
  }

  /// The last of them.
  var last: String { lines.last ?? "" }

  private mutating func take(_ scalar: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView) {
    switch scalar {
    case "\r": column = 0
    case "\n": lineFeed()
    case "\u{8}": column = max(0, min(column, columns) - 1)
    case "\u{1B}": escape(&rest)
    case _ where scalar.value < 0x20 || scalar.value == 0x7F: break
    default: put(scalar)
    }
  }

  private mutating func lineFeed() {
    row += 1
    if row < rows { return }
    row = rows - 1
    cells.removeFirst()
    cells.append(Array(repeating: " ", count: columns))
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = Screen.width(String(scalar))
    if column + width > columns {
      column = 0
      lineFeed()
    }
    // Half of a wide character leaves a space behind.
    if column > 0, cells[row][column] == "" { cells[row][column - 1] = " " }
    cells[row][column] = String(scalar)
    if width == 2 { cells[row][column + 1] = "" }
    let next = column + width
    if next < columns, cells[row][next] == "" { cells[row][next] = " " }
    column = next
  }

  private mutating func escape(_ rest: inout Substring.UnicodeScalarView) {
    guard rest.popFirst() == "[" else { return }
    var digits = ""
    while let scalar = rest.popFirst() {
      if (0x40...0x7E).contains(scalar.value) { return control(scalar, Int(digits)) }
      digits.unicodeScalars.append(scalar)
    }
  }

  private mutating func control(_ letter: Unicode.Scalar, _ number: Int?) {
    let count = max(1, number ?? 1)
    column = min(column, columns - 1)
    switch letter {
    case "A": row = max(0, row - count)
    case "B": row = min(rows - 1, row + count)
    case "C": column = min(columns - 1, column + count)
    case "D": column = max(0, column - count)
    case "G": column = min(columns, count) - 1
    case "H": (row, column) = (0, 0)
    case "K": for index in (number == 2 ? 0 : column)..<columns { cells[row][index] = " " }
    case "J": erase(all: number == 2)
    case "P":
      cells[row].removeSubrange(column..<min(columns, column + count))
      cells[row] += Array(repeating: " ", count: columns - cells[row].count)
    case "@":
      cells[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
      cells[row].removeLast(count)
    default: break
    }
  }

  private mutating func erase(all: Bool) {
    for index in (all ? 0 : row + 1)..<rows { cells[index] = Array(repeating: " ", count: columns) }
    for index in (all ? 0 : column)..<columns { cells[row][index] = " " }
  }
}
