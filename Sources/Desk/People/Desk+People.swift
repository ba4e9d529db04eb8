// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

extension Desk {
  /// The one judged row that PERSON names. - Throws: `PersonError`.
  public func person(_ typed: String) throws -> ListedRow {
    try cache.read { try PersonFinder(self).find(typed, $0) }
  }

  /// Everything about the one row that PERSON names. - Throws: `PersonError`.
  public func diagnosis(_ typed: String) throws -> Diagnosis {
    try cache.read { reader in
      try Diagnosis(try PersonFinder(self).find(typed, reader), desk: self, reader: reader)
    }
  }

  /// Judged rows that hold a text in name, ID number or certificate, at most `limit` of them.
  public func find(_ typed: String, limit: Int) throws -> (rows: [ListedRow], more: Bool) {
    let text = FindText(typed)
    if text.isEmpty { return ([], false) }
    var filter = filter
    filter.limit = limit
    return try cache.read { try $0.find(text, filter) }
  }
}
