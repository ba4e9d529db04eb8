// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Licensing

/// The tables of a cache. Migrations are strings, applied in order and never edited once shipped;
/// `user_version` counts them.
enum Schema {
  static let migrations: [String] = [
    version1, version2, version3, version4, version5, version6, version7, version8, version9, version10,
  ]

  static var version: Int { migrations.count }

  /// Days are counted from 1970-01-01. Words that recur in exports stand once, in `word`. Keys that
  /// end in `_key` are look-up keys (`LookupKey`): whoever finds by one compares the text.
  private static let version1 = """
    CREATE TABLE desk (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      office TEXT NOT NULL CHECK (office IN ('institution', 'authority')),
      code TEXT NOT NULL CHECK (code <> ''),
      operator TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE setting (
      key TEXT PRIMARY KEY CHECK (key <> ''),
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE judged_by (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      fingerprint TEXT NOT NULL CHECK (length(fingerprint) = 64)
    ) STRICT;

    CREATE TABLE disclosure (
      n INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      operator TEXT NOT NULL,
      command TEXT NOT NULL CHECK (command <> ''),
      count INTEGER NOT NULL CHECK (count >= 0)
    ) STRICT;
    CREATE TRIGGER disclosure_is_kept BEFORE DELETE ON disclosure
      BEGIN SELECT RAISE(ABORT, 'disclosures are append-only'); END;
    CREATE TRIGGER disclosure_is_final BEFORE UPDATE ON disclosure
      BEGIN SELECT RAISE(ABORT, 'disclosures are append-only'); END;

    CREATE TABLE word (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE import (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL
        CHECK (kind IN ('institutions', 'qualifications', 'physicians', 'nurses', 'accounts')),
      exported_on INTEGER NOT NULL,
      imported_at INTEGER NOT NULL,
      imported_on INTEGER NOT NULL,
      operator TEXT NOT NULL,
      file TEXT NOT NULL,
      read INTEGER NOT NULL DEFAULT 0 CHECK (read = added + changed + unchanged + stale + rejected),
      added INTEGER NOT NULL DEFAULT 0 CHECK (added >= 0),
      changed INTEGER NOT NULL DEFAULT 0 CHECK (changed >= 0),
      unchanged INTEGER NOT NULL DEFAULT 0 CHECK (unchanged >= 0),
      stale INTEGER NOT NULL DEFAULT 0 CHECK (stale >= 0),
      removed INTEGER NOT NULL DEFAULT 0 CHECK (removed >= 0),
      rejected INTEGER NOT NULL DEFAULT 0 CHECK (rejected >= 0)
    ) STRICT;

    CREATE TABLE rejects_file (
      sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE institution (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      name TEXT CHECK (name <> ''),
      division TEXT NOT NULL DEFAULT '',
      authority TEXT NOT NULL DEFAULT '',
      uscc TEXT NOT NULL DEFAULT '',
      valid_until INTEGER,
      status INTEGER REFERENCES word,
      import_id INTEGER REFERENCES import,
      exported_on INTEGER,
      CHECK ((name IS NULL) = (import_id IS NULL) AND (name IS NULL) = (exported_on IS NULL))
    ) STRICT;

    CREATE TABLE coverage (
      subject TEXT NOT NULL CHECK (subject IN ('qualifications', 'accounts.physician', 'accounts.nurse')),
      institution_id INTEGER REFERENCES institution,
      import_id INTEGER NOT NULL REFERENCES import
    ) STRICT;
    CREATE UNIQUE INDEX coverage_of_everybody ON coverage (subject) WHERE institution_id IS NULL;
    CREATE UNIQUE INDEX coverage_of_institution ON coverage (subject, institution_id)
      WHERE institution_id IS NOT NULL;

    CREATE TABLE registration (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
      certificate TEXT NOT NULL CHECK (certificate <> ''),
      site INTEGER NOT NULL DEFAULT 0,
      name TEXT NOT NULL CHECK (name <> ''),
      sex INTEGER REFERENCES word,
      id_type INTEGER REFERENCES word,
      id_number TEXT NOT NULL CHECK (id_number <> ''),
      qualification_code TEXT NOT NULL DEFAULT '',
      level INTEGER REFERENCES word,
      category INTEGER REFERENCES word,
      scope INTEGER REFERENCES word,
      institution_id INTEGER NOT NULL REFERENCES institution,
      own_authority TEXT NOT NULL DEFAULT '',
      authority INTEGER NOT NULL DEFAULT 0 CHECK (authority BETWEEN 0 AND 999999),
      status INTEGER NOT NULL REFERENCES word,
      photo INTEGER REFERENCES word,
      department INTEGER REFERENCES word,
      registered_on INTEGER,
      valid_until INTEGER,
      identity_key INTEGER,
      code_key INTEGER,
      weak_key INTEGER,
      name_key INTEGER NOT NULL,
      warnings INTEGER NOT NULL DEFAULT 0,
      import_id INTEGER NOT NULL REFERENCES import,
      exported_on INTEGER NOT NULL,
      UNIQUE (kind, certificate, site),
      CHECK (kind = 2 OR (valid_until IS NULL AND registered_on IS NULL)),
      CHECK (kind = 1 OR (level IS NULL AND category IS NULL AND scope IS NULL AND code_key IS NULL
        AND weak_key IS NULL AND qualification_code = '')),
      CHECK (kind = 2 OR (level IS NOT NULL AND category IS NOT NULL))
    ) STRICT;

    CREATE TABLE qualification (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      id_type INTEGER REFERENCES word,
      id_number TEXT NOT NULL CHECK (id_number <> ''),
      level INTEGER NOT NULL REFERENCES word,
      category INTEGER NOT NULL REFERENCES word,
      issuer INTEGER REFERENCES word,
      identity_key INTEGER,
      code_key INTEGER NOT NULL,
      weak_key INTEGER,
      import_id INTEGER NOT NULL REFERENCES import,
      exported_on INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
      identity TEXT NOT NULL CHECK (identity <> ''),
      state INTEGER NOT NULL REFERENCES word,
      import_id INTEGER NOT NULL REFERENCES import,
      exported_on INTEGER NOT NULL,
      UNIQUE (kind, identity)
    ) STRICT;

    CREATE TABLE judgement (
      registration_id INTEGER PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
      blockers INTEGER NOT NULL CHECK (blockers >= 0),
      undetermined INTEGER NOT NULL CHECK (undetermined >= 0),
      differences INTEGER NOT NULL CHECK (differences >= 0),
      candidate TEXT,
      account_found INTEGER NOT NULL CHECK (account_found IN (0, 1)),
      valid_until INTEGER,
      warnings INTEGER NOT NULL CHECK (warnings >= 0),
      since_qualification INTEGER,
      since_registration INTEGER,
      since_account INTEGER,
      since_photo INTEGER
    ) STRICT;
    """

