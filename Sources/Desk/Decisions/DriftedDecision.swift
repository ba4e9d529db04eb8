// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// A decision of which the import shows something else.
public struct DriftedDecision: Sendable {
  public let decision: Decision
  /// nil: the row is gone.
  public let shown: Registration?
  /// Of a replacement: what the qualification says now; nil: it is gone.
  public let qualification: ComparedFields?

  /// Why a replacement whose row shows what it did then has drifted all the same.
  public var isQualificationDifferent: Bool {
    guard let (_, after) = decision.replaced else { return false }
    return qualification.map { !$0.matches(after) } ?? true
  }

  /// The fields that are neither as before nor as decided; where each is one or the other, those that are not
  /// as before.
  public var differingFields: [String] {
    guard let shown, let (before, after) = decision.replaced else {
      return decision.renewed != nil ? ["validUntil"] : decision.photo != nil ? ["photo"] : []
    }
    let now = ComparedFields(shown)
    let changed = now.differing(from: before)
    let third = changed.filter(now.differing(from: after).contains)
    return (third.isEmpty ? changed : third).map(\.rawValue)
  }

  /// What the import shows now, of what the decision is about.
  public var shows: CanonicalValue? {
    guard let shown else { return nil }
    switch decision.kind {
    case .qualificationReplace: return ComparedFields(shown).value
    case .renewalApprove: return .object(["validUntil": .text(orNull: shown.validUntil?.description)])
    case .photoApprove, .photoReject: return .object(["photo": .text(orNull: shown.photo.isEmpty ? nil : shown.photo)])
    default: return nil
    }
  }
}
