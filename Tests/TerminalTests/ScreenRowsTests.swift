// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import Terminal

@Suite("How many rows of the screen a text takes")
struct ScreenRowsTests {
  @Test(
    "Wide characters, long lines and colours are counted as the screen shows them",
    arguments: [
      ("", 80, 0), ("one", 80, 1), ("one\n", 80, 1), ("one\ntwo", 80, 2), ("\n\n", 80, 2),
      ("12345678901", 10, 2), ("1234567890", 10, 1), ("医师执业证", 10, 1), ("医师执业证书", 10, 2),
      ("\u{1B}[31m1234567890\u{1B}[0m\n", 10, 1),
    ])
  func rows(text: String, columns: Int, expected: Int) {
    #expect(ScreenRows.taken(by: Array(text.utf8), columns: columns) == expected)
  }
}
