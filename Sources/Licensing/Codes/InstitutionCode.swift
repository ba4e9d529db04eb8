// SPDX-License-Identifier: GPL-3.0-or-later

/// The code of a medical institution (医疗机构代码, 登记号; WS 218): organisation code 9, division 6,
/// economy 2, kind 4, management 1. The organisation code may be written with its hyphen.
///
/// Small clinics have codes of 12 characters, of which no layout is established, and many institutions
/// use their credit code instead: neither is taken apart here, and nothing is refused for its code.
public struct InstitutionCode: Sendable, Equatable {
  public let text: String

  /// nil unless the cleaned text has the form of 22 characters, or 23 with the hyphen.
  public init?(_ cleaned: String) {
    guard Self.plain.fits(cleaned) || Self.hyphenated.fits(cleaned) else { return nil }
    text = cleaned
  }

  static let plain = CodeShape("aaaaaaaaxddddddddaaaad")
  static let hyphenated = CodeShape("aaaaaaaa-xddddddddaaaad")

  /// Without the hyphen.
  public var organisation: String { text.ascii(0..<8) + text.ascii(restStart - 1..<restStart) }
  public var division: String { text.ascii(restStart..<restStart + 6) }
  /// 经济类型.
  public var economy: String { text.ascii(restStart + 6..<restStart + 8) }
  /// 机构类别.
  public var kind: String { text.ascii(restStart + 8..<restStart + 12) }
  /// 分类管理.
  public var management: String { text.ascii(restStart + 12..<restStart + 13) }

  /// Where the division begins.
  private var restStart: Int { text.utf8.count - 13 }

  var problems: [CodeProblem] {
    var problems: [CodeProblem] = []
    if !ProvinceCode.begins(division) { problems.append(.division) }
    if !OrganisationCode.hasValidCheck(organisation) { problems.append(.organisationCheck) }
    return problems
  }
}
