// SPDX-License-Identifier: GPL-3.0-or-later

/// Pictures of people. Lists read neither table: a picture is looked up for one row after another.
extension Schema {
  /// The bytes of a picture are bounded here too, for ever: whoever reads pictures has a limit of its own, which may be
  /// lower. `picture` is what is held for a certificate; `picture_file` the bytes, once for each picture. `person` tells
  /// whether two certificates are one person's: the identity of the number, or the certificate where that names nobody.
  static let version8 = """
    CREATE TABLE picture_file (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
      thumbnail BLOB NOT NULL,
      bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND 5242880)
    ) STRICT;

    CREATE TABLE picture (
      kind INTEGER NOT NULL CHECK (kind IN (1, 2)),
      certificate TEXT NOT NULL CHECK (certificate <> ''),
      sha256 TEXT NOT NULL REFERENCES picture_file (sha256),
      look INTEGER NOT NULL,
      person TEXT NOT NULL CHECK (person <> ''),
      is_shared INTEGER NOT NULL DEFAULT 0 CHECK (is_shared IN (0, 1)),
      measures TEXT NOT NULL,
      received_on INTEGER NOT NULL,
      received_at INTEGER NOT NULL,
      operator TEXT NOT NULL,
      PRIMARY KEY (kind, certificate)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX picture_by_file ON picture (sha256);
    """
}
