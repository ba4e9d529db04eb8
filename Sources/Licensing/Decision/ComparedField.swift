// SPDX-License-Identifier: GPL-3.0-or-later

/// One of the five fields that a registration and its qualification are compared by (contract § 2), in the
/// order of the form. Raw values are their keys in the log and in lists.
public enum ComparedField: String, Sendable, CaseIterable {
  case name, idNumber, code, level, category

  /// What a comparison may find different in it.
  public var differences: DifferenceSet {
    switch self {
    case .name: .name
    case .idNumber: .id
    case .code: .code
    case .level: DifferenceSet(.level)
    case .category: DifferenceSet(.category)
    }
  }
}
