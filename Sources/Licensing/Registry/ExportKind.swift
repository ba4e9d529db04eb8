// SPDX-License-Identifier: GPL-3.0-or-later

/// The five exports (contract § 4).
public enum ExportKind: String, Sendable, CaseIterable {
  case institutions, qualifications, physicians, nurses, accounts

  /// The kind of person whose registrations the export holds.
  public var personKind: PersonKind? {
    switch self {
    case .physicians: .physician
    case .nurses: .nurse
    case .institutions, .qualifications, .accounts: nil
    }
  }
}
