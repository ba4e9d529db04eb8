// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// What completions ask, under the same rule of who sees whom as `find`; ID numbers are never among the answers.
extension Desk {
  public enum Completed: Sendable { case people, institutions }

  /// People whose certificate, name or initials begin with what was typed, or institutions whose code begins so or
  /// whose name holds it; by one glance, and nobody where other rules made the verdicts.
  ///
  /// - Parameter keep: holds the cache where taking it apart would take longer than reading it.
  public static func completions(
    _ wanted: Completed, beginning typed: String, at path: String, limit: Int, keep: ((AnyObject) -> Void)? = nil
  ) throws -> [CompletionRow] {
    let cache = try Cache.glance(path)
    keep?(cache)
    return try cache.read { reader in
      guard try reader.isJudgedByTheseRules() else { return [] }
      let office = try reader.desk().office
      switch wanted {
      case .people: return try reader.people(beginning: PersonPrefix(typed), office, limit: limit)
      case .institutions: return try reader.institutions(beginning: typed, office, limit: limit)
      }
    }
  }

  /// The name of the hospital whose desk this is; nil: an authority's, or it is not known.
  public func hospital() throws -> String? {
    guard case .institution(let code) = office else { return nil }
    return try cache.read { try $0.institutions(beginning: code, office, limit: 1).first?.name }
  }

  /// Whether a word is a certificate or an institution's code of this cache, which says nothing about a person.
  public func isCode(_ word: String) throws -> Bool {
    let code = Cleaning.code(word)
    return try cache.read { try $0.isCertificate(code) || $0.isInstitution(code) }
  }

  /// The same desk on another day; nil: on this one.
  public func asOf(_ day: String?) -> Desk {
    var desk = self
    if let day = day.flatMap({ CivilDate(iso: $0) }) { desk.asOf = day }
    return desk
  }

  /// How many people wait for this desk to act.
  public func waiting() throws -> Int {
    var filter = filter
    filter.includesAside = false
    let mine = office.kind == .institution ? Owner.institution : .authority
    return try summary(by: .owner, filter).rows.first { $0.key == mine.rawValue }?.blocked ?? 0
  }
}
