// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// One registration as stored, with what is needed around the rules.
final class StoredRegistration {
  let id: Int64
  let registration: Registration
  let institutionID: Int64
  let authority: Int64
  let warnings: WarningSet
  /// Of the import that brought the row as it is.
  let importID: Int64

  init(
    id: Int64, registration: Registration, institutionID: Int64, authority: Int64, warnings: WarningSet, importID: Int64
  ) {
    self.id = id
    self.registration = registration
    self.institutionID = institutionID
    self.authority = authority
    self.warnings = warnings
    self.importID = importID
  }
}

/// Gathers for a registration everything that its verdict rests on: the rows of the same person, the
/// candidates, the account, the coverage. Used for every row that is judged and for one person's
/// `why`, so that both see the same facts. Lives within one transaction.
final class FactsGatherer {
  let vocabulary: Vocabulary
  private let words: Words
  private let row: SQLStatement
  private let group: SQLStatement
  /// By code, by person, by name with birth and sex.
  private let candidates: [SQLStatement]
  /// By number, and by another document.
  private let account: SQLStatement
  private let otherAccount: SQLStatement
  private let knownInstitution: SQLStatement
  private let qualifications: Coverage
  private let accounts: [PersonKind: Coverage]
  let book: DecisionBook
  private let qualificationByID: SQLStatement
  /// What stands around every row, where it has been read before; nil: rows are looked up one by one.
  var foreseen: ForeseenFacts?
  private var knownInstitutions: [Int64: Bool] = [:]

  /// - Parameter forMany: facts of many rows will be asked for.
  init(_ reader: CacheReader, vocabulary: Vocabulary, forMany: Bool = false) throws {
    self.vocabulary = vocabulary
    let db = reader.db
    words = reader.words
    row = try SQLStatement(db, "SELECT \(Self.columns) FROM registration WHERE id = ?")
    group = try SQLStatement(
      db, "SELECT id, status, id_number FROM registration WHERE identity_key = ? AND kind = ? ORDER BY id")
    let qualification = "SELECT id, code, name, id_number, level, category, issuer FROM qualification WHERE"
    candidates = try ["code_key", "identity_key", "weak_key"].map { try SQLStatement(db, "\(qualification) \($0) = ?") }
    qualificationByID = try SQLStatement(db, "\(qualification) id = ?")
    account = try SQLStatement(db, "SELECT state FROM account WHERE id = ?")
    otherAccount = try SQLStatement(db, "SELECT state FROM account WHERE document = ? AND kind = ?")
    knownInstitution = try SQLStatement(db, "SELECT name IS NOT NULL FROM institution WHERE id = ?")
    qualifications = try Coverage(.qualifications, in: reader)
    accounts = [
      .physician: try Coverage(.accounts(.physician), in: reader),
      .nurse: try Coverage(.accounts(.nurse), in: reader),
    ]
    book = try DecisionBook(reader, vocabulary: vocabulary, forMany: forMany)
  }

  static let columns = """
    id, kind, certificate, name, id_number, qualification_code, level, category, status, photo, valid_until, \
    institution_id, authority, warnings, import_id
    """
  static let columnCount: Int32 = 15

  /// nil: no such row.
  func registration(_ id: Int64) throws -> StoredRegistration? {
    try row.query(.integer(id))
    defer { row.reset() }
    return try row.step() ? registration(row) : nil
  }

  /// Reads the columns in the order of `columns`.
  func registration(_ row: SQLStatement) throws -> StoredRegistration {
    StoredRegistration(
      id: row.integer(0),
      registration: Registration(
        kind: PersonKind(number: row.integer(1)), certificate: row.text(2), name: row.text(3),
        idNumber: IdentityNumber(cleaned: row.text(4)), qualificationCode: row.text(5),
        level: try words.text(row.optionalInteger(6)), category: try words.text(row.optionalInteger(7)),
        status: try words.text(row.integer(8)), photo: try words.text(row.optionalInteger(9)),
        validUntil: row.day(10)),
      institutionID: row.integer(11), authority: row.integer(12),
      warnings: WarningSet(rawValue: UInt32(row.integer(13))), importID: row.integer(14))
  }

  /// Whether there may be other rows of the same person. A row that stands alone is always judged (`JudgedRows`).
  private func hasCompany(_ stored: StoredRegistration) -> Bool {
    if let foreseen, !foreseen.isShared(stored.id) { return false }
    return stored.registration.idNumber.identity != nil
  }

