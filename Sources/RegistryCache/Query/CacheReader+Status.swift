// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The last import of one kind.
public struct SourceStatus: Sendable {
  public let kind: ExportKind
  public let rows: Int
  /// nil: never imported.
  public let last: LastImport?

  public struct LastImport: Sendable {
    public let file: String
    public let exportedOn: CivilDate
    public let importedOn: CivilDate
    public let counts: ImportCounts
  }
}

extension CacheReader {
  public func sources() throws -> [SourceStatus] {
    try ExportKind.allCases.map { kind in
      SourceStatus(kind: kind, rows: try count(kind), last: try lastImport(kind))
    }
  }

  private func count(_ kind: ExportKind) throws -> Int {
    let sql =
      switch kind {
      case .institutions: "SELECT count(*) FROM institution WHERE name IS NOT NULL"
      case .qualifications: "SELECT count(*) FROM qualification"
      case .physicians: "SELECT count(*) FROM registration WHERE kind = 1"
      case .nurses: "SELECT count(*) FROM registration WHERE kind = 2"
      case .accounts: "SELECT count(*) FROM account"
      }
    let statement = try SQLStatement(db, sql)
    defer { statement.reset() }
    return try statement.step() ? Int(statement.integer(0)) : 0
  }

  private func lastImport(_ kind: ExportKind) throws -> SourceStatus.LastImport? {
    let statement = try SQLStatement(
      db,
      """
      SELECT file, exported_on, imported_on, added, changed, unchanged, stale, removed, rejected
      FROM import WHERE kind = ? ORDER BY id DESC LIMIT 1
      """)
    try statement.query(.text(kind.rawValue))
    defer { statement.reset() }
    guard try statement.step(), let exportedOn = statement.day(1), let importedOn = statement.day(2) else {
      return nil
    }
    var counts = ImportCounts()
    counts.added = Int(statement.integer(3))
    counts.changed = Int(statement.integer(4))
    counts.unchanged = Int(statement.integer(5))
    counts.stale = Int(statement.integer(6))
    counts.removed = Int(statement.integer(7))
    counts.rejected = Int(statement.integer(8))
    return .init(file: statement.text(0), exportedOn: exportedOn, importedOn: importedOn, counts: counts)
  }

  /// Whether a file with this content is one of ours that nobody has touched.
  public func isOwnRejectsFile(sha256: String) throws -> Bool {
    let statement = try SQLStatement(db, "SELECT 1 FROM rejects_file WHERE sha256 = ?")
    try statement.query(.text(sha256))
    defer { statement.reset() }
    return try statement.step()
  }

  /// Codes of institutions whose own 注册机关代码 is missing, so that the authority of their staff is
  /// inferred or unknown.
  public func institutionsWithoutAuthority(_ office: Office) throws -> [String] {
    let statement = try SQLStatement(
      db, "SELECT code, authority, division FROM institution WHERE name IS NOT NULL ORDER BY code")
    var codes: [String] = []
    while try statement.step() {
      guard Division(statement.text(1)) == nil else { continue }
      let derived = Authority.of(own: "", institution: statement.text(1), division: statement.text(2))
      if office.sees(institution: statement.text(0), authority: derived) { codes.append(statement.text(0)) }
    }
    return codes
  }

  /// Institutions of which more than half of the judged rows are without a row of the subject.
  public func uncoveredInstitutions(_ subject: CoverageSubject, _ filter: ListFilter) throws
    -> [(code: String, without: Int, judged: Int)]
  {
    var filter = filter
    let missing: String
    switch subject {
    case .qualifications:
      filter.kind = .physician
      missing = "j.candidate IS NULL"
    case .accounts(let kind):
      filter.kind = kind
      missing = "j.account_found = 0"
    }
    let query = try ListQuery(filter, self)
    let statement = try SQLStatement(
      db,
      """
      SELECT i.code, total(\(missing)) AS without, count(*) AS judged
      FROM registration r JOIN judgement j ON j.registration_id = r.id \(query.effectsIfAny)
        JOIN institution i ON i.id = r.institution_id
      WHERE \(query.condition)
      GROUP BY r.institution_id HAVING 2 * without > judged
      ORDER BY i.code
      """)
    statement.bind(query.values)
    var rows: [(code: String, without: Int, judged: Int)] = []
    while try statement.step() {
      rows.append((statement.text(0), Int(statement.integer(1)), Int(statement.integer(2))))
    }
    return rows
  }

  /// Whether any registration names this institution.
  public func hasStaff(_ institution: String) throws -> Bool {
    let statement = try SQLStatement(
      db,
      "SELECT 1 FROM registration WHERE institution_id = (SELECT id FROM institution WHERE code = ?) LIMIT 1")
    try statement.query(.text(institution))
    defer { statement.reset() }
    return try statement.step()
  }

  /// Whether an institution stands here that the desk may see.
  public func institution(_ code: String, visibleTo office: Office) throws -> Bool {
    let statement = try SQLStatement(db, "SELECT id, authority, division FROM institution WHERE code = ?")
    try statement.query(.text(code))
    defer { statement.reset() }
    guard try statement.step() else { return false }
    let derived = Authority.of(own: "", institution: statement.text(1), division: statement.text(2))
    if office.sees(institution: code, authority: derived) { return true }
    guard case .authority(let division) = office else { return false }
    // Staff may be registered with another authority than their institution's.
    let range = division.coverage
    let staff = try SQLStatement(
      db,
      """
      SELECT 1 FROM registration WHERE institution_id = ?
        AND (authority BETWEEN \(range.lowerBound) AND \(range.upperBound) OR authority = 0) LIMIT 1
      """)
    try staff.query(.integer(statement.integer(0)))
    defer { staff.reset() }
    return try staff.step()
  }

  /// Bytes of the database as SQLite counts them.
  public func size() throws -> Int {
    let statement = try SQLStatement(db, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    defer { statement.reset() }
    return try statement.step() ? Int(statement.integer(0)) : 0
  }
}
