// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension CacheReader {
  /// Registrations that carry this certificate, of either kind.
  public func registrations(certificate: String) throws -> [Int64] {
    try ids("SELECT id FROM registration WHERE kind IN (1, 2) AND certificate = ?", .text(certificate))
  }

  /// Registrations of the person with this number, in either generation.
  public func registrations(of number: IdentityNumber) throws -> [Int64] {
    guard let identity = number.identity else { return [] }
    let statement = try prepared(
      "SELECT id, id_number FROM registration WHERE identity_key = ? AND kind IN (1, 2) ORDER BY id")
    try statement.query(.integer(LookupKey.of(identity)))
    var found: [Int64] = []
    while try statement.step() {
      if IdentityNumber.samePerson(IdentityNumber(cleaned: statement.text(1)), number) {
        found.append(statement.integer(0))
      }
    }
    return found
  }

  /// Registrations under exactly this name.
  public func registrations(named name: String) throws -> [Int64] {
    try ids("SELECT id FROM registration WHERE name = ? ORDER BY id", .text(name))
  }

  private func ids(_ sql: String, _ values: SQLValue...) throws -> [Int64] {
    let statement = try prepared(sql)
    statement.bind(values)
    var found: [Int64] = []
    while try statement.step() { found.append(statement.integer(0)) }
    return found
  }

  /// A row of a person as it is stored, judged or not.
  public struct RowOfPerson: Sendable {
    public let id: Int64
    public let certificate: String
    public let status: String
    public let institutionCode: String
    public let authority: Division?
    public let isJudged: Bool
  }

  /// All rows of the person that this row is one of, this one among them.
  public func rowsOfPerson(_ registration: Int64, vocabulary: Vocabulary) throws -> [RowOfPerson] {
    let gatherer = try gatherer(vocabulary)
    guard let stored = try gatherer.registration(registration) else { return [] }
    let rows = try gatherer.rowsOfPerson(stored)
    let judged = JudgedRows(rows.map(\.status)).judged
    return try zip(rows, judged).compactMap { row, isJudged in
      guard let stored = try gatherer.registration(row.id) else { return nil }
      return RowOfPerson(
        id: row.id, certificate: stored.registration.certificate, status: stored.registration.status,
        institutionCode: try institutionCode(stored.institutionID),
        authority: Division(stored: stored.authority), isJudged: isJudged)
    }
  }

  /// What the verdict of a row rests on; nil when it is not judged.
  public func facts(of registration: Int64, vocabulary: Vocabulary) throws -> Facts? {
    let gatherer = try gatherer(vocabulary)
    guard let stored = try gatherer.registration(registration) else { return nil }
    return try gatherer.facts(of: stored)
  }
}
