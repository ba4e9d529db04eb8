// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

extension Desk {
  /// Judged rows in list order, streamed.
  ///
  /// - Parameter disclosing: told how many rows follow, before the first; nil where nobody asks.
  public func list(
    _ filter: ListFilter, disclosing: ((Int) throws -> Void)? = nil, _ body: (ListedRow) throws -> Void
  ) throws {
    try cache.read { reader in
      if let disclosing { try disclosing(min(try reader.countListed(filter), filter.limit ?? .max)) }
      try reader.forEachListed(filter, body)
    }
  }

  public func count(_ filter: ListFilter) throws -> Int { try cache.read { try $0.countListed(filter) } }

  public func summary(by key: Summary.Key, _ filter: ListFilter) throws -> Summary {
    try cache.read { try Summary(by: key, filter, $0) }
  }

  /// What the desk sees of one institution, or of all.
  ///
  /// - Throws: `ListError.unknownInstitution`.
  public func filter(institution: String?, includesAside: Bool) throws -> ListFilter {
    if let institution { try checkInstitution(institution) }
    var filter = filter
    filter.institution = institution
    filter.includesAside = includesAside
    return filter
  }

  /// - Throws: `ListError.unknownInstitution` when the desk sees no such institution.
  public func checkInstitution(_ code: String) throws {
    if try !cache.read({ try $0.institution(code, visibleTo: office) }) {
      let isCode = QualificationCode(code) != nil
      let isPerson = ResidentNumber(code) != nil
      throw ListError.unknownInstitution(
        isCode ? Masking.qualificationCode(code) : isPerson ? Masking.idNumber(code) : code)
    }
  }
}

/// Why a list cannot be made.
public enum ListError: Error, Sendable, Equatable {
  /// No institution of this code stands here, as far as the desk may see.
  case unknownInstitution(String)
}
