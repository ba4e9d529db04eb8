// SPDX-License-Identifier: GPL-3.0-or-later

/// A code of an administrative division (行政区划代码, GB/T 2260): six digits, two each for province,
/// prefecture and county. The form alone is read: divisions come and go.
public struct Division: Hashable, Sendable {
  /// 0–999999.
  public let number: Int32

  /// nil unless the cleaned text is exactly six ASCII digits.
  public init?(_ text: String) {
    guard text.utf8.count == 6, let number = text.utf8.decimalNumber else { return nil }
    self.number = Int32(number)
  }

  /// The six digits.
  public var text: String { Self.text(number) }

  /// The six digits of a number from 0 to 999999.
  public static func text(_ number: Int32) -> String {
    let digits = String(number)
    return String(repeating: "0", count: 6 - digits.utf8.count) + digits
  }

  /// Every division inside this one: trailing pairs of zeros are cut, so 450200 covers 4502xx, 450000
  /// covers 45xxxx and 450203 itself only. The pair of the province is never cut.
  public var coverage: ClosedRange<Int32> {
    if number % 10_000 == 0 { return number...number + 9_999 }
    return number % 100 == 0 ? number...number + 99 : number...number
  }
}
