// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Glibc

/// Writes rows as delimited text to a descriptor, so that the line of a row is its number: rows that a sheet leaves
/// out are empty lines, and a line end within a cell becomes a space.
final class RowWriter {
  /// One more than a table may have: the reader then names the row that is too wide.
  static let mostColumns = TableLimits.contract.columns + 1
  /// Likewise.
  private static let longestCell = TableLimits.contract.cellBytes + 1
  private static let flushed = 1 << 17

  private let descriptor: Int32
  /// Rows after which nobody reads on.
  private let limit: Int
  private let lead: [UInt8]
  private var buffer: [UInt8] = []
  private(set) var row = 0

  /// - Parameters:
  ///   - limit: rows that are wanted; behind them `isFull`.
  ///   - lead: written before each row.
  init(to descriptor: Int32, limit: Int = SheetLimits.rows, lead: String = "") {
    self.descriptor = descriptor
    self.limit = limit
    self.lead = Array(lead.utf8)
    buffer.reserveCapacity(Self.flushed + TableLimits.contract.cellBytes)
  }

  var isFull: Bool { row >= limit }

  /// Writes the row of this number, and empty ones for those that are missing before it.
  ///
  /// - Throws: `sheetDamaged` for a number that does not follow, or is beyond every sheet.
  func write(row number: Int, _ cells: borrowing RowCells) throws(WorkbookFailure) {
    guard number > row, number <= SheetLimits.rows else { throw WorkbookFailure(.sheetDamaged) }
    while row + 1 < number, !isFull {
      begin()
      try end()
    }
    if isFull { return }
    begin()
    for column in 0..<cells.count {
      if column > 0 { buffer.append(UInt8(ascii: ",")) }
      cells.withCell(column, append)
    }
    try end()
  }

  func write(_ cells: [String]) throws(WorkbookFailure) {
    begin()
    for (column, cell) in cells.enumerated() {
      if column > 0 { buffer.append(UInt8(ascii: ",")) }
      var cell = cell
      cell.withUTF8(append)
    }
    try end()
  }

  func flush() throws(WorkbookFailure) {
    var rest = buffer[...]
    while !rest.isEmpty {
      let put = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if put >= 0 { rest = rest.dropFirst(put) } else if errno != EINTR { throw WorkbookFailure(.workerFailed) }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func begin() { buffer += lead }

  private func end() throws(WorkbookFailure) {
    buffer.append(UInt8(ascii: "\n"))
    row += 1
    if buffer.count > Self.flushed { try flush() }
  }

  private func append(_ cell: UnsafeBufferPointer<UInt8>) {
    let cell = UnsafeBufferPointer(rebasing: cell.prefix(Self.longestCell))
    guard cell.contains(where: Self.isSpecial) else { return buffer.append(contentsOf: cell) }
    buffer.append(UInt8(ascii: "\""))
    for byte in cell {
      if byte == UInt8(ascii: "\"") { buffer.append(byte) }
      buffer.append(Self.endsLine(byte) ? UInt8(ascii: " ") : byte)
    }
    buffer.append(UInt8(ascii: "\""))
  }

  private static func endsLine(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || endsLine(byte)
  }
}
