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
      SourceStatus(kind: kind, rows: try rows(of: kind), last: try lastImport(kind))
    }
  }

  /// Rows of a kind: what imports added, without what they removed. Nothing else adds or removes one.
  func rows(of kind: ExportKind) throws -> Int {
    try number("SELECT total(added) - total(removed) FROM import WHERE kind = '\(kind.rawValue)'")
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
    let selects = try candidates(for: office).map { source, condition in
      "SELECT code, authority, division FROM \(source) WHERE \(Schema.withoutAuthority) AND \(condition)"
    }
    let statement = try SQLStatement(db, selects.joined(separator: " UNION ALL ") + " ORDER BY code")
    var codes: [String] = []
    while try statement.step() {
      guard Division(statement.text(1)) == nil else { continue }
      let derived = Authority.of(own: "", institution: statement.text(1), division: statement.text(2))
      if office.sees(institution: statement.text(0), authority: derived) { codes.append(statement.text(0)) }
    }
    return codes
  }

  /// Narrows institutions down by an index to those of which the rule may say that the desk sees them: tables with
  /// a condition each.
  private func candidates(for office: Office) throws -> [(source: String, condition: String)] {
    switch office {
    case .institution(let code): return [("institution", "id = \(try institutionID(code) ?? 0)")]
    case .authority(let division):
      let (first, last) = (division.coverage.lowerBound, division.coverage.upperBound)
      return ["= ''", "BETWEEN '\(Division.text(first))' AND '\(Division.text(last))'"].map { stated in
        ("institution INDEXED BY institution_without_authority", "\(Schema.statedDivision) \(stated)")
      }
    }
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
      missing = "without_qualification"
    case .accounts(let kind):
      filter.kind = kind
      missing = "without_account"
    }
    let statement = try SQLStatement(
      db,
      """
      SELECT i.code, n.without, n.judged FROM (
        SELECT institution_id, sum(\(missing)) AS without, sum(judged) AS judged
        \(try ListQuery(filter, self).counted) GROUP BY 1 HAVING 2 * without > judged) n
      JOIN institution i ON i.id = n.institution_id ORDER BY i.code
      """)
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
