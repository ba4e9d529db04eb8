// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange

/// The text of a shared string or an inline one: its runs joined, without the readings that stand above characters
/// (`rPh`, ECMA-376, 18.4.6).
struct TextRun {
  private(set) var bytes: [UInt8] = []
  private var isText = false
  private var readings = 0

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    isText = false
    readings = 0
  }

  mutating func start(_ name: XMLName) {
    switch name {
    case "rPh": readings += 1
    case "t": isText = readings == 0
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "rPh": readings -= 1
    case "t": isText = false
    default: break
    }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    // A longer one is refused by whoever reads the table; here it only must not grow.
    guard isText, bytes.count <= TableLimits.contract.cellBytes else { return }
    bytes.append(contentsOf: text)
  }

  mutating func finish() { bytes = CharacterEscape.resolved(bytes) }
}
