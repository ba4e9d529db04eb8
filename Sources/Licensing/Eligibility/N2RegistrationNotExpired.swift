// SPDX-License-Identifier: GPL-3.0-or-later

/// N2: the nurse's registration has not run out (有效期).
///
/// The only condition that moves with the day: it is judged when somebody asks and never stored.
/// Source: 2020 notice; 护士条例 art. 8 (five years). Whether 有效期至 itself is still valid is not
/// established, so it is the setting `nurse.last-valid-day`.
public enum N2RegistrationNotExpired {
  public static let condition = Condition.n2
  public static let source = Source.notice2020

  public static func judge(validUntil: CivilDate?, asOf: CivilDate, settings: Settings) -> Finding {
    guard let validUntil else { return withoutDay(validUntil: nil) }
    return asOf < firstExpiredDay(validUntil, settings) ? .met : Finding(blockers: BlockerSet(.expired))
  }

  /// What holds on every day, and so is stored: without an end nothing can be said.
  static func withoutDay(validUntil: CivilDate?) -> Finding {
    validUntil == nil ? Finding(undetermined: .validUntil) : .met
  }

  /// Since when an expired registration blocks.
  public static func firstExpiredDay(_ validUntil: CivilDate, _ settings: Settings) -> CivilDate {
    settings.lastValidDayIncluded ? validUntil.adding(days: 1) : validUntil
  }

  /// Registrations whose 有效期至 is this day or earlier are expired on `asOf`: the same rule as a
  /// bound, for a list that reads an index.
  public static func lastExpiredEnd(asOf: CivilDate, _ settings: Settings) -> CivilDate {
    settings.lastValidDayIncluded ? asOf.adding(days: -1) : asOf
  }
}
