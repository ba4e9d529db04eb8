// SPDX-License-Identifier: GPL-3.0-or-later

/// Decimal digits of a fixed width.
enum Digits {
  /// `number` in `width` digits, zeros in front; `number` has no more digits than that.
  static func padded(_ number: Int, _ width: Int) -> String {
    String(unsafeUninitializedCapacity: width) { bytes in
      var rest = number
      for place in stride(from: width - 1, through: 0, by: -1) {
        bytes[place] = 0x30 + UInt8(rest % 10)
        rest /= 10
      }
      return width
    }
  }

  /// `19850315`.
  static func compact(_ year: Int, _ month: Int, _ day: Int) -> String {
    padded(year * 10_000 + month * 100 + day, 8)
  }
}