  /// The log of decisions. `decision` and `confirmation` are append-only; `decision_state` and
  /// `decision_effect` are computed from them and from the imports, and made anew when these change.
  private static let version2 = """
    CREATE TABLE decision (
      n INTEGER PRIMARY KEY CHECK (n > 0),
      kind TEXT NOT NULL CHECK (kind IN ('qualification.replace', 'qualification.refer', 'renewal.submit',
        'renewal.approve', 'renewal.refuse', 'photo.approve', 'photo.reject', 'person.aside', 'person.note', 'undo')),
      subject TEXT NOT NULL CHECK (subject IN ('physician', 'nurse')),
      certificate TEXT NOT NULL CHECK (certificate <> ''),
      before TEXT,
      after TEXT,
      basis TEXT NOT NULL,
      operator TEXT NOT NULL,
      office TEXT NOT NULL CHECK (office IN ('institution', 'authority')),
      division TEXT,
      institution TEXT,
      at INTEGER NOT NULL,
      as_of INTEGER NOT NULL,
      reason TEXT CHECK (reason <> ''),
      verified TEXT CHECK (verified <> ''),
      batch INTEGER CHECK (batch > 0),
      rules TEXT NOT NULL CHECK (length(rules) = 64),
      previous TEXT NOT NULL CHECK (length(previous) = 64),
      hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64),
      CHECK ((before IS NULL) = (after IS NULL)),
      CHECK ((office = 'authority') = (division IS NOT NULL) AND (office = 'institution') = (institution IS NOT NULL))
    ) STRICT;
    CREATE INDEX decision_of_person ON decision (certificate, subject);
    CREATE INDEX decision_of_batch ON decision (batch) WHERE batch IS NOT NULL;
    CREATE TRIGGER decision_is_kept BEFORE DELETE ON decision
      BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
    CREATE TRIGGER decision_is_final BEFORE UPDATE ON decision
      BEGIN SELECT RAISE(ABORT, 'decisions are append-only'); END;
    CREATE TRIGGER decision_is_next BEFORE INSERT ON decision
      WHEN NEW.n <> (SELECT ifnull(max(n), 0) + 1 FROM decision)
        OR NEW.previous <> ifnull((SELECT hash FROM decision ORDER BY n DESC LIMIT 1), '\(Decision.noHash)')
      BEGIN SELECT RAISE(ABORT, 'a decision follows the one before it'); END;

    CREATE TABLE confirmation (
      n INTEGER PRIMARY KEY REFERENCES decision,
      import_id INTEGER NOT NULL REFERENCES import,
      registration_id INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER confirmation_is_kept BEFORE DELETE ON confirmation
      BEGIN SELECT RAISE(ABORT, 'confirmations are append-only'); END;
    CREATE TRIGGER confirmation_is_final BEFORE UPDATE ON confirmation
      BEGIN SELECT RAISE(ABORT, 'confirmations are append-only'); END;
    CREATE TRIGGER confirmation_is_new BEFORE INSERT ON confirmation
      WHEN EXISTS (SELECT 1 FROM confirmation WHERE n = NEW.n)
      BEGIN SELECT RAISE(ABORT, 'confirmations are append-only'); END;

    CREATE TABLE decision_state (
      n INTEGER PRIMARY KEY REFERENCES decision,
      state TEXT NOT NULL CHECK (state IN ('open', 'drift', 'confirmed', 'undone', 'superseded'))
    ) STRICT;
    CREATE INDEX decision_by_state ON decision_state (state);

    CREATE TABLE decision_effect (
      registration_id INTEGER PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
      open TEXT NOT NULL,
      imported_blockers INTEGER NOT NULL CHECK (imported_blockers >= 0),
      imported_end INTEGER,
      referred_on INTEGER,
      submitted_on INTEGER,
      aside_until INTEGER
    ) STRICT;
    """

