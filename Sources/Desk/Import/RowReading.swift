// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import RegistryCache

/// Reads one row of an export into the values that the cache stores, and collects everything that is
/// wrong with it.
struct RowReading {
  /// What a row says.
  enum Value {
    case institution(InstitutionRow)
    case qualification(QualificationRow)
    case registration(RegistrationRow)
    case account(AccountRow)
  }

  private let layout: ExportLayout
  private let headings: [String]
  /// The position of each field by its number; nil: the file has no such column.
  private let positions: [Int?]
  /// The columns that each row must fill.
  private let filled: [(field: ExportField, position: Int)]
  private let file: String
  private let sheet: String?
  private let vocabulary: Vocabulary
  private let today: CivilDate

  private(set) var problems: [RowProblem] = []
  /// Warnings of the row that the cache does not find by itself.
  private(set) var warnings: WarningSet = []
  /// The key as far as it can be read; empty otherwise.
  private(set) var key = ""
  /// Accounts: whose, as far as it can be read.
  private(set) var person: PersonKind?
  private var dateWarnings: WarningSet = []

  init(
    layout: ExportLayout, headings: [String], match: HeadingMatch, file: String, sheet: String?, vocabulary: Vocabulary,
    today: CivilDate
  ) {
    self.layout = layout
    self.headings = headings
    positions = ExportField.allCases.map { match.positions[$0] }
    filled = layout.columns.filter(\.isFilled).compactMap { column in
      match.positions[column.field].map { (column.field, $0) }
    }
    self.file = file
    self.sheet = sheet
    self.vocabulary = vocabulary
    self.today = today
  }

  /// nil: the row is rejected, and `problems` says why.
  mutating func read(_ row: TableRow) -> Value? {
    problems.removeAll(keepingCapacity: true)
    warnings = []
    dateWarnings = []
    key = code(layout.key, row) ?? ""
    checkCells(row)
    checkKey(row)
    let value: Value? =
      switch layout.kind {
      case .institutions: .institution(institution(row))
      case .qualifications: .qualification(qualification(row))
      case .physicians: .registration(registration(row, kind: .physician))
      case .nurses: .registration(registration(row, kind: .nurse))
      case .accounts: account(row).map(Value.account)
      }
    if problems.isEmpty { return value }
    problems.sort { $0.column < $1.column }
    return nil
  }

  // MARK: - Cells

  /// nil: the file has no such column.
  private func cell(_ field: ExportField, _ row: TableRow) -> String? {
    positions[field.rawValue].map { row[$0] }
  }

  private func code(_ field: ExportField, _ row: TableRow) -> String? { cell(field, row).map(Cleaning.code) }
  private func word(_ field: ExportField, _ row: TableRow) -> String? { cell(field, row).map(Cleaning.word) }
  private func text(_ field: ExportField, _ row: TableRow) -> String? { cell(field, row).map(Cleaning.name) }

  private mutating func report(_ problem: RowProblem.Problem, _ field: ExportField, _ row: TableRow) {
    report(problem, position: positions[field.rawValue] ?? 0, row)
  }

  private mutating func report(_ problem: RowProblem.Problem, position: Int, _ row: TableRow) {
    problems.append(
      RowProblem(
        file: file, sheet: sheet, line: row.line, column: position + 1,
        heading: position < headings.count ? HeadingSearch.shown(headings[position]) : nil, problem: problem))
  }

  private mutating func checkCells(_ row: TableRow) {
    for position in 0..<row.count where row.containsNUL(position) { report(.nul, position: position, row) }
    if row.count > headings.count {
      for position in headings.count..<row.count where !row.isBlank(position) {
        report(.beyondHeadings, position: position, row)
      }
    }
    for (field, position) in filled where !row.beginsWithText(position) {
      if row.isBlank(position) || isEmptied(field, row[position]) { report(.empty, position: position, row) }
    }
  }

  /// A cell that cleaning leaves empty, such as a lone apostrophe.
  private func isEmptied(_ field: ExportField, _ cell: String) -> Bool {
    let isName = field == .name || field == .institutionName
    return (isName ? Cleaning.name(cell) : Cleaning.word(cell)).isEmpty
  }

  private mutating func checkKey(_ row: TableRow) {
    if IdentityNumber.isScientific(key) { report(.keyExcelDamaged, layout.key, row) }
    if layout.kind == .physicians || layout.kind == .nurses, isAdditionalSite(row),
      let institution = code(.institutionCode, row), IdentityNumber.isScientific(institution)
    {
      report(.keyExcelDamaged, .institutionCode, row)
    }
  }

