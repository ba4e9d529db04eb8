// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// Finds the one judged row that PERSON names: by certificate, then by ID number, then by name.
public struct PersonFinder {
  private let desk: Desk
  private let vocabulary: Vocabulary

  public init(_ desk: Desk) {
    self.desk = desk
    vocabulary = Vocabulary(desk.settings)
  }

  /// - Throws: `PersonError`.
  public func find(_ typed: String, _ reader: CacheReader) throws -> ListedRow {
    for candidates in try searches(typed, reader) {
      let rows = try judged(try candidates(), reader)
      if rows.count == 1 { return rows[0] }
      if rows.count > 1 { throw PersonError.several(rows.map(Self.choice)) }
    }
    throw PersonError.notFound
  }

  private func searches(_ typed: String, _ reader: CacheReader) throws -> [() throws -> [Int64]] {
    let code = Cleaning.code(typed)
    return [
      { try reader.registrations(certificate: code) },
      { try reader.registrations(of: IdentityNumber(cleaned: code)) },
      { try reader.registrations(named: Cleaning.name(typed)) },
    ]
  }

  /// The judged rows of the persons that these rows belong to, each once, as far as the desk sees them.
  /// A row that is not judged is answered with the judged rows of the same person.
  private func judged(_ registrations: [Int64], _ reader: CacheReader) throws -> [ListedRow] {
    var rows: [ListedRow] = []
    for registration in registrations {
      let person = try reader.rowsOfPerson(registration, vocabulary: vocabulary)
      guard let named = person.first(where: { $0.id == registration }) else { continue }
      let answers = named.isJudged ? [named] : person.filter(\.isJudged)
      for answer in answers where desk.office.sees(institution: answer.institutionCode, authority: answer.authority) {
        guard !rows.contains(where: { $0.registrationID == answer.id }),
          let row = try reader.listed(answer.id, asOf: desk.asOf, settings: desk.settings)
        else { continue }
        rows.append(row)
      }
    }
    return rows.sorted { ExactText($0.certificate) < ExactText($1.certificate) }
  }

  private static func choice(_ row: ListedRow) -> PersonError.Choice {
    PersonError.Choice(
      certificate: row.certificate, kind: row.kind.rawValue, name: row.name,
      institution: row.institutionName ?? row.institutionCode)
  }
}
