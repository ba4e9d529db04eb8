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

  /// A nurse of that institution, number 1, as versions up to the fourth had her.
  static func nurse(named name: String = "n", identityKey: Int64? = nil, nameKey: Int64 = 1, in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO registration (id, kind, certificate, name, id_number, institution_id, status, identity_key, name_key,
          import_id, exported_on, authority) VALUES (1, 2, 'N1', ?, 'i', 7, 1, ?, ?, 1, 1, 450203)
        """, arguments: [name, identityKey, nameKey])
  }

  /// A cache of today as the eighth version had it: without initials, and with another index of codes.
  static func takeBackToVersion8(_ db: Database) throws {
    try takeBackToVersion9(db)
    for reading in NamePlace.readings { try db.execute(sql: "DROP INDEX registration_by_initials_\(reading)") }
    try db.execute(
      sql: """
        DROP INDEX registration_by_other_code;
        CREATE INDEX registration_by_foreign_code ON registration (authority)
          WHERE certificate GLOB '*[^ -~]*' OR id_number GLOB '*[^ -~]*';
        PRAGMA user_version = 8;
        """)
  }

  /// A cache of today as the ninth version had it: without snapshots, and with no verdicts in `staff`.
  static func takeBackToVersion9(_ db: Database) throws {
    try db.execute(
      sql: """
        DROP TABLE snapshot_count;
        DROP TABLE snapshot;
        DROP TRIGGER judgement_is_counted;
        DROP TRIGGER judgement_is_uncounted;
        DROP TRIGGER judgement_is_recounted;
        ALTER TABLE staff DROP COLUMN blocked;
        ALTER TABLE staff DROP COLUMN undetermined;
        CREATE TRIGGER judgement_is_counted AFTER INSERT ON judgement BEGIN \(Schema.counted) END;
        CREATE TRIGGER judgement_is_uncounted AFTER DELETE ON judgement BEGIN \(Schema.uncounted) END;
        CREATE TRIGGER judgement_is_recounted AFTER UPDATE ON judgement
          WHEN NEW.authority <> OLD.authority OR NEW.institution_id <> OLD.institution_id OR NEW.kind <> OLD.kind
            OR NEW.account_found <> OLD.account_found OR (NEW.candidate IS NULL) <> (OLD.candidate IS NULL)
          BEGIN \(Schema.uncounted) \(Schema.counted) END;
        PRAGMA user_version = 9;
        """)
  }
}
