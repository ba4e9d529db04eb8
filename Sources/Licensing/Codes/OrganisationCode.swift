// SPDX-License-Identifier: GPL-3.0-or-later

/// The check of an organisation code (组织机构代码, GB 11714): eight characters 0–9 A–Z, then the check.
enum OrganisationCode {
  private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

  /// Weights 3 7 9 10 5 8 4 2; 11 − Σ mod 11, where 10 is written X and 11 is written 0.
  static func hasValidCheck(_ text: String) -> Bool {
    text.withUTF8Bytes { bytes in
      guard bytes.count == 9 else { return false }
      var sum = 0
      for (byte, weight) in zip(bytes, weights) {
        guard let value = byte.alphanumericValue else { return false }
        sum += value * weight
      }
      let check = (11 - sum % 11) % 11
      return bytes[8] == (check == 10 ? UInt8(ascii: "X") : 0x30 + UInt8(check))
    }
  }
}
