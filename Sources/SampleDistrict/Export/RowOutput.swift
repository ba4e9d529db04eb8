// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// Rows on their way out as csv, handed on in pieces.
struct RowOutput {
  /// Bytes, about.
  private static let piece = 1 << 17

  private var writer: DelimitedWriter
  private var bytes: [UInt8] = []

  init(_ encoding: TextEncoding) {
    writer = DelimitedWriter(format: .csv, encoding: encoding)
    bytes.reserveCapacity(Self.piece + 4_096)
  }

  mutating func append(_ row: [String], _ sink: ([UInt8]) throws -> Void) throws {
    writer.row(row, into: &bytes)
    if bytes.count >= Self.piece { try flush(sink) }
  }

  mutating func flush(_ sink: ([UInt8]) throws -> Void) throws {
    if bytes.isEmpty { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
