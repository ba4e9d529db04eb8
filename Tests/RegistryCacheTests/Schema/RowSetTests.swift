// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@testable import RegistryCache

@Suite("A set of row numbers")
struct RowSetTests {
  /// The first and last bit of a word, and their neighbours.
  static let borders: [Int64] = [0, 1, 62, 63, 64, 65, 127, 128, 4095, 4096]

  @Test("holds exactly the rows put in, on both sides of a word's border", arguments: borders)
  func holdsWhatWasPutIn(row: Int64) {
    var rows = RowSet()
    let wasNew = [rows.insert(row), rows.insert(row)]
    #expect(wasNew == [true, false])
    for other in Self.borders { #expect(rows.contains(other) == (other == row), "\(other)") }
    #expect(rows.count == 1)
  }

  @Test("tells its rows in ascending order, whatever the order in which they came")
  func ascending() {
    var rows = RowSet()
    for row in Self.borders.reversed() { rows.insert(row) }
    var told: [Int64] = []
    rows.forEach { told.append($0) }
    #expect(told == Self.borders)
    #expect(rows.count == Self.borders.count)
  }

  @Test("is empty at first, and a far row is not in it")
  func empty() {
    let rows = RowSet()
    #expect(rows.count == 0)
    #expect(!rows.contains(1_000_000))
  }
}