  /// Judgements carry whose row it is, and their place in `staff`, so that a desk's lists, summaries and
  /// counts read what it may see and nothing else. The two indexes hold all that summaries ask for: of rows
  /// with something open, and of rows that time alone will block.
  private static let version3 = """
    ALTER TABLE judgement RENAME TO judgement_before;
    CREATE TABLE judgement (
      registration_id INTEGER PRIMARY KEY REFERENCES registration ON DELETE CASCADE,
      kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
      institution_id INTEGER NOT NULL,
      authority INTEGER NOT NULL CHECK (authority BETWEEN 0 AND 999999),
      blockers INTEGER NOT NULL CHECK (blockers >= 0),
      undetermined INTEGER NOT NULL CHECK (undetermined >= 0),
      differences INTEGER NOT NULL CHECK (differences >= 0),
      candidate TEXT,
      account_found INTEGER NOT NULL CHECK (account_found IN (0, 1)),
      valid_until INTEGER,
      warnings INTEGER NOT NULL CHECK (warnings >= 0),
      since_qualification INTEGER,
      since_registration INTEGER,
      since_account INTEGER,
      since_photo INTEGER
    ) STRICT;
    INSERT INTO judgement
      SELECT r.id, r.kind, r.institution_id, r.authority, b.blockers, b.undetermined, b.differences, b.candidate,
        b.account_found, b.valid_until, b.warnings, b.since_qualification, b.since_registration, b.since_account,
        b.since_photo
      FROM judgement_before b JOIN registration r ON r.id = b.registration_id;
    DROP TABLE judgement_before;
    CREATE INDEX judgement_open ON judgement (authority, institution_id, kind, blockers, undetermined,
      since_qualification, since_registration, since_account, since_photo, valid_until)
      WHERE blockers <> 0 OR undetermined <> 0;
    CREATE INDEX judgement_ending ON judgement (authority, valid_until, institution_id, blockers, undetermined)
      WHERE valid_until IS NOT NULL;

    CREATE TABLE staff (
      authority INTEGER NOT NULL,
      institution_id INTEGER NOT NULL,
      kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
      judged INTEGER NOT NULL CHECK (judged >= 0),
      without_qualification INTEGER NOT NULL CHECK (without_qualification >= 0),
      without_account INTEGER NOT NULL CHECK (without_account >= 0),
      PRIMARY KEY (authority, institution_id, kind)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX staff_of_institution ON staff (institution_id);
    INSERT INTO staff
      SELECT authority, institution_id, kind, count(*), sum(candidate IS NULL), sum(account_found = 0)
      FROM judgement GROUP BY 1, 2, 3;
    CREATE TRIGGER judgement_is_counted AFTER INSERT ON judgement BEGIN \(counted) END;
    CREATE TRIGGER judgement_is_uncounted AFTER DELETE ON judgement BEGIN \(uncounted) END;
    CREATE TRIGGER judgement_is_recounted AFTER UPDATE ON judgement
      WHEN NEW.authority <> OLD.authority OR NEW.institution_id <> OLD.institution_id OR NEW.kind <> OLD.kind
        OR NEW.account_found <> OLD.account_found OR (NEW.candidate IS NULL) <> (OLD.candidate IS NULL)
      BEGIN \(uncounted) \(counted) END;

    CREATE INDEX institution_without_authority ON institution (\(statedDivision), code)
      WHERE \(withoutAuthority);
    """

