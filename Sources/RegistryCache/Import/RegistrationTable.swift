// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// Stores rows of a physicians' or nurses' export. The key is the certificate; an additional
/// practice site's holds its institution too.
final class RegistrationTable {
  private enum Column {
    static let name = 0, idType = 2, idNumber = 3, code = 4, level = 5, category = 6, institution = 8
    static let authority = 9, status = 10, registeredOn = 13
    static let all = [
      "name", "sex", "id_type", "id_number", "qualification_code", "level", "category", "scope",
      "institution_id", "own_authority", "status", "photo", "department", "registered_on", "valid_until",
    ]
    static let derived = ["authority", "identity_key", "code_key", "weak_key", "warnings"]
  }

  private unowned let session: ImportSession
  private let cells: ImportedCells

  init(_ session: ImportSession) throws {
    self.session = session
    cells = try ImportedCells(
      session.writer.db, table: "registration", key: ["kind", "certificate", "site"], cells: Column.all,
      derived: Column.derived, readsDerived: true)
  }

  /// - Returns: what became of the row, and what is odd about its cells.
  func store(_ row: RegistrationRow) throws -> (outcome: RowOutcome, warnings: WarningSet) {
    let institution = try session.institutions.number(of: row.institution)
    let key: [SQLValue] = [
      .integer(row.kind.number), .text(row.certificate), .integer(row.isAdditionalSite ? institution : 0),
    ]
    let incoming = try incoming(row, institution: institution)
    var added: WarningSet?
    let stored = try session.stored(key, in: cells) {
      added = try add(row, key: key, incoming)
      return added != nil
    }
    guard let stored else { return (.added, added ?? []) }
    let values = ImportedCells.merge(incoming, over: stored.cells)
    let derived = try derived(row, values, stored: stored)
    let warnings = Self.warnings(derived)
    let repeats = session.seenInFile.contains(stored.id)
    let outcome = try session.decide(stored.id, stored: stored, values: values) {
      try standing(row, stored: stored)
    }
    // A rejected row is no part of the snapshot's scope.
    if outcome != .repeatsWithOtherValues { session.namedInstitutions.insert(institution) }
    switch outcome {
    case .changed: try change(row, stored, values: values, derived: derived)
    case .unchanged where !repeats && derived != stored.derived:
      // A date of birth that lay in the future has come: the cells are the same, their warning is not.
      try change(row, stored, values: values, derived: derived)
    case .unchanged: try session.renew(stored, in: cells)
    case .added, .stale, .repeatsWithOtherValues: break
    }
    return (outcome, warnings)
  }

  /// - Returns: what is odd about the row's cells; nil: a row has its key already.
  private func add(_ row: RegistrationRow, key: [SQLValue], _ incoming: [SQLValue?]) throws -> WarningSet? {
    let values = ImportedCells.merge(incoming, over: Self.absent)
    let derived = try derived(row, values, stored: nil)
    guard let id = try session.add(cells, key: key, values: values, derived: derived) else { return nil }
    session.namedInstitutions.insert(values[Column.institution].integerValue ?? 0)
    if !session.judgesWhole(row.kind) {
      try session.touched.registration(
        id, kind: row.kind, identityBefore: nil, identityNow: LookupKey.identity(row.idNumber))
    }
    return Self.warnings(derived)
  }

  private static func warnings(_ derived: [SQLValue]) -> WarningSet {
    WarningSet(rawValue: UInt32(derived.last?.integerValue ?? 0))
  }

  private func change(
    _ row: RegistrationRow, _ stored: ImportedCells.Stored, values: [SQLValue], derived: [SQLValue]
  ) throws {
    try cells.change(
      stored, cells: values, derived: derived, importID: session.importID, day: session.options.exportedOn)
    try session.touched.registration(
      stored.id, kind: row.kind, identityBefore: stored.derived[1].integerValue,
      identityNow: LookupKey.identity(row.idNumber))
  }

  private static let absent: [SQLValue] = Column.all.map { column in
    ["name", "id_number", "qualification_code", "own_authority"].contains(column) ? .text("") : .null
  }

  /// The row's cells in the order of the columns; nil where the export has no such column.
  private func incoming(_ row: RegistrationRow, institution: Int64) throws -> [SQLValue?] {
    let words = session.writer.words
    func word(_ text: String?) throws -> SQLValue? { try text.map { .integer(try words.number($0)) } }
    let isPhysician = row.kind == .physician
    return [
      .text(row.name), try word(row.sex), try word(row.idType), .text(row.idNumber.text),
      row.qualificationCode.map { .text($0) }, isPhysician ? try word(row.level) : .null,
      isPhysician ? try word(row.category) : .null, try word(row.scope), .integer(institution),
      row.authority.map { .text($0) }, try word(row.status), try word(row.photo), try word(row.department),
      row.registeredOn.map { .day($0) }, .day(row.validUntil),
    ]
  }

  /// What is computed from the merged cells, in the order of the derived columns.
  private func derived(_ row: RegistrationRow, _ values: [SQLValue], stored: ImportedCells.Stored?) throws
    -> [SQLValue]
  {
    let isPhysician = row.kind == .physician
    let code = values[Column.code].textValue
    return [
      .integer(
        try session.institutions.authority(
          own: values[Column.authority].textValue, institution: row.institution)),
      .integer(LookupKey.identity(row.idNumber)),
      isPhysician ? .integer(LookupKey.code(code)) : .null,
      isPhysician ? .integer(LookupKey.weak(name: row.name, number: row.idNumber)) : .null,
      .integer(Int64(try warnings(row, values, stored: stored).rawValue)),
    ]
  }

  private func warnings(_ row: RegistrationRow, _ values: [SQLValue], stored: ImportedCells.Stored?) throws
    -> WarningSet
  {
    let idType = try session.writer.words.text(values[Column.idType].integerValue)
    var warnings = CellWarnings.name(row.name)
      .union(CellWarnings.idNumber(row.idNumber, typeWord: idType, today: session.options.importedOn))
      .union(CellWarnings.certificate(row.certificate, of: row.kind))
      .union(CellWarnings.authority(values[Column.authority].textValue))
      .union(row.dateWarnings)
    if row.kind == .physician {
      warnings.formUnion(CellWarnings.level(row.level))
      warnings.formUnion(CellWarnings.category(row.category))
      warnings.formUnion(CellWarnings.qualificationCode(values[Column.code].textValue))
    }
    if row.registeredOn == nil, let before = stored?.derived.last?.integerValue {
      // 注册日期 alone can leave a row with an end unreadable, or make it 长期.
      let hadEnd = stored?.cells.last.map { $0 != .null } ?? false
      let kept = hadEnd ? WarningSet(.dateUnreadable).union(WarningSet(.dateLongTerm)) : WarningSet(.dateUnreadable)
      warnings.formUnion(WarningSet(rawValue: UInt32(before)).intersection(kept))
    }
    return warnings
  }

  private func standing(_ row: RegistrationRow, stored: ImportedCells.Stored) throws
    -> (stored: ExportPrecedence.Standing, incoming: ExportPrecedence.Standing)
  {
    let vocabulary = session.vocabulary
    let statusBefore = try session.writer.words.text(stored.cells[Column.status].integerValue)
    let placeBefore = try session.writer.institutionCode(stored.cells[Column.institution].integerValue ?? 0)
    return (
      .init(status: vocabulary.status(statusBefore, of: row.kind), institution: placeBefore),
      .init(status: vocabulary.status(row.status, of: row.kind), institution: row.institution)
    )
  }
}
