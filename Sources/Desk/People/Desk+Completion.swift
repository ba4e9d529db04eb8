// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What completions ask, under the same rule of who sees whom as `find`; ID numbers are never among the answers.
extension Desk {
  /// People whose certificate, name or initials begin with what was typed.
  public func people(beginning typed: String, limit: Int) throws -> [CompletionRow] {
    try cache.read { try $0.people(beginning: PersonPrefix(typed), office, limit: limit) }
  }

  /// Institutions whose code begins so or whose name holds what was typed.
  public func institutions(beginning typed: String, limit: Int) throws -> [CompletionRow] {
    try cache.read { try $0.institutions(beginning: typed, office, limit: limit) }
  }

  /// The name of the hospital whose desk this is; nil: an authority's, or it is not known.
  public func hospital() throws -> String? {
    guard case .institution(let code) = office else { return nil }
    return try institutions(beginning: code, limit: 1).first?.name
  }

  /// Whether a word is a certificate or an institution's code of this cache, which says nothing about a person.
  public func isCode(_ word: String) throws -> Bool {
    let code = Cleaning.code(word)
    return try cache.read { try $0.isCertificate(code) || $0.isInstitution(code) }
  }

  /// How many people wait for this desk to act.
  public func waiting() throws -> Int {
    var filter = filter
    filter.includesAside = false
    let mine = office.kind == .institution ? Owner.institution : .authority
    return try summary(by: .owner, filter).rows.first { $0.key == mine.rawValue }?.blocked ?? 0
  }
}
