// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// What a snapshot removes: rows that its files leave out. Rows of rejected keys stay, and rows that
/// a later export brought.
extension ImportSession {
  /// A rejected row's key: whatever it stands for is not left out.
  ///
  /// - Parameter person: accounts only: whose; nil where the row does not say.
  public func keep(key: String, person: PersonKind? = nil) throws {
    switch options.kind {
    case .physicians: try keepRegistrations(.physician, key)
    case .nurses: try keepRegistrations(.nurse, key)
    case .institutions: if let id = try writer.institutionID(key) { kept.insert(id) }
    case .qualifications:
      let statement = try writer.prepared("SELECT id FROM qualification WHERE code = ?")
      try statement.query(.text(key))
      while try statement.step() { kept.insert(statement.integer(0)) }
    case .accounts:
      guard let identity = IdentityNumber(cleaned: key).identity else { return }
      for kind in person.map({ [$0] }) ?? PersonKind.allCases {
        if let id = try accounts().number(identity, kind) { kept.insert(id) }
      }
    }
  }

  private func keepRegistrations(_ kind: PersonKind, _ certificate: String) throws {
    for id in try writer.registrations(certificate: certificate, kind: kind) { kept.insert(id) }
  }

  /// - Parameter everywhere: the whole kind; else, for staff, the institutions that accepted rows name.
  /// - Returns: how many rows were removed.
  public func removeLeftOut(everywhere: Bool) throws -> Int {
    switch options.kind {
    case .physicians, .nurses:
      return everywhere
        ? try removeStaff(of: nil) : try namedInstitutions.reduce(0) { try $0 + removeStaff(of: $1) }
    case .institutions: return try forgetInstitutions()
    case .qualifications: return try removeQualifications()
    case .accounts: return try removeAccounts()
    }
  }

  private func removeStaff(of institution: Int64?) throws -> Int {
    // Of a first load every row is named; and the indexes are still to be built.
    guard !isFirstLoad, let kind = options.kind.personKind else { return 0 }
    let scope = institution == nil ? "" : " AND institution_id = ?4"
    let rows = try writer.prepared(
      """
      SELECT id, identity_key, CASE WHEN EXISTS (SELECT 1 FROM decision d
        WHERE d.certificate = registration.certificate AND d.subject = ?3) THEN certificate END
      FROM registration WHERE kind = ?1 AND exported_on <= ?2\(scope)
      """)
    var values: [SQLValue] = [.integer(kind.number), .day(options.exportedOn), .text(kind.rawValue)]
    if let institution { values.append(.integer(institution)) }
    rows.bind(values)
    var left: [(Int64, Int64?)] = []
    while try rows.step() {
      guard !kept.contains(rows.integer(0)) else { continue }
      left.append((rows.integer(0), rows.optionalInteger(1)))
      if let decided = rows.optionalText(2) { removed.append((kind, decided)) }
    }
    let delete = try writer.prepared("DELETE FROM registration WHERE id = ?")
    for (id, identity) in left {
      try touched.person(identity, kind: kind)
      try delete.run(.integer(id))
    }
    return left.count
  }

  private func removeQualifications() throws -> Int {
    let rows = try SQLStatement(
      writer.db, "SELECT id, identity_key, code_key, weak_key FROM qualification WHERE exported_on <= ?")
    try rows.query(.day(options.exportedOn))
    var left: [Int64] = []
    while try rows.step() {
      guard !kept.contains(rows.integer(0)) else { continue }
      left.append(rows.integer(0))
      try touched.qualification(
        QualificationKeys(
          code: rows.integer(2), identity: rows.optionalInteger(1), birth: rows.optionalInteger(3)))
    }
    return try delete(left, from: "qualification")
  }

  private func removeAccounts() throws -> Int {
    let rows = try SQLStatement(writer.db, "SELECT id, kind, document FROM account WHERE exported_on <= ?")
    try rows.query(.day(options.exportedOn))
    var left: [Int64] = []
    while try rows.step() {
      guard !kept.contains(rows.integer(0)) else { continue }
      // A file of one kind's accounts leaves out nothing of the other kind.
      let kind = PersonKind(number: rows.integer(1))
      guard coveredSubjects.contains(.accounts(kind)) else { continue }
      left.append(rows.integer(0))
      let identity = PackedIdentity.identity(rows.integer(0)) ?? rows.text(2)
      try touched.person(LookupKey.of(identity), kind: kind)
    }
    return try delete(left, from: "account")
  }

  private func forgetInstitutions() throws -> Int {
    let rows = try SQLStatement(writer.db, "SELECT id, code FROM institution WHERE exported_on <= ?")
    try rows.query(.day(options.exportedOn))
    var left: [(Int64, String)] = []
    while try rows.step() {
      guard !kept.contains(rows.integer(0)) else { continue }
      left.append((rows.integer(0), rows.text(1)))
    }
    for (id, code) in left { try institutions.forget(id, code: code) }
    return left.count
  }

  private func delete(_ rows: [Int64], from table: String) throws -> Int {
    let delete = try SQLStatement(writer.db, "DELETE FROM \(table) WHERE id = ?")
    for row in rows { try delete.run(.integer(row)) }
    return rows.count
  }
}
