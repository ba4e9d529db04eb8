// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What an import looked for: absence proves nothing unless somebody looked.
public enum CoverageSubject: Sendable, Hashable {
  case qualifications
  case accounts(PersonKind)

  /// Whose verdicts depend on it.
  var kind: PersonKind {
    switch self {
    case .qualifications: .physician
    case .accounts(let kind): kind
    }
  }

  public var stored: String {
    switch self {
    case .qualifications: "qualifications"
    case .accounts(let kind): "accounts.\(kind.rawValue)"
    }
  }
}

/// Whom the imports of one subject cover.
struct Coverage {
  private(set) var everybody = false
  private(set) var institutions: Set<Int64> = []

  init(_ subject: CoverageSubject, in reader: CacheReader) throws {
    let statement = try SQLStatement(reader.db, "SELECT institution_id FROM coverage WHERE subject = ?")
    try statement.query(.text(subject.stored))
    while try statement.step() {
      if let institution = statement.optionalInteger(0) {
        institutions.insert(institution)
      } else {
        everybody = true
      }
    }
  }

  func covers(_ institution: Int64) -> Bool { everybody || institutions.contains(institution) }
}
