// SPDX-License-Identifier: GPL-3.0-or-later

/// How a decision stands now. Computed from the log and the imports, never a column of the log. Raw
/// values are the contract's.
public enum DecisionState: String, Sendable, CaseIterable {
  /// The import still shows what stood before: it counts here, and is still to be entered.
  case open
  /// The import shows something else, or the row or its qualification is gone: it does not count.
  case drift
  /// An import has shown it once: settled for good.
  case confirmed
  case undone
  /// A later one on the same matter took its place.
  case superseded
  case standing
  case answered
}
