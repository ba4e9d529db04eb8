// SPDX-License-Identifier: GPL-3.0-or-later

/// A nurse's number (护士执业证书编号): year 4, province 2, serial 6; no check digit. The layout is not
/// established by any public source.
public struct NurseNumber: Sendable, Equatable {
  public let text: String

  /// nil unless the cleaned text is 12 digits.
  public init?(_ cleaned: String) {
    guard Self.isUsual(cleaned) else { return nil }
    text = cleaned
  }

  /// Whether a cleaned 护士执业证书编号 has the usual length and alphabet; anything else is a warning and
  /// never a refusal.
  public static func isUsual(_ cleaned: String) -> Bool { shape.fits(cleaned) }

  static let shape = CodeShape("dddddddddddd")

  public var year: String { text.ascii(0..<4) }
  public var province: String { text.ascii(4..<6) }
  public var serial: String { text.ascii(6..<12) }

  /// No source gives the first year: 1900 is the bound that dates of birth have too.
  func problems(asOf today: CivilDate) -> [CodeProblem] {
    var problems: [CodeProblem] = []
    if !ProvinceCode.begins(province) { problems.append(.province) }
    if !(1900...max(1900, today.year)).contains(year.utf8.decimalNumber ?? 0) { problems.append(.year) }
    return problems
  }
}
