// SPDX-License-Identifier: GPL-3.0-or-later

/// The identifier of an electronic licence (电子证照标识):
/// `1.2.156.3005.2.` type (21) `.` issuer `.` serial `.` version (3) `.` check.
public struct LicenceIdentifier: Sendable, Equatable {
  public let text: String
  public let type: String
  public let issuer: String
  public let serial: String
  public let version: String
  public let check: String

  static let prefix = "1.2.156.3005.2."

  /// nil unless the cleaned text has the prefix, five parts of digits and capital letters behind it, and
  /// the lengths that are fixed.
  public init?(_ cleaned: String) {
    guard let parts = Self.parts(of: cleaned), Self.misfits(parts).isEmpty else { return nil }
    text = cleaned
    (type, issuer, serial, version, check) = (parts[0], parts[1], parts[2], parts[3], parts[4])
  }

  /// Whether a text that is no identifier was meant to be one.
  static func resembles(_ text: String) -> Bool { text.utf8.starts(with: "1.2.156.".utf8) }

  /// Why a text that resembles an identifier is none: `length`, `characters` or both.
  static func misfits(_ text: String) -> [CodeProblem] {
    parts(of: text).map(misfits) ?? [.length]
  }

  private static func parts(of text: String) -> [String]? {
    guard text.utf8.starts(with: prefix.utf8) else { return nil }
    return text.utf8.dropFirst(prefix.utf8.count)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(utf8Bytes: $0) }
  }

  private static func misfits(_ parts: [String]) -> [CodeProblem] {
    var problems: [CodeProblem] = []
    let lengths = parts.map(\.utf8.count)
    if lengths.count != 5 || lengths.contains(0) || lengths[0] != 21 || lengths[3] != 3 || lengths[4] != 1 {
      problems.append(.length)
    }
    if !parts.allSatisfy({ $0.utf8.allSatisfy { $0.alphanumericValue != nil } }) {
      problems.append(.characters)
    }
    return problems
  }

  /// ISO/IEC 7064 MOD 37,36 over type, issuer, serial and version without their dots. Wrong ones exist in
  /// the wild.
  public var hasValidCheck: Bool {
    var product = 36
    for byte in (type + issuer + serial + version).utf8 {
      let sum = (product + (byte.alphanumericValue ?? 0)) % 36
      product = (sum == 0 ? 36 : sum) * 2 % 37
    }
    return check.utf8.first?.alphanumericValue == (37 - product) % 36
  }

  var problems: [CodeProblem] { hasValidCheck ? [] : [.checkDigit] }
}
