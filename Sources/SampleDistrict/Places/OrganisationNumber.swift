// SPDX-License-Identifier: GPL-3.0-or-later

/// The check of an organisation code (组织机构代码, GB 11714), worked out: `Licensing` only tests it.
enum OrganisationNumber {
  private static let weights = [3, 7, 9, 10, 5, 8, 4, 2]

  /// Eight characters 0–9 A–Z and their check.
  static func completed(_ body: String) -> String {
    let sum = zip(body.utf8, weights).reduce(0) { sum, pair in
      let (byte, weight) = pair
      return sum + (byte < 0x41 ? Int(byte) - 0x30 : Int(byte) - 0x41 + 10) * weight
    }
    let check = (11 - sum % 11) % 11
    return body + (check == 10 ? "X" : String(check))
  }
}
