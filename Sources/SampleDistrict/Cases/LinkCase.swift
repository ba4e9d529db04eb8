// SPDX-License-Identifier: GPL-3.0-or-later

/// How a physician's registration and qualification fit together.
enum LinkCase: Occurrence {
  case linked
  /// An assistant's qualification of earlier years beside the full one.
  case assistantsToo
  /// The registration does not state the code.
  case codeAbsent
  /// The same, and two qualifications fit equally well.
  case severalCandidates
  /// Level 3 or 4 (师承, 确有专长).
  case byApprenticeship
  case unknownLevelWord, unknownCategoryWord
  /// No qualification under the number, the code or the name.
  case unverified
  case interpunctDiffers
  /// A rare character was lost in the registration, or in the qualification.
  case characterLostHere, characterLostThere
  case oneCharacterDiffers, nameDiffers
  /// 15 digits in one of the two, and in its code.
  case generationDiffers
  case checkDiffers, digitDiffers, neighboursTransposed, numberDiffers
  /// A digit differs and each code carries its own row's number: only name, birth and sex are left.
  case weakCandidate
  case codeYear, codeProvince, codeLevel, codeCategory, codeGeneration, codeNumber
  /// The registration's code does not split.
  case codeMalformed
  case levelDiffers, categoryDiffers
  case nameAndNumberDiffer
  /// A spreadsheet ruined the number in the qualification.
  case qualificationDamaged

  static let usual = linked

  var perTenThousand: Int {
    switch self {
    case .linked: 0
    case .assistantsToo: 700
    case .codeAbsent: 60
    case .severalCandidates: 20
    case .byApprenticeship: 50
    case .unknownLevelWord, .unknownCategoryWord: 15
    case .unverified: 60
    case .interpunctDiffers: 15
    case .characterLostHere: 20
    case .characterLostThere: 15
    case .oneCharacterDiffers: 40
    case .nameDiffers: 15
    case .generationDiffers: 45
    case .checkDiffers: 15
    case .digitDiffers: 20
    case .neighboursTransposed: 15
    case .numberDiffers: 5
    case .weakCandidate: 10
    case .codeYear: 50
    case .codeProvince: 20
    case .codeLevel: 10
    case .codeCategory: 15
    case .codeGeneration: 110
    case .codeNumber: 10
    case .codeMalformed: 20
    case .levelDiffers: 30
    case .categoryDiffers: 20
    case .nameAndNumberDiffer: 15
    case .qualificationDamaged: 10
    }
  }

  /// The name that the case is about.
  var nameKind: PersonName.Kind? {
    switch self {
    case .interpunctDiffers: .minority
    case .characterLostHere, .characterLostThere: .rare
    default: nil
    }
  }

  /// Whether it takes somebody who had a number of the first generation.
  var needsFirstGeneration: Bool { self == .generationDiffers || self == .codeGeneration }
}
