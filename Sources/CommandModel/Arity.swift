// SPDX-License-Identifier: GPL-3.0-or-later

/// How often an option may stand on a line, and whether it takes a value.
public enum Arity: Sendable, Hashable {
  /// No value; given or not. Giving it twice is giving it.
  case flag
  /// One value; giving it twice is an error.
  case single
  /// Any number of values; with `commas` one word may hold several. Shown with `…`.
  case repeated(commas: Bool)

  public var takesValue: Bool { self != .flag }

  public var isRepeated: Bool {
    if case .repeated = self { return true }
    return false
  }
}
