// SPDX-License-Identifier: GPL-3.0-or-later

/// How a registration differs from a qualification: the signature of one differing field. Raw values
/// are the contract's; the cases stand in the order in which a row lists them.
public enum Difference: String, Sendable, CaseIterable {
  case nameInterpunct = "name:interpunct"
  case nameLostCharacter = "name:lost-character"
  case nameOneCharacter = "name:one-character"
  case nameOther = "name:other"
  case idGeneration = "id:generation"
  case idCheckDigit = "id:check-digit"
  case idOneDigit = "id:one-digit"
  case idTransposed = "id:transposed"
  case idOther = "id:other"
  case codeYear = "code:year"
  case codeProvince = "code:province"
  case codeLevel = "code:level"
  case codeCategory = "code:category"
  case codeIdGeneration = "code:id-generation"
  case codeId = "code:id"
  case codeOther = "code:other"
  case level = "level"
  case category = "category"

  var bit: UInt32 {
    switch self {
    case .nameInterpunct: 0
    case .nameLostCharacter: 1
    case .nameOneCharacter: 2
    case .nameOther: 3
    case .idGeneration: 4
    case .idCheckDigit: 5
    case .idOneDigit: 6
    case .idTransposed: 7
    case .idOther: 8
    case .codeYear: 9
    case .codeProvince: 10
    case .codeLevel: 11
    case .codeCategory: 12
    case .codeIdGeneration: 13
    case .codeId: 14
    case .codeOther: 15
    case .level: 16
    case .category: 17
    }
  }
}

/// Differences as a bit set. Stored in the cache: bits are only ever added.
public struct DifferenceSet: OptionSet, Sendable, Hashable {
  public let rawValue: UInt32

  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public init(_ difference: Difference) { self.init(rawValue: 1 << difference.bit) }

  public init(_ differences: some Sequence<Difference>) {
    self.init(rawValue: differences.reduce(0) { $0 | 1 << $1.bit })
  }

  /// In the order name, id, code, level, category.
  public var members: [Difference] {
    rawValue == 0 ? [] : Difference.allCases.filter { rawValue & (1 << $0.bit) != 0 }
  }

  public static let name = DifferenceSet([.nameInterpunct, .nameLostCharacter, .nameOneCharacter, .nameOther])
  public static let id = DifferenceSet([.idGeneration, .idCheckDigit, .idOneDigit, .idTransposed, .idOther])
  public static let code = DifferenceSet([
    .codeYear, .codeProvince, .codeLevel, .codeCategory, .codeIdGeneration, .codeId, .codeOther,
  ])
  public static let levelOrCategory = DifferenceSet([.level, .category])
}
