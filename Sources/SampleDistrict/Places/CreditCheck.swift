// SPDX-License-Identifier: GPL-3.0-or-later

/// The check of a unified social credit code (统一社会信用代码, GB 32100), worked out.
enum CreditCheck {
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)
  private static let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

  /// 17 characters of the standard's alphabet and their check.
  static func completed(_ body: String) -> String {
    let sum = zip(body.utf8, weights).reduce(0) { $0 + (alphabet.firstIndex(of: $1.0) ?? 0) * $1.1 }
    return body + String(UnicodeScalar(alphabet[(31 - sum % 31) % 31]))
  }
}