  /// Look-up keys of 32 bits instead of 64: their lower halves. Accounts by resident number, which is their row's
  /// number as `PackedIdentity` makes it; `document` is the number of any other document. Ends by institution, so
  /// that a range of authorities reads no others.
  private static let version4 = """
    UPDATE registration SET identity_key = identity_key << 32 >> 32, code_key = code_key << 32 >> 32,
      weak_key = weak_key << 32 >> 32, name_key = name_key << 32 >> 32;
    UPDATE qualification SET identity_key = identity_key << 32 >> 32, code_key = code_key << 32 >> 32,
      weak_key = weak_key << 32 >> 32;

    ALTER TABLE account RENAME TO account_before;
    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
      document TEXT CHECK (document <> ''),
      state INTEGER NOT NULL REFERENCES word,
      import_id INTEGER NOT NULL REFERENCES import,
      exported_on INTEGER NOT NULL,
      CHECK ((document IS NULL) = (id >= \(PackedIdentity.first)))
    ) STRICT;
    CREATE UNIQUE INDEX account_by_document ON account (document, kind) WHERE document IS NOT NULL;
    INSERT INTO account SELECT id, kind, identity, state, import_id, exported_on FROM account_before
      WHERE NOT \(isResident);
    INSERT INTO account
      SELECT \(PackedIdentity.first) + kind + 2 * (11 * CAST(substr(identity, 1, 17) AS INTEGER)
          + CASE substr(identity, 18) WHEN 'X' THEN 10 ELSE CAST(substr(identity, 18) AS INTEGER) END) AS packed,
        kind, NULL, state, import_id, exported_on
      FROM account_before WHERE \(isResident) ORDER BY packed;
    DROP TABLE account_before;

    DROP INDEX judgement_ending;
    CREATE INDEX judgement_ending ON judgement (authority, institution_id, valid_until, blockers, undetermined)
      WHERE valid_until IS NOT NULL;
    """

