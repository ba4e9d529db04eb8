// SPDX-License-Identifier: GPL-3.0-or-later

/// P3: the current registration has a photo that the institution has confirmed. N4 asks the same of
/// nurses.
///
/// Source: 2020 notice, conditions for physicians.
public enum P3PhotoConfirmed {
  public static let condition = Condition.p3
  public static let source = Source.notice2020

  public static func judge(_ facts: Facts, vocabulary: Vocabulary) -> Finding {
    let word = facts.registration.photo
    let decided = facts.decided.photo
    if decided == nil && word.isEmpty { return Finding(undetermined: .photo) }
    switch decided ?? vocabulary.photo(word) {
    case .approved: return .met
    case .missing: return Finding(blockers: BlockerSet(.photoMissing))
    case .pending: return Finding(blockers: BlockerSet(.photoPending))
    case .rejected: return Finding(blockers: BlockerSet(.photoRejected))
    case nil: return Finding(undetermined: .photo, warnings: WarningSet(.photoUnknownWord))
    }
  }
}
