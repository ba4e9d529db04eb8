// SPDX-License-Identifier: GPL-3.0-or-later

/// P2: the physician's account is registered and activated (激活). N3 asks the same of nurses.
///
/// Source: 2020 notice, conditions for physicians.
public enum P2AccountActivated {
  public static let condition = Condition.p2
  public static let source = Source.notice2020

  public static func judge(_ facts: Facts, vocabulary: Vocabulary) -> Finding {
    guard let word = facts.account else {
      if !facts.accountsCovered { return Finding(undetermined: .accountAccounts) }
      if facts.registration.idNumber.identity == nil { return Finding(undetermined: .accountIdNumber) }
      return Finding(blockers: BlockerSet(.accountUnregistered))
    }
    switch vocabulary.account(word) {
    case .active: return .met
    case .inactive: return Finding(blockers: BlockerSet(.accountInactive))
    case .unregistered: return Finding(blockers: BlockerSet(.accountUnregistered))
    case nil: return Finding(undetermined: .accountAccounts, warnings: WarningSet(.accountUnknownWord))
    }
  }
}
