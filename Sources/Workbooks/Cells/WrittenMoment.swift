// SPDX-License-Identifier: GPL-3.0-or-later

/// A day and time in ISO 8601, `2026-03-05T00:00:00.000`, as some cells hold them.
enum WrittenMoment {
  /// `2026-03-05`, and the time where there is one; anything else stays as it is.
  static func text(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2, parts[0].utf8.count == 10 else { return text }
    let time = parts[1].prefix(8)
    return time == "00:00:00" || time == "00:00:00Z" ? String(parts[0]) : parts[0] + " " + time
  }
}
