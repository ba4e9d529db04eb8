// SPDX-License-Identifier: GPL-3.0-or-later

/// The provinces of GB/T 2260: the first two digits of a division.
///
/// 81, 82 and 83 stand for 香港, 澳门 and 台湾 in residence permits; GB/T 2260 itself has 71 for 台湾.
enum ProvinceCode {
  static func isKnown(_ code: Int) -> Bool {
    switch code {
    case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: true
    default: false
    }
  }

  /// Whether a code begins with the two digits of a province.
  static func begins(_ text: String) -> Bool {
    text.utf8.prefix(2).decimalNumber.map(isKnown) ?? false
  }
}
