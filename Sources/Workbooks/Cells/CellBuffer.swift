// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// The text of a cell while it is read. One that is too long stops growing a little beyond what a table may have:
/// whoever reads the table refuses it.
struct CellBuffer {
  private(set) var bytes: [UInt8] = []

  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if bytes.count <= TableLimits.contract.cellBytes { bytes.append(contentsOf: text) }
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
