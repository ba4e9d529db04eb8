// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

/// Indexes that stand apart from their tables: they are built after a first bulk load, or came later.
extension Schema {
  static let registrationIndexes = [
    Index("registration_in_institution", "registration (institution_id, kind)"),
    Index("registration_by_identity", "registration (identity_key, kind) WHERE identity_key IS NOT NULL"),
    Index("registration_by_code", "registration (code_key) WHERE code_key IS NOT NULL"),
    Index("registration_by_birth", "registration (weak_key) WHERE weak_key IS NOT NULL"),
  ] + searchIndexes
  /// By parts of names, by their initials, and by parts of codes that are not of digits alone.
  static let searchIndexes = NamePlace.all.map(\.definition)
  static let qualificationIndexes = [
    Index("qualification_by_identity", "qualification (identity_key) WHERE identity_key IS NOT NULL"),
    Index("qualification_by_code", "qualification (code_key)"),
    Index("qualification_by_birth", "qualification (weak_key) WHERE weak_key IS NOT NULL"),
  ]

  static let rowIndexes = registrationIndexes + qualificationIndexes

  /// Ends of the rows of unknown authority, whatever the institution, and the institutions that state none: each with
  /// all that is asked of them. Part of a migration.
  static let version7 = """
    CREATE INDEX judgement_ending_unknown ON judgement (authority, valid_until, institution_id, blockers, undetermined,
      since_qualification, since_registration, since_account, since_photo)
      WHERE authority = 0 AND valid_until IS NOT NULL;
    DROP INDEX institution_without_authority;
    CREATE INDEX institution_without_authority ON institution (\(statedDivision), code, name, authority, division)
      WHERE \(withoutAuthority);
    """

  /// Names are found by their initials too; `searchIndexes` are built anew. The code of a best candidate that is the
  /// registration's own is not stored again.
  static let version9 = """
    DROP INDEX IF EXISTS registration_by_foreign_code;
    UPDATE judgement SET candidate = '' FROM registration r
      WHERE r.id = registration_id AND candidate = r.qualification_code;
    """

  struct Index {
    let name: String
    let definition: String

    init(_ name: String, _ definition: String) {
      self.name = name
      self.definition = definition
    }

    func create(_ db: Database) throws { try db.execute(sql: "CREATE INDEX \(name) ON \(definition)") }

    /// An earlier version may not have it.
    func drop(_ db: Database) throws { try db.execute(sql: "DROP INDEX IF EXISTS \(name)") }

    func renew(_ db: Database) throws {
      try drop(db)
      try create(db)
    }
  }
}
