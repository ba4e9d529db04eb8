// SPDX-License-Identifier: GPL-3.0-or-later

/// A set of row numbers: one bit each, because they are dense.
struct RowSet {
  private var words: [UInt64] = []

  /// Whether the row was not in the set before.
  @discardableResult
  mutating func insert(_ row: Int64) -> Bool {
    let (index, bit) = Self.place(row)
    if index >= words.count {
      words.append(contentsOf: repeatElement(0, count: max(index + 1, words.count * 2) - words.count))
    }
    defer { words[index] |= bit }
    return words[index] & bit == 0
  }

  func contains(_ row: Int64) -> Bool {
    let (index, bit) = Self.place(row)
    return index < words.count && words[index] & bit != 0
  }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// In ascending order.
  func forEach(_ body: (Int64) throws -> Void) rethrows {
    for (index, word) in words.enumerated() where word != 0 {
      var rest = word
      while rest != 0 {
        try body(Int64(index) << 6 | Int64(rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
  }

  private static func place(_ row: Int64) -> (Int, UInt64) { (Int(row >> 6), 1 << UInt64(row & 63)) }
}
