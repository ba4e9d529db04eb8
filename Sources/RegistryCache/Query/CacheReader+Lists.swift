// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension CacheReader {
  private static let rowColumns = "r.id, r.kind, r.certificate, r.name, r.id_number, r.authority, r.department"
  private static let rowColumnCount: Int32 = 7

  static let listedColumns =
    "\(rowColumns), \(JudgementTable.columnsWithCode), \(DecisionEffectTable.columns.qualified(by: "d"))"
  private static let institutionColumn = rowColumnCount + JudgementTable.columnCount + DecisionEffectTable.columnCount

  /// Judged rows in the filter's order, streamed.
  public func forEachListed(_ filter: ListFilter, _ body: (ListedRow) throws -> Void) throws {
    let query = try ListQuery(filter, self)
    if filter.order != .institution { return try forEachSorted(query, filter, body) }
    var left = filter.limit ?? .max
    try walk(query, filter) { row in
      if left <= 0 { return false }
      left -= 1
      try body(row)
      return true
    }
  }

  /// Wanted rows, institution by institution, so that no more than one's rows are ever sorted or held.
  ///
  /// - Parameters:
  ///   - also: a further condition, with its values.
  ///   - body: false: no more rows are wanted.
  func walk(
    _ query: ListQuery, _ filter: ListFilter, also: String? = nil, values: [SQLValue] = [],
    _ body: (ListedRow) throws -> Bool
  ) throws {
    let places = try SQLStatement(db, query.institutionsInOrder)
    let rows = try SQLStatement(db, query.ofOneInstitution(Self.listedColumns, also: also))
    while try places.step() {
      let institution = Institution(code: places.text(1), name: places.optionalText(2))
      rows.bind([.integer(places.integer(0))] + values)
      while try rows.step() {
        guard try body(try listed(rows, institution, filter.asOf, filter.settings)) else {
          rows.reset()
          return
        }
      }
    }
  }

  /// Rows that a query gives, with `listedColumns` and their institution.
  ///
  /// - Parameter body: false: no more rows are wanted.
  func forEachListed(
    _ sql: String, _ values: [SQLValue], _ filter: ListFilter, _ body: (ListedRow) throws -> Bool
  ) throws {
    let rows = try SQLStatement(db, sql)
    rows.bind(values)
    defer { rows.reset() }
    while try rows.step() {
      let institution = Institution(rows, from: Self.institutionColumn)
      if try !body(try listed(rows, institution, filter.asOf, filter.settings)) { return }
    }
  }

  /// What is sorted is the rows' numbers: the rows themselves are looked up one by one.
  private func forEachSorted(
    _ query: ListQuery, _ filter: ListFilter, _ body: (ListedRow) throws -> Void
  ) throws {
    let limit = filter.limit.map { " LIMIT \($0)" } ?? ""
    let from = query.from(query.source, withRow: true, joined: ListQuery.institutions)
    let statement = try SQLStatement(db, "SELECT r.id \(from) ORDER BY \(ListQuery.order(filter))\(limit)")
    while try statement.step() {
      if let row = try listed(statement.integer(0), asOf: filter.asOf, settings: filter.settings) { try body(row) }
    }
  }

  public func countListed(_ filter: ListFilter) throws -> Int {
    let query = try ListQuery(filter, self)
    return try number("SELECT count(*) \(query.from(query.source))")
  }

  /// Judged rows that the desk may see, of the filter's institution and kind.
  public func countJudged(_ filter: ListFilter) throws -> Int {
    try number("SELECT total(judged) \(try ListQuery(filter, self).counted)")
  }

  func number(_ sql: String) throws -> Int {
    let statement = try SQLStatement(db, sql)
    defer { statement.reset() }
    return try statement.step() ? Int(statement.integer(0)) : 0
  }

  private static let listedByID = """
    SELECT \(listedColumns), i.code, i.name FROM registration r JOIN institution i ON i.id = r.institution_id
      JOIN judgement j ON j.registration_id = r.id \(ListQuery.effects)
    WHERE r.id = ?
    """

  /// One judged row; nil when the row is not judged.
  public func listed(_ registration: Int64, asOf: CivilDate, settings: Settings) throws -> ListedRow? {
    let statement = try prepared(Self.listedByID)
    try statement.query(.integer(registration))
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    return try listed(statement, Institution(statement, from: Self.institutionColumn), asOf, settings)
  }

  /// The row that decisions on a certificate are about, judged or not; nil: it is gone.
  public func subjectRow(
    _ kind: PersonKind, _ certificate: String, asOf: CivilDate, settings: Settings
  ) throws -> ListedRow? {
    for id in try registrations(certificate: certificate, kind: kind) {
      if let row = try listed(id, asOf: asOf, settings: settings) { return row }
    }
    let statement = try prepared(
      """
      SELECT \(Self.rowColumns), i.code, i.name FROM registration r JOIN institution i ON i.id = r.institution_id
      WHERE r.kind = ? AND r.certificate = ? ORDER BY r.site LIMIT 1
      """)
    try statement.query(.integer(kind.number), .text(certificate))
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    let judgement = Judgement(blockers: [], undetermined: [])
    let institution = Institution(statement, from: Self.rowColumnCount)
    return ListedRow(
      registrationID: statement.integer(0), kind: kind, certificate: statement.text(2),
      name: statement.text(3), idNumber: statement.text(4), institutionCode: institution.code,
      institutionName: institution.name, authority: Division(stored: statement.integer(5)),
      department: nil, judgement: judgement, since: BlockersSince(),
      standing: Standing(judgement, kind: kind, asOf: asOf, settings: settings), isJudged: false)
  }

  private struct Institution {
    let code: String
    let name: String?

    init(code: String, name: String?) {
      self.code = code
      self.name = name
    }

    init(_ statement: SQLStatement, from first: Int32) {
      self.init(code: statement.text(first), name: statement.optionalText(first + 1))
    }
  }

  private func listed(
    _ statement: SQLStatement, _ institution: Institution, _ asOf: CivilDate, _ settings: Settings
  ) throws -> ListedRow {
    let kind = PersonKind(number: statement.integer(1))
    let stored = JudgementTable.read(
      statement, from: Self.rowColumnCount,
      decided: DecisionEffectTable.read(statement, from: Self.rowColumnCount + JudgementTable.columnCount))
    return ListedRow(
      registrationID: statement.integer(0), kind: kind, certificate: statement.text(2),
      name: statement.text(3), idNumber: statement.text(4), institutionCode: institution.code,
      institutionName: institution.name, authority: Division(stored: statement.integer(5)),
      department: try statement.optionalInteger(6).map { try words.text($0) },
      judgement: stored.judgement, since: stored.since,
      standing: Standing(stored.judgement, kind: kind, asOf: asOf, settings: settings))
  }
}
