// SPDX-License-Identifier: GPL-3.0-or-later

/// Where a nurse's registration stands in the run-up to its end. Raw values are what `renewal due` prints.
public enum RenewalState: String, Sendable, CaseIterable {
  /// The entry of the system is not open yet.
  case notOpen = "not-open"
  /// Open, and asked for now it is in time.
  case onTime = "on-time"
  /// Open; whether in time cannot be told, because the calendar of working days is not published.
  case open
  /// Open, less than the regulation's days before the end.
  case late
  /// After the end: by regulation 重新注册 may be needed.
  case expired
}
