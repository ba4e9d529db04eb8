// SPDX-License-Identifier: GPL-3.0-or-later

/// N3: the nurse's account is registered and activated (激活). The rule is P2's.
///
/// Source: 2020 notice, conditions for nurses.
public enum N3AccountActivated {
  public static let condition = Condition.n3
  public static let source = Source.notice2020

  public static func judge(_ facts: Facts, vocabulary: Vocabulary) -> Finding {
    P2AccountActivated.judge(facts, vocabulary: vocabulary)
  }
}
