// SPDX-License-Identifier: GPL-3.0-or-later

/// The numbers 0..<count in an order that looks accidental: each exactly once, found without keeping the
/// others. That is how ten million people get numbers of which no two are the same.
///
/// A Feistel network of four rounds over the next even number of bits; what falls outside goes round again.
struct Permutation: Sendable {
  let count: Int
  private let halfBits: UInt64
  private let keys: [UInt64]

  /// - Parameter count: at least 1.
  init(count: Int, _ numbers: SeededNumbers) {
    var numbers = numbers
    self.count = count
    var bits: UInt64 = 1
    while 1 << (2 * bits) < UInt64(count) { bits += 1 }
    halfBits = bits
    keys = (0..<4).map { _ in numbers.next() }
  }

  /// - Parameter place: 0..<count.
  subscript(place: Int) -> Int {
    var value = UInt64(place)
    repeat { value = enciphered(value) } while value >= UInt64(count)
    return Int(value)
  }

  private func enciphered(_ value: UInt64) -> UInt64 {
    let mask: UInt64 = (1 << halfBits) - 1
    var left = value >> halfBits
    var right = value & mask
    for key in keys { (left, right) = (right, left ^ (SeededNumbers.mix(right ^ key) & mask)) }
    return left << halfBits | right
  }
}
