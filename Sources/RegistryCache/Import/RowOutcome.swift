// SPDX-License-Identifier: GPL-3.0-or-later

/// What an accepted row did to the cache.
public enum RowOutcome: Sendable, Equatable {
  case added, changed, unchanged
  /// A row of an older export, or one that does not count against what stands.
  case stale
  /// Its key stands earlier in the file with other values: the row is to be rejected.
  case repeatsWithOtherValues
}
