// SPDX-License-Identifier: GPL-3.0-or-later

/// A physician's qualification code (医师资格证书编码): year 4, province 2, level 1, category 2, and the ID
/// number its holder had, so 24 characters with one of 15 and 27 with one of 18.
///
/// The form alone is read here, because two rows are compared part by part even when a part is wrong.
public struct QualificationCode: Sendable, Equatable {
  public let text: String
  /// The embedded ID number.
  public let resident: ResidentNumber

  /// nil unless the cleaned text splits.
  public init?(_ cleaned: String) {
    guard cleaned.withUTF8Bytes(Self.hasForm), let resident = ResidentNumber(Self.number(in: cleaned))
    else { return nil }
    text = cleaned
    self.resident = resident
  }

  /// Whether a cleaned text splits; for callers that need no part of it.
  public static func splits(_ cleaned: String) -> Bool { cleaned.withUTF8Bytes(hasForm) }

  static let withFirstGeneration = CodeShape("dddddddddddddddddddddddd")
  static let withSecondGeneration = CodeShape("ddddddddddddddddddddddddddx")

  private static func hasForm(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    withFirstGeneration.fits(bytes) || withSecondGeneration.fits(bytes)
  }

  private static func number(in text: String) -> String { text.ascii(9..<text.utf8.count) }

  public var year: String { text.ascii(0..<4) }
  public var province: String { text.ascii(4..<6) }
  public var level: String { text.ascii(6..<7) }
  public var category: String { text.ascii(7..<9) }
  public var number: String { resident.text }

  /// The code of 27 characters: the embedded number in its form of 18.
  public var upgraded: String {
    resident.isFirstGeneration ? text.ascii(0..<9) + resident.upgraded : text
  }

  /// Qualifications that are older than the 医师执业考试 carry 1998; nothing may be of a coming year.
  func problems(asOf today: CivilDate) -> [CodeProblem] {
    var problems: [CodeProblem] = []
    if !ProvinceCode.begins(province) { problems.append(.province) }
    if !LevelCode.isKnown(level) { problems.append(.level) }
    if !CategoryCode.isKnown(category) { problems.append(.category) }
    if !(1998...max(1998, today.year)).contains(year.utf8.decimalNumber ?? 0) { problems.append(.year) }
    if !resident.problems(asOf: today).isEmpty { problems.append(.embeddedNumber) }
    return problems
  }
}
