// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a registration is in force (在册): the registration part of P1, and N1.
///
/// A status that is not in the lists blocks as not recognised and never passes (2020 notice names
/// 备案, 注销, 区内到区外, 变更到军队 and the like as not in force; the words are settings). A row with
/// 多机构备案 that is judged stands alone and counts as in force.
public enum RegistrationInForce {
  public static func blockers(_ status: RegistrationStatus) -> BlockerSet {
    switch status {
    case .inForce, .additionalSite: []
    case .notInForce: BlockerSet(.notInForce)
    case .unknown: BlockerSet(.statusUnknown)
    }
  }
}
