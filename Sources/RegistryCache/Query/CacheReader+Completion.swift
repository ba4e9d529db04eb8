// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What somebody begins to type who means a person: how a certificate begins, a name, or its initials. ID numbers are
/// not looked at.
public enum PersonPrefix: Sendable, Hashable {
  case certificate(String)
  case name(String)
  case initials(String)

  public init(_ typed: String) {
    let name = Cleaning.name(typed)
    let code = Cleaning.code(typed)
    if let letters = NameInitials.isQuery(name) {
      self = .initials(letters)
    } else if code.utf8.contains(where: { (0x30...0x39).contains($0) }) {
      self = .certificate(code)
    } else {
      self = .name(name)
    }
  }
}

/// A person or an institution as a completion names it.
public struct CompletionRow: Sendable, Hashable {
  /// The certificate, or the institution's code.
  public let code: String
  public let name: String
  /// The institution of a person.
  public let place: String?
}

extension CacheReader {
  /// How many rows are looked at for one completion: beyond them a person types another letter sooner than all could
  /// be read.
  private static let mostLookedAt = 20_000
  /// The same where the index does not hold the authority, so that each row is looked up.
  private static let mostLookedUp = 1_000

  /// Judged rows that the desk sees, at most `limit` of them, found by one index each.
  public func people(beginning prefix: PersonPrefix, _ office: Office, limit: Int) throws -> [CompletionRow] {
    switch office {
    case .institution(let code):
      guard let institution = try institutionID(code) else { return [] }
      let staff = "registration r WHERE r.institution_id = \(institution)"
      return try rows(Self.condition(prefix).map { "SELECT r.id FROM \(staff) AND \($0)" }, prefix, limit)
    case .authority(let division):
      let seen = "authority = 0 OR \(Authorities(range: division.coverage))"
      return try rows(Self.indexed(prefix).map { "SELECT id FROM (\($0)) WHERE \(seen)" }, prefix, limit)
    }
  }

  /// One condition of `r` for each way in which a row can be meant; `?1` is the prefix.
  private static func condition(_ prefix: PersonPrefix) -> [String] {
    switch prefix {
    case .certificate: [NamePlace.begins("r.certificate", "?1")]
    case .name: [NamePlace.begins("r.name", "?1")]
    case .initials: NamePlace.readings.map { NamePlace.begins("initials(r.name, \($0))", "?1") }
    }
  }

  /// The same through indexes that hold the authority too.
  private static func indexed(_ prefix: PersonPrefix) -> [String] {
    func some(_ index: String, _ condition: String, most: Int = mostLookedAt) -> String {
      "SELECT id, authority FROM registration \(index) WHERE \(condition) LIMIT \(most)"
    }
    switch prefix {
    case .certificate: return [some("", "kind IN (1, 2) AND " + NamePlace.begins("certificate", "?1"), most: mostLookedUp)]
    case .name: return [some("INDEXED BY registration_by_name", NamePlace.begins("name", "?1"))]
    case .initials:
      return NamePlace.readings.map { reading in
        let place = NamePlace.initials(reading: reading)
        let letters = "initials(name, \(reading))"
        return some("INDEXED BY \(place.index)", "\(letters) IS NOT NULL AND " + NamePlace.begins(letters, "?1"))
      }
    }
  }

  private func rows(_ selections: [String], _ prefix: PersonPrefix, _ limit: Int) throws -> [CompletionRow] {
    var found: [CompletionRow] = []
    for selection in selections where found.count < limit {
      let statement = try SQLStatement(
        db,
        """
        SELECT r.certificate, r.name, ifnull(i.name, i.code) FROM (\(selection)) f
          CROSS JOIN registration r ON r.id = f.id CROSS JOIN judgement j ON j.registration_id = f.id
          CROSS JOIN institution i ON i.id = r.institution_id LIMIT \(limit)
        """)
      try statement.query(.text(prefix.text))
      while try statement.step() {
        let row = CompletionRow(code: statement.text(0), name: statement.text(1), place: statement.text(2))
        if found.count < limit, !found.contains(row) { found.append(row) }
      }
    }
    return found
  }

  /// Institutions with staff that the desk sees, whose code begins so or whose name holds the text.
  public func institutions(beginning typed: String, _ office: Office, limit: Int) throws -> [CompletionRow] {
    let seen: String
    switch office {
    case .institution: seen = "i.code = ?3"
    case .authority(let division):
      let scope = "(s.authority = 0 OR s.\(Authorities(range: division.coverage)))"
      seen = "EXISTS (SELECT 1 FROM staff s WHERE s.institution_id = i.id AND \(scope) AND s.judged > 0)"
    }
    let statement = try SQLStatement(
      db,
      """
      SELECT i.code, ifnull(i.name, '') FROM institution i
      WHERE ((\(NamePlace.begins("i.code", "?1"))) OR (?2 <> '' AND instr(i.name, ?2))) AND ?3 <> '' AND \(seen)
      ORDER BY i.code LIMIT \(limit)
      """)
    try statement.query(.text(Cleaning.code(typed)), .text(Cleaning.name(typed)), .text(office.code))
    var found: [CompletionRow] = []
    while try statement.step() {
      found.append(CompletionRow(code: statement.text(0), name: statement.text(1), place: nil))
    }
    return found
  }

  /// Whether the cache holds a certificate, or an institution's code: words that say nothing about a person.
  public func isCertificate(_ word: String) throws -> Bool { try !registrations(certificate: word).isEmpty }

  public func isInstitution(_ word: String) throws -> Bool { try institutionID(word) != nil }
}

extension PersonPrefix {
  fileprivate var text: String {
    switch self {
    case .certificate(let text), .name(let text), .initials(let text): text
    }
  }
}
