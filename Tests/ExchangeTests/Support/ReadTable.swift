// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport

@testable import Exchange

/// A table read to its end.
struct ReadTable {
  let encoding: TextEncoding
  let separator: UInt8
  let rows: [[String]]
  /// The line on which each row begins.
  let lines: [Int]

  init(
    path: String, encoding: TextEncoding? = nil, separator: UInt8? = nil, limits: TableLimits = .contract
  ) throws {
    let file = try InputFile(path: path)
    var reader = try TableReader(file: file, encoding: encoding, separator: separator, limits: limits)
    var row = TableRow()
    var rows: [[String]] = []
    var lines: [Int] = []
    while try reader.next(into: &row) {
      rows.append((0..<row.count).map { row[$0] })
      lines.append(row.line)
    }
    self.encoding = reader.encoding
    self.separator = reader.separator
    self.rows = rows
    self.lines = lines
  }

  init(
    _ bytes: [UInt8], encoding: TextEncoding? = nil, separator: UInt8? = nil, limits: TableLimits = .contract
  ) throws {
    let folder = try ScratchFolder()
    let path = try folder.file(bytes)
    try self.init(path: path, encoding: encoding, separator: separator, limits: limits)
  }

  init(_ text: String, separator: UInt8? = nil, limits: TableLimits = .contract) throws {
    try self.init(Array(text.utf8), separator: separator, limits: limits)
  }
}
