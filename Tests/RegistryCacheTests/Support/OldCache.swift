// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB

@testable import RegistryCache

/// What an earlier version of the program made, with a word, an import of nurses and an institution.
enum OldCache {
  static func make(version: Int, in db: Database) throws {
    for migration in Schema.migrations.prefix(version) { try db.execute(sql: migration) }
    for index in Schema.rowIndexes { try index.create(db) }
    try db.execute(
      sql: """
        INSERT INTO word VALUES (1, '在册');
        INSERT INTO import (kind, exported_on, imported_at, imported_on, operator, file)
          VALUES ('nurses', 1, 1, 1, 'o', 'f');
        INSERT INTO institution (id, code) VALUES (7, 'H1');
        """)
  }
}
