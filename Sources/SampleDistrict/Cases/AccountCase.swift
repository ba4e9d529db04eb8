// SPDX-License-Identifier: GPL-3.0-or-later

/// What the accounts' export says of a person.
enum AccountCase: Occurrence {
  case active
  case inactive, unregistered, absent
  /// A word that is in no list.
  case stateUnknown
  /// Under the 15 digits that the person had before.
  case underOldNumber
  /// Rejected: a spreadsheet ruined the number, or 人员类别 is neither physician nor nurse.
  case numberDamaged, kindUnknown
  /// The account again in another state (rejected), or word for word.
  case repeatedDiffering, repeatedSame

  static let usual = active

  var perTenThousand: Int {
    switch self {
    case .active: 0
    case .inactive: 310
    case .unregistered: 80
    case .absent: 90
    case .stateUnknown: 20
    case .underOldNumber: 40
    case .numberDamaged, .kindUnknown, .repeatedDiffering: 3
    case .repeatedSame: 8
    }
  }

  var needsFirstGeneration: Bool { self == .underOldNumber }
}
