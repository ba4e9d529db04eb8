// SPDX-License-Identifier: GPL-3.0-or-later

/// When a request goes to the issuing province or the 国家医考中心: the row has a blocker of its link
/// (2020 notice, causes and cures).
public enum ReferralRule {
  public static func refusal(_ blockers: BlockerSet, kind: PersonKind) -> DecisionRefusal? {
    if kind != .physician { return .notAPhysician }
    return blockers.isDisjoint(with: .qualification) ? .nothingToRefer : nil
  }

  /// Who is asked.
  public enum Addressee: String, Sendable, CaseIterable {
    /// 核发资格证书的省级卫健委.
    case province
    /// 国家医考中心, where the qualification itself has to be corrected.
    case examinationCentre = "examination-centre"
  }
}
