// SPDX-License-Identifier: GPL-3.0-or-later

/// The rules as a whole.
public enum Rules {
  /// Raised whenever a rule says something else of the same facts, so that stored verdicts are
  /// judged again after an upgrade.
  public static let version = 1

  /// What stored verdicts rest on beside the facts: the cache keeps it and judges everybody again
  /// when it changes.
  public static func basis(of settings: Settings) -> String {
    "rules \(version)\n" + settings.bearingOnVerdicts
  }
}
