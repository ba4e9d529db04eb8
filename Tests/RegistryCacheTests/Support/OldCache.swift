// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

@testable import RegistryCache

/// What an earlier version of the program made, with a word, an import of nurses and an institution.
enum OldCache {
  private static let indexes = [
    Schema.Index("registration_in_institution", "registration (institution_id, kind, certificate, site)"),
    Schema.Index("registration_by_identity", "registration (identity_key, kind) WHERE identity_key IS NOT NULL"),
    Schema.Index("registration_by_code", "registration (code_key) WHERE code_key IS NOT NULL"),
    Schema.Index("registration_by_birth", "registration (weak_key) WHERE weak_key IS NOT NULL"),
    Schema.Index("registration_by_name", "registration (name_key)"),
    Schema.Index("qualification_by_identity", "qualification (identity_key) WHERE identity_key IS NOT NULL"),
    Schema.Index("qualification_by_code", "qualification (code_key)"),
    Schema.Index("qualification_by_birth", "qualification (weak_key) WHERE weak_key IS NOT NULL"),
  ]

  static func make(version: Int, in db: Database) throws {
    for migration in Schema.migrations.prefix(version) { try db.execute(sql: migration) }
    for index in indexes { try index.create(db) }
    try db.execute(
      sql: """
        INSERT INTO word VALUES (1, '在册');
        INSERT INTO import (kind, exported_on, imported_at, imported_on, operator, file)
          VALUES ('nurses', 1, 1, 1, 'o', 'f');
        INSERT INTO institution (id, code) VALUES (7, 'H1');
        """)
  }
}
