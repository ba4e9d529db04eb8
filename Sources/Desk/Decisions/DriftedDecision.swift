// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A decision of which the import shows something else.
public struct DriftedDecision: Sendable {
  public let decision: Decision
  /// nil: the row is gone.
  public let shown: Registration?

  /// What the import shows now, of what the decision is about.
  public var shows: CanonicalValue? {
    guard let shown else { return nil }
    switch decision.kind {
    case .qualificationReplace: return ComparedFields(shown).value
    case .renewalApprove: return .object(["validUntil": .text(orNull: shown.validUntil?.description)])
    default: return nil
    }
  }
}
