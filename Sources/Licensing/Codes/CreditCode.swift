// SPDX-License-Identifier: GPL-3.0-or-later

/// A unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last one a check;
/// characters 9–17 are the organisation code, which has a check of its own.
public struct CreditCode: Sendable, Equatable {
  public let text: String

  /// nil unless the cleaned text has 18 characters of the standard's alphabet.
  public init?(_ cleaned: String) {
    guard Self.shape.fits(cleaned) else { return nil }
    text = cleaned
  }

  static let shape = CodeShape("cccccccccccccccccc")

  /// The registering department (登记管理部门); may be a letter.
  public var department: String { text.ascii(0..<1) }
  /// The kind of organisation (机构类别).
  public var kind: String { text.ascii(1..<2) }
  /// The division of the registering authority; `100000` for the national ones.
  public var division: String { text.ascii(2..<8) }
  public var organisation: String { text.ascii(8..<17) }

  /// Weights are the powers of 3 mod 31 (1 3 9 27 19 26 …); the check is (31 − Σ mod 31) mod 31.
  public var hasValidCheck: Bool {
    text.withUTF8Bytes { bytes in
      var sum = 0
      var weight = 1
      for byte in bytes.dropLast() {
        sum += (Self.value(of: byte) ?? 0) * weight
        weight = weight * 3 % 31
      }
      return Self.value(of: bytes[17]) == (31 - sum % 31) % 31
    }
  }

  var problems: [CodeProblem] {
    var problems: [CodeProblem] = []
    if !hasValidCheck { problems.append(.checkDigit) }
    if !OrganisationCode.hasValidCheck(organisation) { problems.append(.organisationCheck) }
    return problems
  }

  /// The value of a character in `0123456789ABCDEFGHJKLMNPQRTUWXY`; nil for I, O, S, V, Z and all others.
  static func value(of byte: UInt8) -> Int? {
    guard let value = byte.alphanumericValue else { return nil }
    if value < 10 { return value }
    return excluded.contains(byte) ? nil : value - excluded.count { $0 < byte }
  }

  private static let excluded = Array("IOSVZ".utf8)
}
