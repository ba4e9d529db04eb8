// SPDX-License-Identifier: GPL-3.0-or-later

/// What the terms of a list are: the manual marks each kind in its own way, and finds it by that.
public enum TermKind: Sendable, Hashable, CaseIterable {
  /// Something to type.
  case typed
  /// A variable of the environment.
  case variable
  case file
  /// Anything else, such as a number.
  case plain
}
