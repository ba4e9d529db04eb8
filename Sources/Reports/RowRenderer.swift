// SPDX-License-Identifier: GPL-3.0-or-later

/// One format: appends the bytes of rows and of what stands around them.
protocol RowRenderer<Row> {
  associatedtype Row

  mutating func row(_ row: Row, into buffer: inout [UInt8]) throws

  mutating func finish(summary: [(String, Cell)], footer: [String], into buffer: inout [UInt8]) throws
}
