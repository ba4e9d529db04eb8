// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// Stores rows of a qualifications' export. The key is the code as text.
final class QualificationTable {
  private unowned let session: ImportSession
  private let cells: ImportedCells

  init(_ session: ImportSession) throws {
    self.session = session
    cells = try ImportedCells(
      session.writer.db, table: "qualification", key: ["code"],
      cells: ["name", "id_type", "id_number", "level", "category", "issuer"],
      derived: ["identity_key", "code_key", "weak_key"])
  }

  func store(_ row: QualificationRow) throws -> RowOutcome {
    let words = session.writer.words
    let key: [SQLValue] = [.text(row.code)]
    let incoming: [SQLValue?] = [
      .text(row.name), try row.idType.map { .integer(try words.number($0)) }, .text(row.idNumber.text),
      .integer(try words.number(row.level)), .integer(try words.number(row.category)),
      try row.issuer.map { .integer(try words.number($0)) },
    ]
    let stored = try session.stored(key, in: cells) {
      let (values, keys) = (incoming.map { $0 ?? .null }, QualificationKeys(row))
      guard try session.add(cells, key: key, values: values, derived: keys.stored) != nil else { return false }
      try touch(keys)
      return true
    }
    guard let stored else { return .added }
    let values = ImportedCells.merge(incoming, over: stored.cells)
    let outcome = try session.decide(stored.id, stored: stored, values: values)
    switch outcome {
    case .changed:
      let (keys, before) = (QualificationKeys(row), QualificationKeys(stored: try cells.derived(stored.id)))
      try cells.change(
        stored, cells: values, derived: keys.stored, importID: session.importID,
        day: session.options.exportedOn)
      try touch(before)
      try touch(keys)
    case .unchanged: try session.renew(stored, in: cells)
    case .added, .stale, .repeatsWithOtherValues: break
    }
    return outcome
  }

  private func touch(_ keys: QualificationKeys?) throws {
    if let keys { try session.touched.qualification(keys) }
  }
}

extension QualificationKeys {
  init(_ row: QualificationRow) {
    self.init(
      code: LookupKey.of(CodeComparison.lookupForm(row.code)), identity: LookupKey.identity(row.idNumber),
      birth: LookupKey.weak(name: row.name, number: row.idNumber))
  }

  /// From the derived columns: identity, code, birth.
  init?(stored: [SQLValue]) {
    guard stored.count == 3, case .integer(let code) = stored[1] else { return nil }
    self.init(code: code, identity: stored[0].integerValue, birth: stored[2].integerValue)
  }

  var stored: [SQLValue] { [.integer(identity), .integer(code), .integer(birth)] }
}

extension SQLValue {
  var integerValue: Int64? {
    if case .integer(let number) = self { return number }
    return nil
  }

  var textValue: String {
    if case .text(let text) = self { return text }
    return ""
  }
}
