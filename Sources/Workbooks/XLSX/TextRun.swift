// SPDX-License-Identifier: GPL-3.0-or-later

/// The text of a shared string or an inline one: its runs joined, without the readings that stand above characters
/// (`rPh`, ECMA-376, 18.4.6).
struct TextRun {
  private var read = CellBuffer()
  private var isText = false
  private var readings = 0

  mutating func begin() {
    read.clear()
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
    if isText { read.append(text) }
  }

  /// What is meant, once all of it is there.
  var bytes: [UInt8] { CharacterEscape.resolved(read.bytes) }
}
