// SPDX-License-Identifier: GPL-3.0-or-later

/// A physician's practice code (医师执业证书编码): level 1, category 2, division 6, serial 6; no check digit.
/// The division is that of the first registration and need not be today's.
public struct PracticeCode: Sendable, Equatable {
  public let text: String

  /// nil unless the cleaned text is 15 digits.
  public init?(_ cleaned: String) {
    guard Self.isUsual(cleaned) else { return nil }
    text = cleaned
  }

  /// Whether a cleaned 医师执业证书编码 has the usual length and alphabet. The layout is weakly sourced, so
  /// anything else is a warning and never a refusal.
  public static func isUsual(_ cleaned: String) -> Bool { shape.fits(cleaned) }

  static let shape = CodeShape("ddddddddddddddd")

  public var level: String { text.ascii(0..<1) }
  public var category: String { text.ascii(1..<3) }
  public var division: String { text.ascii(3..<9) }
  public var serial: String { text.ascii(9..<15) }

  var problems: [CodeProblem] {
    var problems: [CodeProblem] = []
    if !ProvinceCode.begins(division) { problems.append(.division) }
    if !LevelCode.isKnown(level) { problems.append(.level) }
    if !CategoryCode.isKnown(category) { problems.append(.category) }
    return problems
  }
}
