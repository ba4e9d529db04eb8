// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// The decisions on people's rows and how they stand. Lives within one transaction.
final class DecisionBook {
  private unowned let reader: CacheReader
  private let vocabulary: Vocabulary
  private let byPerson: SQLStatement
  private let pictureOf: SQLStatement
  /// The certificates that the log names, or of which a picture is held; nil: looked up one by one.
  private var named: (physicians: Set<ExactText>, nurses: Set<ExactText>)?

  /// - Parameter forMany: whoever judges many rows asks here once who has decisions at all.
  init(_ reader: CacheReader, vocabulary: Vocabulary, forMany: Bool) throws {
    self.reader = reader
    self.vocabulary = vocabulary
    pictureOf = try SQLStatement(reader.db, "SELECT sha256, is_shared FROM picture WHERE kind = ? AND certificate = ?")
    byPerson = try SQLStatement(
      reader.db, "SELECT \(StoredDecision.columns) FROM decision WHERE certificate = ? AND subject = ? ORDER BY n")
    if forMany {
      named = (try Self.certificates(.physician, in: reader.db), try Self.certificates(.nurse, in: reader.db))
    }
  }

  private static func certificates(_ kind: PersonKind, in db: Database) throws -> Set<ExactText> {
    let statement = try SQLStatement(
      db, "SELECT certificate FROM decision WHERE subject = ? UNION SELECT certificate FROM picture WHERE kind = ?")
    try statement.query(.text(kind.rawValue), .integer(kind.number))
    var certificates: Set<ExactText> = []
    while try statement.step() { certificates.insert(ExactText(statement.text(0))) }
    return certificates
  }

  func mayHave(_ kind: PersonKind, _ certificate: String) -> Bool {
    guard let named else { return true }
    let certificates = kind == .physician ? named.physicians : named.nurses
    return !certificates.isEmpty && certificates.contains(ExactText(certificate))
  }

  /// All decisions on one row, in the order of the log.
  func decisions(_ kind: PersonKind, _ certificate: String) throws -> [Decision] {
    guard mayHave(kind, certificate) else { return [] }
    try byPerson.query(.text(certificate), .text(kind.rawValue))
    var decisions: [Decision] = []
    while try byPerson.step() { decisions.append(try StoredDecision.required(byPerson)) }
    return decisions
  }

  /// The picture that is held for a certificate; nil: none.
  func picture(_ kind: PersonKind, _ certificate: String) throws -> (sha256: String, isShared: Bool)? {
    guard mayHave(kind, certificate) else { return nil }
    try pictureOf.query(.integer(kind.number), .text(certificate))
    defer { pictureOf.reset() }
    return try pictureOf.step() ? (pictureOf.text(0), pictureOf.integer(1) != 0) : nil
  }

  /// The row that the decisions on a certificate are about; nil: it is gone.
  func row(_ kind: PersonKind, _ certificate: String) throws -> Int64? {
    try reader.registrations(certificate: certificate, kind: kind).first
  }

  /// How the decisions on one row stand; nil: there are none.
  ///
  /// - Parameters:
  ///   - registration: of the row that they are about; nil: it is gone.
  ///   - linkMet: P1 is met.
  func states(
    _ kind: PersonKind, _ certificate: String, registration: Registration?, linkMet: Bool = false,
    importedLinkMet: Bool = false, asOf: CivilDate = CivilDate(day: 0)
  ) throws -> DecisionStates? {
    let decisions = try decisions(kind, certificate)
    if decisions.isEmpty { return nil }
    return try states(
      decisions, registration: registration, linkMet: linkMet, importedLinkMet: importedLinkMet, asOf: asOf)
  }

  func states(
    _ decisions: [Decision], registration: Registration?, linkMet: Bool = false, importedLinkMet: Bool = false,
    asOf: CivilDate = CivilDate(day: 0)
  ) throws -> DecisionStates {
    var confirmed: Set<Int> = []
    let confirmation = try reader.prepared("SELECT 1 FROM confirmation WHERE n = ?")
    for decision in decisions where decision.kind.isRemembered {
      try confirmation.query(.integer(decision.n))
      if try confirmation.step() { confirmed.insert(decision.n) }
      confirmation.reset()
    }
    var qualifications: [ExactText: ComparedFields] = [:]
    for code in decisions.compactMap({ $0.replaced?.after.code }) {
      qualifications[ExactText(code)] = try compared(code)
    }
    return DecisionStates(
      decisions, confirmed: confirmed, shown: try registration.map { try shown($0, qualifications) },
      linkMet: linkMet, importedLinkMet: importedLinkMet, asOf: asOf)
  }

  private func shown(
    _ registration: Registration, _ qualifications: [ExactText: ComparedFields]
  ) throws -> DecisionStates.Shown {
    DecisionStates.Shown(
      registration: registration, photo: vocabulary.photo(registration.photo),
      picture: try picture(registration.kind, registration.certificate)?.sha256
    ) { qualifications[ExactText($0)] }
  }

  /// nil: no qualification has this code.
  func compared(_ code: String) throws -> ComparedFields? {
    let qualification = try reader.prepared(
      "SELECT code, name, id_number, level, category FROM qualification WHERE code = ?")
    try qualification.query(.text(code))
    defer { qualification.reset() }
    guard try qualification.step() else { return nil }
    return ComparedFields(
      Qualification(
        code: qualification.text(0), name: qualification.text(1),
        idNumber: IdentityNumber(cleaned: qualification.text(2)),
        level: try reader.words.text(qualification.integer(3)), category: try reader.words.text(qualification.integer(4))))
  }
}
