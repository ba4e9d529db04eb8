// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// A judgement with the days since when its blockers stand.
struct StoredJudgement: Equatable {
  let judgement: Judgement
  let since: BlockersSince

  init(judgement: Judgement, since: BlockersSince) {
    self.judgement = judgement
    self.since = since
  }

  /// Judges a row.
  ///
  /// - Parameters:
  ///   - before: as it is stored.
  ///   - day: since when a blocker that is new stands.
  init(_ facts: Facts, vocabulary: Vocabulary, before: StoredJudgement?, day: CivilDate) {
    judgement = Judgement(stored: facts, vocabulary: vocabulary)
    since = BlockersSince(
      judgement.blockers, before: before?.judgement.blockers ?? [], since: before?.since ?? BlockersSince(),
      day: day)
  }
}

extension Judgement {
  /// What stands in the place of a best candidate whose code is the registration's own, as most are.
  static let ownCode = ""

  /// Judges a row as it is stored: a code that stands in the row already is not stored again.
  init(stored facts: Facts, vocabulary: Vocabulary) {
    let judged = Judgement(facts, vocabulary: vocabulary)
    let isOwn = judged.candidate.map { ExactText($0) == ExactText(facts.registration.qualificationCode) } ?? false
    self.init(
      blockers: judged.blockers, undetermined: judged.undetermined, differences: judged.differences,
      candidate: isOwn ? Self.ownCode : judged.candidate, accountFound: judged.accountFound,
      validUntil: judged.validUntil, warnings: judged.warnings, decided: judged.decided)
  }
}

/// Whose row a judgement is about: what lists and counts look for, held beside the verdict.
struct JudgedPlace: Equatable {
  let kind: PersonKind
  let institutionID: Int64
  let authority: Int64
}

extension StoredRegistration {
  var place: JudgedPlace {
    JudgedPlace(kind: registration.kind, institutionID: institutionID, authority: authority)
  }
}

/// Loads and stores judgements, one row each. Lives within one transaction.
final class JudgementTable {
  private let select: SQLStatement
  private let upsert: SQLStatement
  private let delete: SQLStatement
  private let effects: DecisionEffectTable

  private static let columnsBefore = "blockers, undetermined, differences"
  private static let columnsBehind =
    "account_found, valid_until, warnings, since_qualification, since_registration, since_account, since_photo"

  static let columns = "\(columnsBefore), candidate, \(columnsBehind)"

  /// The columns of `j`, the best candidate's code taken from its row `r` where it is the same.
  static let columnsWithCode = """
    \(columnsBefore.qualified(by: "j")), \
    CASE j.candidate WHEN '\(Judgement.ownCode)' THEN r.qualification_code ELSE j.candidate END, \
    \(columnsBehind.qualified(by: "j"))
    """

  static let columnCount: Int32 = 11

  private static let placeColumns = "kind, institution_id, authority"

  init(_ db: Database) throws {
    effects = try DecisionEffectTable(db)
    select = try SQLStatement(
      db, "SELECT \(Self.columns), \(Self.placeColumns) FROM judgement WHERE registration_id = ?")
    let columns = "\(Self.columns), \(Self.placeColumns)"
    let changes = columns.split(separator: ", ").map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    // REPLACE would delete the row without its trigger.
    upsert = try SQLStatement(
      db,
      """
      INSERT INTO judgement (registration_id, \(columns)) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)
        ON CONFLICT (registration_id) DO UPDATE SET \(changes)
      """)
    delete = try SQLStatement(db, "DELETE FROM judgement WHERE registration_id = ?")
  }

  func load(_ registration: Int64) throws -> (stored: StoredJudgement, place: JudgedPlace)? {
    try select.query(.integer(registration))
    defer { select.reset() }
    return try select.step() ? try read(select, from: 0, of: registration) : nil
  }

  /// The columns that `read(_:from:of:)` reads, of the table `j`.
  static let joined = "\(columns), \(placeColumns)".qualified(by: "j")

  /// - Parameter registration: nil: no decision did anything to the row.
  func read(_ statement: SQLStatement, from first: Int32, of registration: Int64?) throws
    -> (stored: StoredJudgement, place: JudgedPlace)
  {
    let decided = try registration.flatMap { try effects.load($0) }
    let column = first + Self.columnCount
    let place = JudgedPlace(
      kind: PersonKind(number: statement.integer(column)), institutionID: statement.integer(column + 1),
      authority: statement.integer(column + 2))
    return (Self.read(statement, from: first, decided: decided), place)
  }

  /// Reads the columns in the order of `columns`, from this one on.
  static func read(_ statement: SQLStatement, from first: Int32, decided: DecidedPart?) -> StoredJudgement {
    StoredJudgement(
      judgement: Judgement(
        blockers: BlockerSet(rawValue: UInt32(statement.integer(first))),
        undetermined: UndeterminedSet(rawValue: UInt32(statement.integer(first + 1))),
        differences: DifferenceSet(rawValue: UInt32(statement.integer(first + 2))),
        candidate: statement.optionalText(first + 3), accountFound: statement.integer(first + 4) != 0,
        validUntil: statement.day(first + 5),
        warnings: WarningSet(rawValue: UInt32(statement.integer(first + 6))), decided: decided),
      since: BlockersSince(
        qualification: statement.day(first + 7), registration: statement.day(first + 8),
        account: statement.day(first + 9), photo: statement.day(first + 10)))
  }

  func save(_ stored: StoredJudgement, at place: JudgedPlace, for registration: Int64) throws {
    let judgement = stored.judgement
    try upsert.run(
      .integer(registration), .integer(Int64(judgement.blockers.rawValue)),
      .integer(Int64(judgement.undetermined.rawValue)), .integer(Int64(judgement.differences.rawValue)),
      .text(judgement.candidate), .integer(judgement.accountFound ? 1 : 0), .day(judgement.validUntil),
      .integer(Int64(judgement.warnings.rawValue)),
      .day(stored.since.qualification), .day(stored.since.registration), .day(stored.since.account),
      .day(stored.since.photo), .integer(place.kind.number), .integer(place.institutionID),
      .integer(place.authority))
    try effects.save(judgement.decided, for: registration)
  }

  func remove(_ registration: Int64) throws {
    try delete.run(.integer(registration))
    try effects.save(nil, for: registration)
  }
}
