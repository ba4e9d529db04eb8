// SPDX-License-Identifier: GPL-3.0-or-later

/// What a command does with the cache.
public enum CommandEffect: Sendable, Hashable, CaseIterable {
  /// Needs no cache.
  case none
  case reads
  /// May change the cache; takes `--dry-run`, `--yes` and `--reason`.
  case writes
}
