// SPDX-License-Identifier: GPL-3.0-or-later

/// From what the curve of a report is drawn: counts of places, nobody's row. Part of a migration, so what is written
/// here never changes.
extension Schema {
  /// `staff` counts verdicts too, as far as they do not move with the day, so that a snapshot looks at no person.
  /// `snapshot` has the days on which imports looked at the counts; `snapshot_count`, of each day, the places whose
  /// counts were others than before: those of any other place are its latest.
  static let version10 = """
    DROP TRIGGER judgement_is_counted;
    DROP TRIGGER judgement_is_uncounted;
    DROP TRIGGER judgement_is_recounted;
    ALTER TABLE staff ADD COLUMN blocked INTEGER NOT NULL DEFAULT 0 CHECK (blocked >= 0);
    ALTER TABLE staff ADD COLUMN undetermined INTEGER NOT NULL DEFAULT 0 CHECK (undetermined >= 0);
    UPDATE staff SET blocked = open.blocked, undetermined = open.undetermined FROM (
        SELECT authority, institution_id, kind, sum(\(isBlocked("judgement"))) AS blocked,
          sum(\(isUndetermined("judgement"))) AS undetermined
        FROM judgement WHERE \(isOpen("judgement")) GROUP BY 1, 2, 3) open
      WHERE open.authority = staff.authority AND open.institution_id = staff.institution_id AND open.kind = staff.kind;
    CREATE TRIGGER judgement_is_counted AFTER INSERT ON judgement BEGIN \(countedByVerdict) END;
    CREATE TRIGGER judgement_is_uncounted AFTER DELETE ON judgement BEGIN \(uncountedByVerdict) END;
    CREATE TRIGGER judgement_is_recounted AFTER UPDATE ON judgement
      WHEN (\(countedColumns("NEW"))) <> (\(countedColumns("OLD")))
      BEGIN \(uncountedByVerdict) \(countedByVerdict) END;

    CREATE TABLE snapshot (day INTEGER PRIMARY KEY) STRICT;
    CREATE TABLE snapshot_count (
      institution_id INTEGER NOT NULL,
      authority INTEGER NOT NULL CHECK (authority BETWEEN 0 AND 999999),
      day INTEGER NOT NULL REFERENCES snapshot ON DELETE CASCADE,
      judged INTEGER NOT NULL CHECK (judged >= 0),
      blocked INTEGER NOT NULL CHECK (blocked >= 0),
      undetermined INTEGER NOT NULL CHECK (undetermined >= 0),
      PRIMARY KEY (institution_id, authority, day),
      CHECK (blocked + undetermined <= judged)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX snapshot_count_by_day ON snapshot_count (day);
    """

  /// A row is blocked whatever the day.
  static func isBlocked(_ row: String) -> String { "\(row).blockers <> 0" }

  /// A row is undetermined on every day that does not block it.
  static func isUndetermined(_ row: String) -> String { "(\(row).blockers = 0 AND \(row).undetermined <> 0)" }

  /// A row's place in `staff`, and what it counts there beside itself: the columns of `staff` but `judged`, in order.
  static func countedColumns(_ row: String) -> String {
    """
    \(row).authority, \(row).institution_id, \(row).kind, \(row).candidate IS NULL, \(row).account_found = 0, \
    \(isBlocked(row)), \(isUndetermined(row))
    """
  }

  private static let countedByVerdict = """
    INSERT INTO staff (authority, institution_id, kind, without_qualification, without_account, blocked, undetermined, judged)
      VALUES (\(countedColumns("NEW")), 1)
      ON CONFLICT DO UPDATE SET judged = judged + 1,
        without_qualification = without_qualification + excluded.without_qualification,
        without_account = without_account + excluded.without_account,
        blocked = blocked + excluded.blocked, undetermined = undetermined + excluded.undetermined;
    """
  private static let uncountedByVerdict = """
    UPDATE staff SET judged = judged - 1,
      without_qualification = without_qualification - (OLD.candidate IS NULL),
      without_account = without_account - (OLD.account_found = 0),
      blocked = blocked - (\(isBlocked("OLD"))), undetermined = undetermined - \(isUndetermined("OLD"))
      WHERE authority = OLD.authority AND institution_id = OLD.institution_id AND kind = OLD.kind;
    """
}
