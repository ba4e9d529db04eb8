// SPDX-License-Identifier: GPL-3.0-or-later

/// N1: the nurse's registration is in force (在册). Never undetermined: a word that is not
/// recognised blocks.
///
/// Source: 2020 notice, conditions for nurses.
public enum N1RegistrationInForce {
  public static let condition = Condition.n1
  public static let source = Source.notice2020

  public static func judge(_ facts: Facts) -> Finding {
    Finding(blockers: RegistrationInForce.blockers(facts.status))
  }
}
