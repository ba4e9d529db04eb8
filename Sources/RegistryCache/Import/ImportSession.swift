// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// Imports the files of one command, in the transaction of its writer: rows come in one by one, then
/// `finish` judges what they touch.
///
/// Memory is bounded: what a file has named is a bit for each stored row, or a number for each account.
public final class ImportSession {
  public struct Options: Sendable {
    public let kind: ExportKind
    public let exportedOn: CivilDate
    public let importedOn: CivilDate
    /// Seconds since 1970.
    public let importedAt: Int64
    public let operatorName: String
    /// Whom the desk that imports may see, and on which day verdicts are told.
    public let office: Office
    public let asOf: CivilDate
    /// Codes of the institutions that the files cover; empty: everybody.
    public let covered: [String]
    /// How many rows will come, at least about; 0: nobody knows.
    public let expectedRows: Int

    public init(
      kind: ExportKind, exportedOn: CivilDate, importedOn: CivilDate, importedAt: Int64,
      operatorName: String, office: Office, asOf: CivilDate, covered: [String], expectedRows: Int = 0
    ) {
      self.kind = kind
      self.exportedOn = exportedOn
      self.importedOn = importedOn
      self.importedAt = importedAt
      self.operatorName = operatorName
      self.office = office
      self.asOf = asOf
      self.covered = covered
      self.expectedRows = expectedRows
    }
  }

  let options: Options
  let writer: CacheWriter
  let settings: Settings
  let vocabulary: Vocabulary
  let touched: Touched
  let institutions: InstitutionTable
  var importID: Int64 = 0
  /// Rows that the file at hand has named.
  var seenInFile = SeenRows()
  /// Digests of the file's own values for rows that it did not change, because another export counts: what
  /// is stored cannot tell whether the file repeats itself.
  var staleInFile: [Int64: UInt64] = [:]
  /// Rows that any file of the command has named, or that belong to a rejected row's key.
  var kept = SeenRows()
  /// Registrations with decisions that a snapshot removed.
  var removed: [(PersonKind, String)] = []
  /// Institutions that accepted rows name: the scope of a snapshot of staff.
  var namedInstitutions: Set<Int64> = []
  /// What accepted rows were about.
  public internal(set) var coveredSubjects: Set<CoverageSubject> = []
  /// No row of the kind was there, so the table's indexes are built at the end and every row is judged.
  var isFirstLoad = false

  private var registrationTable: RegistrationTable?
  private var qualificationTable: QualificationTable?
  private var accountTable: AccountTable?

  public init(_ writer: CacheWriter, _ options: Options) throws {
    self.writer = writer
    self.options = options
    settings = try writer.settings()
    vocabulary = Vocabulary(settings)
    touched = try Touched(writer)
    institutions = try InstitutionTable(writer, touched)
    writer.willWriteRows()
    try prepareFirstLoad()
  }

  /// Begins the next file. - Parameter file: its name without the folder.
  public func begin(file: String) throws {
    try SQLStatement(
      writer.db,
      "INSERT INTO import (kind, exported_on, imported_at, imported_on, operator, file) VALUES (?,?,?,?,?,?)"
    ).run(
      .text(options.kind.rawValue), .day(options.exportedOn), .integer(options.importedAt),
      .day(options.importedOn), .text(options.operatorName), .text(file))
    importID = writer.db.lastInsertedRowID
    seenInFile = SeenRows()
    staleInFile = [:]
  }

  /// Ends a file: what became of its rows.
  public func end(_ counts: ImportCounts) throws {
    try SQLStatement(
      writer.db,
      """
      UPDATE import SET read = ?, added = ?, changed = ?, unchanged = ?, stale = ?, removed = ?, rejected = ? WHERE id = ?
      """
    ).run(
      .integer(counts.read), .integer(counts.added), .integer(counts.changed), .integer(counts.unchanged),
      .integer(counts.stale), .integer(counts.removed), .integer(counts.rejected), .integer(importID))
    if counts.accepted > 0 { try cover() }
  }

  /// Judges everything that the files touched, and keeps the counts of the day. - Returns: who became licensable and
  /// who blocked.
  public func judge(progress: () throws -> Void) throws -> EligibilityChange {
    try endFirstLoad()
    let judging = try Judging(
      writer, viewpoint: .init(office: options.office, asOf: options.asOf, settings: settings))
    try judging.judge(touched.rows, day: options.exportedOn, progress: progress)
    for (kind, certificate) in removed { try judging.settleGone(kind, certificate, day: options.exportedOn) }
    try writer.takeSnapshot(
      ListFilter(office: options.office, asOf: options.asOf, settings: settings),
      clock: CivilDate(secondsSince1970: Int(options.importedAt)))
    return judging.change
  }

  /// How many rows `judge` will look at.
  public var touchedRows: Int { touched.rows.count }

  func registrations() throws -> RegistrationTable {
    if let registrationTable { return registrationTable }
    let table = try RegistrationTable(self)
    registrationTable = table
    return table
  }

  func qualifications() throws -> QualificationTable {
    if let qualificationTable { return qualificationTable }
    let table = try QualificationTable(self)
    qualificationTable = table
    return table
  }

  func accounts() throws -> AccountTable {
    if let accountTable { return accountTable }
    let table = try AccountTable(self)
    accountTable = table
    return table
  }

  private func cover() throws {
    let places: [Int64?] =
      options.covered.isEmpty ? [nil] : try options.covered.map { try institutions.number(of: $0) }
    for subject in coveredSubjects {
      for place in places where try insertCoverage(subject, place) { try touch(subject, place) }
    }
  }

  private func insertCoverage(_ subject: CoverageSubject, _ institution: Int64?) throws -> Bool {
    try writer.prepared(
      "INSERT OR IGNORE INTO coverage (subject, institution_id, import_id) VALUES (?,?,?)"
    ).run(.text(subject.stored), .integer(institution), .integer(importID))
    return writer.db.changesCount > 0
  }

  private func touch(_ subject: CoverageSubject, _ institution: Int64?) throws {
    if let institution {
      try touched.institution(institution, kind: subject.kind)
    } else {
      try touched.everyRow(of: subject.kind)
    }
  }

  /// An accepted row is about this subject. Where the import newly covers everybody, every row of the
  /// kind is judged anyway, and nothing has to be looked up row by row.
  func accept(_ subject: CoverageSubject) throws {
    guard coveredSubjects.insert(subject).inserted, options.covered.isEmpty else { return }
    if try !Coverage(subject, in: writer).everybody { try touched.everyRow(of: subject.kind) }
  }
}

/// What became of the rows of a file.
public struct ImportCounts: Sendable, Equatable {
  public var added = 0
  public var changed = 0
  public var unchanged = 0
  public var stale = 0
  public var rejected = 0
  public var removed = 0

  public init() {}

  public var accepted: Int { added + changed + unchanged + stale }
  public var read: Int { accepted + rejected }

  public mutating func add(_ other: ImportCounts) {
    added += other.added
    changed += other.changed
    unchanged += other.unchanged
    stale += other.stale
    rejected += other.rejected
    removed += other.removed
  }

  public mutating func count(_ outcome: RowOutcome) {
    switch outcome {
    case .added: added += 1
    case .changed: changed += 1
    case .unchanged: unchanged += 1
    case .stale: stale += 1
    case .repeatsWithOtherValues: rejected += 1
    }
  }
}
