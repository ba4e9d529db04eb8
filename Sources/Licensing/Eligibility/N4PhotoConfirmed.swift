// SPDX-License-Identifier: GPL-3.0-or-later

/// N4: the nurse has a photo that the institution has confirmed. The rule is P3's.
///
/// Source: 2020 notice, conditions for nurses.
public enum N4PhotoConfirmed {
  public static let condition = Condition.n4
  public static let source = Source.notice2020

  public static func judge(_ facts: Facts, vocabulary: Vocabulary) -> Finding {
    P3PhotoConfirmed.judge(facts, vocabulary: vocabulary)
  }
}