  /// The rows of the same person, this one among them, in the order of the cache.
  func rowsOfPerson(_ stored: StoredRegistration) throws -> [(id: Int64, status: RegistrationStatus)] {
    let kind = stored.registration.kind
    guard hasCompany(stored), let identity = stored.registration.idNumber.identity else {
      return [(stored.id, vocabulary.status(stored.registration.status, of: kind))]
    }
    try group.query(.integer(LookupKey.of(identity)), .integer(kind.number))
    defer { group.reset() }
    var rows: [(id: Int64, status: RegistrationStatus)] = []
    while try group.step() {
      guard let other = IdentityNumber(cleaned: group.text(2)).identity, identical(other, identity) else {
        continue
      }
      rows.append((group.integer(0), vocabulary.status(try words.text(group.integer(1)), of: kind)))
    }
    return rows
  }

  /// nil: the row is not judged.
  func facts(of stored: StoredRegistration) throws -> Facts? {
    let registration = stored.registration
    let status = vocabulary.status(registration.status, of: registration.kind)
    var severalInForce = false
    if hasCompany(stored) {
      let rows = try rowsOfPerson(stored)
      let judged = JudgedRows(rows.map(\.status))
      guard let place = rows.firstIndex(where: { $0.id == stored.id }), judged.judged[place] else { return nil }
      severalInForce = judged.severalInForce && RegistrationInForce.blockers(status).isEmpty
    }
    return Facts(
      registration: registration, status: status, severalInForce: severalInForce,
      qualifications: registration.kind == .physician ? try possibleCandidates(of: stored) : [],
      qualificationsCovered: qualifications.covers(stored.institutionID),
      account: try accountWord(of: registration),
      accountsCovered: accounts[registration.kind]?.covers(stored.institutionID) ?? false,
      institutionKnown: try isKnown(stored.institutionID),
      pictureShared: try book.picture(registration.kind, registration.certificate)?.isShared ?? false,
      cellWarnings: stored.warnings,
      decided: try states(stored).map { DecisionEffect($0) } ?? .none)
  }

  /// How the decisions on a row stand; nil: there are none, and no picture is held.
  ///
  /// - Parameter importedLinkMet: P1 is met by the imports alone.
  func states(_ stored: StoredRegistration, importedLinkMet: Bool = false) throws -> DecisionStates? {
    let (kind, certificate) = (stored.registration.kind, stored.registration.certificate)
    let decisions = try book.decisions(kind, certificate)
    // An additional site that carries the certificate too is not what they are about.
    if try decisions.isEmpty && book.picture(kind, certificate) == nil { return nil }
    guard let row = try book.row(kind, certificate) else { return nil }
    let registration = row == stored.id ? stored.registration : try registration(row)?.registration
    return try book.states(decisions, registration: registration, importedLinkMet: importedLinkMet)
  }

  private func possibleCandidates(of stored: StoredRegistration) throws -> [Qualification] {
    if let foreseen {
      var found: [Qualification] = []
      try foreseen.forEachCandidate(stored.id) { id in if let row = try qualification(id: id) { found.append(row) } }
      return found
    }
    let registration = stored.registration
    let keys = [
      LookupKey.code(registration.qualificationCode), LookupKey.identity(registration.idNumber),
      LookupKey.weak(name: registration.name, number: registration.idNumber),
    ]
    var ids: [Int64] = []
    var found: [Qualification] = []
    for (statement, key) in zip(candidates, keys) {
      guard let key else { continue }
      try statement.query(.integer(key))
      while try statement.step() {
        let id = statement.integer(0)
        if ids.contains(id) { continue }
        ids.append(id)
        found.append(try qualification(statement))
      }
    }
    return found
  }

  private func qualification(id: Int64) throws -> Qualification? {
    try qualificationByID.query(.integer(id))
    defer { qualificationByID.reset() }
    return try qualificationByID.step() ? qualification(qualificationByID) : nil
  }

  private func qualification(_ statement: SQLStatement) throws -> Qualification {
    Qualification(
      code: statement.text(1), name: statement.text(2),
      idNumber: IdentityNumber(cleaned: statement.text(3)), level: try words.text(statement.integer(4)),
      category: try words.text(statement.integer(5)), issuer: try words.text(statement.optionalInteger(6)))
  }

  private func accountWord(of registration: Registration) throws -> String? {
    guard let identity = registration.idNumber.identity else { return nil }
    guard let packed = PackedIdentity.of(identity, kind: registration.kind) else {
      try otherAccount.query(.text(identity), .integer(registration.kind.number))
      return try word(of: otherAccount)
    }
    if let foreseen { return try foreseen.account(packed).map { try words.text($0) } }
    try account.query(.integer(packed))
    return try word(of: account)
  }

  private func word(of state: SQLStatement) throws -> String? {
    defer { state.reset() }
    return try state.step() ? try words.text(state.integer(0)) : nil
  }

  private func isKnown(_ institution: Int64) throws -> Bool {
    if let known = knownInstitutions[institution] { return known }
    try knownInstitution.query(.integer(institution))
    defer { knownInstitution.reset() }
    let isKnown = try knownInstitution.step() && knownInstitution.integer(0) != 0
    knownInstitutions[institution] = isKnown
    return isKnown
  }
}
