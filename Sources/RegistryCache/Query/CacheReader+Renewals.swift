// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension CacheReader {
  /// Judged nurses in force whose registration ends by a day, in the order of ends, then of lists.
  public func forEachEnding(
    _ filter: ListFilter, until: CivilDate, _ body: (ListedRow, CivilDate) throws -> Void
  ) throws {
    let from = try ListQuery(filter, self).from(
      .ending(until: until), withRow: true, joined: ListQuery.institutions, also: ListQuery.isNurseInForce)
    let statement = try SQLStatement(
      db, "SELECT r.id, j.valid_until \(from) ORDER BY j.valid_until, \(ListQuery.order(filter))")
    while try statement.step() {
      guard let end = statement.day(1),
        let row = try listed(statement.integer(0), asOf: filter.asOf, settings: filter.settings)
      else { continue }
      try body(row, end)
    }
  }

  /// How many of them end on each day, the nearest first; those whose end has passed are left out.
  public func endings(_ filter: ListFilter, until: CivilDate) throws -> [(end: CivilDate, people: Int)] {
    let query = try ListQuery(filter, self)
    let from = query.from(
      .ending(until: until), also: "\(ListQuery.isNurseInForce) AND j.valid_until > \(query.bound)")
    let statement = try SQLStatement(db, "SELECT j.valid_until, count(*) \(from) GROUP BY 1 ORDER BY 1")
    var endings: [(end: CivilDate, people: Int)] = []
    while try statement.step() {
      if let end = statement.day(0) { endings.append((end, Int(statement.integer(1)))) }
    }
    return endings
  }

  /// Judged rows with a renewal that has been submitted and not been decided.
  public func submitted(_ filter: ListFilter) throws -> [ListedRow] {
    let rows = try ListQuery(filter, self).decidedRows(also: "d.submitted_on IS NOT NULL")
    let statement = try SQLStatement(db, "SELECT r.id \(rows)")
    var found: [ListedRow] = []
    while try statement.step() {
      if let row = try listed(statement.integer(0), asOf: filter.asOf, settings: filter.settings) { found.append(row) }
    }
    return found
  }

  /// Judged rows that are set aside on the filter's day.
  public func countAside(_ filter: ListFilter) throws -> Int {
    try number("SELECT count(*) \(try ListQuery(filter, self).asideRows(on: filter.asOf))")
  }
}

extension ListQuery {
  fileprivate static let isNurseInForce =
    "j.kind = \(PersonKind.nurse.number) AND j.blockers & \(BlockerSet.registration.rawValue) = 0"

  /// FROM and WHERE of the wanted rows to which decisions did something: few, whatever the cache holds.
  func decidedRows(also: String) -> String {
    """
    FROM decision_effect d CROSS JOIN registration r ON r.id = d.registration_id
      CROSS JOIN judgement j ON j.registration_id = r.id
    WHERE \(condition(also: also))
    """
  }

  func asideRows(on day: CivilDate) -> String { decidedRows(also: Self.isAside(on: day)) }
}