  private func isAdditionalSite(_ row: TableRow) -> Bool {
    identical(word(.status, row) ?? "", RegistrationStatus.additionalSiteWord)
  }

  /// An optional date: what cannot be read is empty, with a warning.
  private mutating func optionalDate(_ field: ExportField, _ row: TableRow) -> CivilDate?? {
    guard let cell = cell(field, row) else { return nil }
    switch CellDate(cell: cell) {
    case .day(let day): return .some(day)
    case .empty: return .some(nil)
    case .longTerm:
      // An institution may have no end.
      if layout.kind == .nurses { dateWarnings.insert(.dateLongTerm) }
      return .some(nil)
    case .unreadable:
      dateWarnings.insert(.dateUnreadable)
      return .some(nil)
    }
  }

  private mutating func validUntil(_ row: TableRow) -> CivilDate? {
    switch CellDate(cell: cell(.validUntil, row) ?? "") {
    case .day(let day): return day
    case .empty: return nil
    case .longTerm: dateWarnings.insert(.dateLongTerm)
    case .unreadable: report(.dateUnreadable, .validUntil, row)
    }
    return nil
  }

  // MARK: - Rows

  private mutating func institution(_ row: TableRow) -> InstitutionRow {
    let authority = code(.authority, row)
    let validUntil = optionalDate(.institutionValidUntil, row)
    warnings = dateWarnings.union(CellWarnings.authority(authority ?? ""))
    return InstitutionRow(
      code: key, name: text(.institutionName, row) ?? "", division: code(.division, row),
      authority: authority, creditCode: code(.creditCode, row), validUntil: validUntil,
      status: word(.institutionStatus, row))
  }

  private mutating func qualification(_ row: TableRow) -> QualificationRow {
    let number = IdentityNumber(cleaned: code(.idNumber, row) ?? "")
    let name = text(.name, row) ?? ""
    let idType = word(.idType, row)
    let level = word(.level, row) ?? ""
    let category = word(.category, row) ?? ""
    warnings = CellWarnings.name(name)
      .union(CellWarnings.idNumber(number, typeWord: idType ?? "", today: today))
      .union(CellWarnings.level(level)).union(CellWarnings.category(category))
      .union(CellWarnings.qualificationCode(key))
    return QualificationRow(
      code: key, name: name, idType: idType, idNumber: number, level: level, category: category,
      issuer: text(.issuer, row))
  }

  private mutating func registration(_ row: TableRow, kind: PersonKind) -> RegistrationRow {
    let registeredOn = optionalDate(.registeredOn, row)
    let validUntil = kind == .nurse ? validUntil(row) : nil
    let photo = word(.photo, row)
    if let photo, !photo.isEmpty, vocabulary.photo(photo) == nil { warnings.insert(.photoUnknownWord) }
    return RegistrationRow(
      kind: kind, certificate: key, name: text(.name, row) ?? "", sex: word(.sex, row),
      idType: word(.idType, row), idNumber: IdentityNumber(cleaned: code(.idNumber, row) ?? ""),
      qualificationCode: code(.qualificationCode, row), level: word(.level, row) ?? "",
      category: word(.category, row) ?? "", scope: text(.scope, row),
      institution: code(.institutionCode, row) ?? "", authority: code(.authority, row),
      status: word(.status, row) ?? "", photo: photo, department: text(.department, row),
      registeredOn: registeredOn, validUntil: validUntil, dateWarnings: dateWarnings)
  }

  private mutating func account(_ row: TableRow) -> AccountRow? {
    let number = IdentityNumber(cleaned: key)
    let state = word(.accountStatus, row) ?? ""
    let kind = Self.personKind(word(.personKind, row) ?? "")
    person = kind
    if kind == nil, !row.isBlank(positions[ExportField.personKind.rawValue] ?? 0) {
      report(.personKindUnknown, .personKind, row)
    }
    if number.identity == nil, !key.isEmpty, !IdentityNumber.isScientific(key) { report(.identifiesNobody, .idNumber, row) }
    guard let kind, let identity = number.identity else { return nil }
    warnings = CellWarnings.idNumber(number, typeWord: "", today: today)
    if vocabulary.account(state) == nil { warnings.insert(.accountUnknownWord) }
    return AccountRow(kind: kind, identity: identity, state: state)
  }

  /// 人员类别.
  private static func personKind(_ word: String) -> PersonKind? {
    switch word {
    case "医师", "physician": .physician
    case "护士", "nurse": .nurse
    default: nil
    }
  }
}
