// SPDX-License-Identifier: GPL-3.0-or-later

/// An instant as the log writes it: `2026-11-23T08:00:00Z`.
public enum UTCTime {
  /// - Parameter seconds: since 1970.
  public static func text(_ seconds: Int64) -> String {
    let day = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let second = Int(seconds - day * 86_400)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(CivilDate(day: Int32(clamping: day)))T\(two(second / 3_600)):\(two(second / 60 % 60)):\(two(second % 60))Z"
  }
}
