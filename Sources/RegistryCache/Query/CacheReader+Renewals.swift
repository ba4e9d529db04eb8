// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension CacheReader {
  /// Judged nurses in force whose registration ends by a day, in the order of ends, then of lists.
  public func forEachEnding(
    _ filter: ListFilter, until: CivilDate, _ body: (ListedRow, CivilDate) throws -> Void
  ) throws {
    let query = try ListQuery(filter, self)
    let statement = try SQLStatement(
      db,
      """
      SELECT r.id, j.valid_until FROM registration r JOIN judgement j ON j.registration_id = r.id
        JOIN institution i ON i.id = r.institution_id \(query.effectsIfAny)
      WHERE \(query.condition) AND r.kind = \(PersonKind.nurse.number) AND j.valid_until <= \(until.day)
        AND j.blockers & \(BlockerSet.registration.rawValue) = 0
      ORDER BY j.valid_until, \(ListQuery.order(filter))
      """)
    statement.bind(query.values)
    while try statement.step() {
      guard let end = statement.day(1),
        let row = try listed(statement.integer(0), asOf: filter.asOf, settings: filter.settings)
      else { continue }
      try body(row, end)
    }
  }

  /// Judged rows with a renewal that has been submitted and not been decided.
  public func submitted(_ filter: ListFilter) throws -> [ListedRow] {
    let query = try ListQuery(filter, self)
    if query.effectsIfAny.isEmpty { return [] }
    let statement = try SQLStatement(
      db,
      """
      SELECT r.id FROM decision_effect d CROSS JOIN registration r ON r.id = d.registration_id
        JOIN judgement j ON j.registration_id = r.id
      WHERE d.submitted_on IS NOT NULL AND \(query.condition)
      """)
    statement.bind(query.values)
    var rows: [ListedRow] = []
    while try statement.step() {
      if let row = try listed(statement.integer(0), asOf: filter.asOf, settings: filter.settings) { rows.append(row) }
    }
    return rows
  }

  /// Judged rows that are set aside on the filter's day.
  public func countAside(_ filter: ListFilter) throws -> Int {
    let query = try ListQuery(filter, self)
    if query.effectsIfAny.isEmpty { return 0 }
    let statement = try SQLStatement(
      db,
      """
      SELECT count(*) FROM decision_effect d CROSS JOIN registration r ON r.id = d.registration_id
        JOIN judgement j ON j.registration_id = r.id
      WHERE d.aside_until > \(filter.asOf.day) AND \(query.condition)
      """)
    statement.bind(query.values)
    defer { statement.reset() }
    return try statement.step() ? Int(statement.integer(0)) : 0
  }
}