  /// Names are found by pairs of their characters (`NameSearch`), so no key of the whole name is kept.
  private static let version5 = "ALTER TABLE registration DROP COLUMN name_key"

  /// Rows of which something is open whatever the day, counted by how they stand: what a desk's board adds up.
  private static let version6 = """
    CREATE TABLE standing (
      authority INTEGER NOT NULL,
      kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
      blockers INTEGER NOT NULL CHECK (blockers >= 0),
      undetermined INTEGER NOT NULL CHECK (undetermined IN (0, 1)),
      since_qualification INTEGER NOT NULL,
      since_registration INTEGER NOT NULL,
      since_account INTEGER NOT NULL,
      since_photo INTEGER NOT NULL,
      people INTEGER NOT NULL CHECK (people > 0),
      PRIMARY KEY (authority, kind, blockers, undetermined, since_qualification, since_registration, since_account,
        since_photo)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO standing
      SELECT \(standing("judgement")), count(*) FROM judgement WHERE \(isOpen("judgement")) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8;
    CREATE TRIGGER judgement_stands AFTER INSERT ON judgement WHEN \(isOpen("NEW")) BEGIN \(standsNow) END;
    CREATE TRIGGER judgement_stands_no_more AFTER DELETE ON judgement WHEN \(isOpen("OLD")) BEGIN \(stoodBefore) END;
    CREATE TRIGGER judgement_stands_otherwise AFTER UPDATE ON judgement
      WHEN (\(standing("OLD"))) <> (\(standing("NEW"))) BEGIN \(stoodBefore) \(standsNow) END;
    """

  private static let isResident = """
    (length(identity) = 18 AND substr(identity, 1, 17) NOT GLOB '*[^0-9]*' AND substr(identity, 18) GLOB '[0-9X]')
    """

  private static let sixDigits = "GLOB '[0-9][0-9][0-9][0-9][0-9][0-9]'"
  /// Of institutions that state no authority: an index finds them; `Authority` decides what follows.
  static let withoutAuthority = "name IS NOT NULL AND authority NOT \(sixDigits)"
  /// 行政区划代码 where it is one, else nothing.
  static let statedDivision = "CASE WHEN division \(sixDigits) THEN division ELSE '' END"

  /// Brings a cache to this program's version, in the transaction of the caller.
  static func migrate(_ db: Database, from version: Int) throws {
    for (number, migration) in migrations.enumerated().dropFirst(version) {
      // What is written into every row is indexed afterwards; the fifth brings other indexes too.
      let rebuilds = number == 3 || number == 4
      if rebuilds { for index in rowIndexes { try index.drop(db) } }
      try db.execute(sql: migration)
      if rebuilds || number == 0 { for index in rowIndexes { try index.create(db) } }
      if number == 8 { for index in searchIndexes { try index.renew(db) } }
    }
    try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
  }

  /// Every table, index and trigger with its SQL, as this version makes them.
  static let objects = Result {
    try CacheFile.inMemory().write { db in
      try migrate(db, from: 0)
      return try objects(in: db)
    }
  }

  /// Those of a cache.
  static func objects(in db: Database) throws -> [String: String] {
    let statement = try SQLStatement(
      db, "SELECT type || ' ' || name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%'")
    var objects: [String: String] = [:]
    while try statement.step() { objects[statement.text(0)] = statement.text(1) }
    return objects
  }
}
