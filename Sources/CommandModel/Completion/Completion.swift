// SPDX-License-Identifier: GPL-3.0-or-later

/// What a shell or the interactive prompt offers for a value.
public enum Completion: Sendable, Hashable {
  case none
  /// Files; with suffixes only those, each with its point: `.csv`.
  case file(suffixes: [String] = [])
  case directory
  /// The names in the closed list of the option or operand.
  case values
  /// Codes of institutions in the cache.
  case institution
  /// Certificates of people in the cache.
  case person
  /// Codes of blockers.
  case reason
  /// Words of commands.
  case command
}
