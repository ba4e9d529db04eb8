// SPDX-License-Identifier: GPL-3.0-or-later

/// What a review says of a photo. Raw values are the contract's.
public enum PhotoAnswer: String, Sendable, CaseIterable {
  case approve, reject

  public var kind: DecisionKind { self == .approve ? .photoApprove : .photoReject }
  /// What counts once it is decided.
  public var state: PhotoState { self == .approve ? .approved : .rejected }
}

/// When a photo may be approved or rejected (contract § 5).
public enum PhotoReviewRule {
  /// - Parameters:
  ///   - state: what counts of the photo; nil: the registry states nothing that is known.
  ///   - decided: by an open decision; nil: there is none.
  ///   - held: SHA-256 of the picture that waits here; nil: none.
  ///   - seen: of the picture that was seen; nil: the one that is held.
  ///   - isSeenElsewhere: somebody says where it was seen.
  public static func refusal(
    _ answer: PhotoAnswer, state: PhotoState?, decided: PhotoState?, held: String?, seen: String?, isSeenElsewhere: Bool
  ) -> DecisionRefusal? {
    // A picture that was seen on a page or in a list may not be the one that is held now.
    if let seen, held.map({ !identical($0, seen) }) ?? true { return .pictureChanged }
    // It stands already: nothing has to be looked at again.
    if decided == answer.state { return nil }
    if state != .pending { return .photoNotPending(state) }
    return answer == .approve && held == nil && !isSeenElsewhere ? .noPicture : nil
  }
}
