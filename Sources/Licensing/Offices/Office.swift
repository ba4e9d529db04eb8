// SPDX-License-Identifier: GPL-3.0-or-later

/// Whose desk it is: a hospital's (机构端) or a health authority's (卫生行政部门, 管理端).
public enum Office: Sendable, Equatable {
  /// 机构代码.
  case institution(code: String)
  case authority(Division)

  public enum Kind: String, Sendable, CaseIterable {
    case institution, authority
  }

  public var kind: Kind {
    switch self {
    case .institution: .institution
    case .authority: .authority
    }
  }

  /// The institution's code or the authority's division.
  public var code: String {
    switch self {
    case .institution(let code): code
    case .authority(let division): division.text
    }
  }

  /// Whether the desk may read a row: an institution its own staff, an authority every row whose
  /// authority lies in its division or is unknown.
  public func sees(institution: String, authority: Division?) -> Bool {
    switch self {
    case .institution(let code): identical(code, institution)
    case .authority(let division): authority.map { division.coverage.contains($0.number) } ?? true
    }
  }
}
