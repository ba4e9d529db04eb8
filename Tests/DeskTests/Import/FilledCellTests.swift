// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Testing

@testable import Exchange

@Suite("A cell that is filled at first sight")
struct FilledCellTests {
  @Test("is neither blank nor left empty by any cleaning, whatever follows")
  func everyFirstCharacter() {
    var seen = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let first = UTF8.encode(scalar)?.first, CellText.isText(first)
      else { continue }
      seen += 1
      for cell in [String(scalar), "\(scalar)'", "\(scalar)\u{3000}", "\(scalar)×"] where Self.isEmptied(cell) {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
    #expect(seen == 10 + 26 + 26 + 6 * 4_096)
  }

  private static func isEmptied(_ cell: String) -> Bool {
    Array(cell.utf8).withUnsafeBufferPointer(CellText.isBlank)
      || [Cleaning.name, Cleaning.code, Cleaning.word].contains { $0(cell).isEmpty }
  }
}
