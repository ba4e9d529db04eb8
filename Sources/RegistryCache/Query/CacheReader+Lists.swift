// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

extension CacheReader {
  private static let listedColumns = """
    r.id, r.kind, r.certificate, r.name, r.id_number, i.code, i.name, r.authority, r.department
    """
  private static let listedColumnCount: Int32 = 9

  private static let judgementColumns = qualified(JudgementTable.columns, by: "j")
  private static let effectColumns = qualified(DecisionEffectTable.columns, by: "d")

  private static func qualified(_ columns: String, by alias: String) -> String {
    columns.split(separator: ",").map { "\(alias)." + $0.drop(while: { $0 == " " || $0 == "\n" }) }
      .joined(separator: ", ")
  }

  /// Judged rows in the filter's order, streamed.
  public func forEachListed(_ filter: ListFilter, _ body: (ListedRow) throws -> Void) throws {
    let query = try ListQuery(filter, self)
    let limit = filter.limit.map { " LIMIT \($0)" } ?? ""
    // CROSS JOIN keeps this order of loops: institutions by code, then the index that holds the rest.
    let statement = try SQLStatement(
      db,
      """
      SELECT \(Self.listedColumns), \(Self.judgementColumns), \(Self.effectColumns)
      FROM institution i CROSS JOIN registration r ON r.institution_id = i.id
        CROSS JOIN judgement j ON j.registration_id = r.id \(ListQuery.effects)
      WHERE \(query.condition)
      ORDER BY \(ListQuery.order(filter))\(limit)
      """)
    statement.bind(query.values)
    while try statement.step() { try body(try listed(statement, filter.asOf, filter.settings)) }
  }

  public func countListed(_ filter: ListFilter) throws -> Int {
    let query = try ListQuery(filter, self)
    let statement = try SQLStatement(
      db,
      """
      SELECT count(*) FROM registration r JOIN judgement j ON j.registration_id = r.id \(query.effectsIfAny)
      WHERE \(query.condition)
      """)
    statement.bind(query.values)
    defer { statement.reset() }
    return try statement.step() ? Int(statement.integer(0)) : 0
  }

  private static let listedByID = """
    SELECT \(listedColumns), \(judgementColumns), \(effectColumns)
    FROM registration r JOIN institution i ON i.id = r.institution_id
      JOIN judgement j ON j.registration_id = r.id \(ListQuery.effects)
    WHERE r.id = ?
    """

  /// One judged row; nil when the row is not judged.
  public func listed(_ registration: Int64, asOf: CivilDate, settings: Settings) throws -> ListedRow? {
    let statement = try prepared(Self.listedByID)
    try statement.query(.integer(registration))
    defer { statement.reset() }
    return try statement.step() ? try listed(statement, asOf, settings) : nil
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
      SELECT \(Self.listedColumns) FROM registration r JOIN institution i ON i.id = r.institution_id
      WHERE r.kind = ? AND r.certificate = ? ORDER BY r.site LIMIT 1
      """)
    try statement.query(.integer(kind.number), .text(certificate))
    defer { statement.reset() }
    guard try statement.step() else { return nil }
    let judgement = Judgement(blockers: [], undetermined: [])
    return ListedRow(
      registrationID: statement.integer(0), kind: kind, certificate: statement.text(2),
      name: statement.text(3), idNumber: statement.text(4), institutionCode: statement.text(5),
      institutionName: statement.optionalText(6), authority: Division(stored: statement.integer(7)),
      department: nil, judgement: judgement, since: BlockersSince(),
      standing: Standing(judgement, kind: kind, asOf: asOf, settings: settings), isJudged: false)
  }

  private func listed(_ statement: SQLStatement, _ asOf: CivilDate, _ settings: Settings) throws -> ListedRow {
    let kind = PersonKind(number: statement.integer(1))
    let stored = JudgementTable.read(
      statement, from: Self.listedColumnCount,
      decided: DecisionEffectTable.read(statement, from: Self.listedColumnCount + JudgementTable.columnCount))
    return ListedRow(
      registrationID: statement.integer(0), kind: kind, certificate: statement.text(2),
      name: statement.text(3), idNumber: statement.text(4), institutionCode: statement.text(5),
      institutionName: statement.optionalText(6), authority: Division(stored: statement.integer(7)),
      department: try statement.optionalInteger(8).map { try words.text($0) },
      judgement: stored.judgement, since: stored.since,
      standing: Standing(stored.judgement, kind: kind, asOf: asOf, settings: settings))
  }
}
