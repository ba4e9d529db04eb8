// SPDX-License-Identifier: GPL-3.0-or-later

/// P3: the current registration has a photo that the institution has confirmed. N4 asks the same of
/// nurses.
///
/// Source: 2020 notice, conditions for physicians.
public enum P3PhotoConfirmed {
  public static let condition = Condition.p3
  public static let source = Source.notice2020

  public static func judge(_ facts: Facts, vocabulary: Vocabulary) -> Finding {
    switch facts.photo(vocabulary) {
    case .approved: return .met
    case .missing: return Finding(blockers: BlockerSet(.photoMissing))
    case .pending: return Finding(blockers: BlockerSet(.photoPending))
    case .rejected: return Finding(blockers: BlockerSet(.photoRejected))
    case nil:
      let isStated = !facts.registration.photo.isEmpty
      return Finding(undetermined: .photo, warnings: isStated ? WarningSet(.photoUnknownWord) : [])
    }
  }
}
