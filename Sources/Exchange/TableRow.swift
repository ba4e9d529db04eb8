// SPDX-License-Identifier: GPL-3.0-or-later

/// One row of a table, as it came: nothing trimmed, nothing replaced. Made to be filled again and again.
///
/// A cell beyond the last is empty, so that a short row reads like one whose end was left blank.
public struct TableRow: Sendable {
  /// The physical line on which the row begins, from 1.
  public internal(set) var line = 0

  /// The bytes of the row without its quotation, among leftovers of it; valid UTF-8 within each cell.
  private var bytes: [UInt8] = []
  private var cells: [Cell] = []

  private struct Cell {
    let start: Int
    let end: Int
  }

  public init() {}

  /// How many cells the row has; an empty line has one.
  public var count: Int { cells.count }

  public subscript(_ i: Int) -> String { withField(i) { String(decoding: $0, as: UTF8.self) } }

  /// The bytes of a cell, valid UTF-8, for as long as `body` runs.
  public func withField<R>(_ i: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    guard cells.indices.contains(i) else { return try body(UnsafeBufferPointer(start: nil, count: 0)) }
    let cell = cells[i]
    return try bytes.withUnsafeBufferPointer { all in
      try body(UnsafeBufferPointer(rebasing: all[cell.start..<cell.end]))
    }
  }

  /// Whether a cell is empty or holds nothing but white space of any kind: that of Unicode, and marks
  /// that take no room, such as zero-width ones and the byte order mark.
  public func isBlank(_ i: Int) -> Bool { withField(i, CellText.isBlank) }

  /// Whether a cell begins with a letter or digit of ASCII or a character of U+4000...U+9FFF, as nearly every
  /// filled one does: it is not blank then, nor does any cleaning leave it empty.
  public func beginsWithText(_ i: Int) -> Bool { withField(i) { $0.first.map(CellText.isText) ?? false } }

  /// Whether a cell holds U+0000, which no text does.
  public func containsNUL(_ i: Int) -> Bool { withField(i) { $0.contains(0) } }

  /// Whether every cell is blank.
  public var isBlank: Bool { cells.indices.allSatisfy(isBlank) }

  /// Bytes of the row, with its separators.
  public var byteCount: Int { bytes.count }

  // MARK: - Filled by the reader

  mutating func clear(line: Int) {
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) { bytes.append(contentsOf: text) }

  mutating func removeLastByte() { bytes.removeLast() }

  mutating func appendCell(from start: Int, to end: Int) { cells.append(Cell(start: start, end: end)) }
}
