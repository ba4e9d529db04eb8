// SPDX-License-Identifier: GPL-3.0-or-later

/// The check of a resident ID number, worked out: `Licensing` only tests it.
enum ResidentCheck {
  /// GB 11643-1999.
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  /// - Parameter body: at least 17 digits; those behind them do not count.
  static func of(_ body: some StringProtocol) -> UInt8 {
    checks[zip(body.utf8, weights).reduce(0) { $0 + Int($1.0 &- 0x30) * $1.1 } % 11]
  }

  /// 17 digits and their check.
  static func completed(_ body: String) -> String { body + String(UnicodeScalar(of(body))) }
}
