// SPDX-License-Identifier: GPL-3.0-or-later

import Reports

/// How many rows of a screen a text takes.
enum ScreenRows {
  /// Lines longer than the screen is wide take several rows; escape sequences that colour take none.
  static func taken(by text: [UInt8], columns: Int) -> Int {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let complete = lines.dropLast().reduce(0) { $0 + rows(of: $1, columns: columns) }
    guard let rest = lines.last, !rest.isEmpty else { return complete }
    return complete + rows(of: rest, columns: columns)
  }

  private static func rows(of line: ArraySlice<UInt8>, columns: Int) -> Int {
    let width = TextWidth.of(String(decoding: withoutColour(line), as: UTF8.self))
    return max(1, (width + columns - 1) / max(1, columns))
  }

  private static func withoutColour(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    var isInSequence = false
    for byte in line {
      if byte == 0x1B {
        isInSequence = true
      } else if !isInSequence {
        kept.append(byte)
      } else if byte == UInt8(ascii: "m") {
        isInSequence = false
      }
    }
    return kept
  }
}
