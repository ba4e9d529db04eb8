// SPDX-License-Identifier: GPL-3.0-or-later

/// What triggers keep counted beside the judgements: the staff of each institution, and how people stand. They are
/// part of the migrations that made them, so what is written here never changes.
extension Schema {
  // MARK: - staff

  static let counted = """
    INSERT INTO staff VALUES
      (NEW.authority, NEW.institution_id, NEW.kind, 1, NEW.candidate IS NULL, NEW.account_found = 0)
      ON CONFLICT DO UPDATE SET judged = judged + 1,
        without_qualification = without_qualification + excluded.without_qualification,
        without_account = without_account + excluded.without_account;
    """
  static let uncounted = """
    UPDATE staff SET judged = judged - 1,
      without_qualification = without_qualification - (OLD.candidate IS NULL),
      without_account = without_account - (OLD.account_found = 0)
      WHERE authority = OLD.authority AND institution_id = OLD.institution_id AND kind = OLD.kind;
    """

  // MARK: - standing

  /// A day on which nothing stands, in the table `standing`: later than any other.
  static let never = 2_147_483_647

  /// The key of `standing`, from the columns of `judgement`.
  static func standing(_ row: String) -> String {
    "\(row).authority, \(row).kind, \(row).blockers, \(row).undetermined <> 0, \(days(row))"
  }

  /// Since when the blockers of the four matters stand.
  static func days(_ row: String) -> String {
    ["qualification", "registration", "account", "photo"].map { "ifnull(\(row).since_\($0), \(never))" }
      .joined(separator: ", ")
  }

  /// Something is open of a row whatever the day.
  static func isOpen(_ row: String) -> String { "(\(row).blockers <> 0 OR \(row).undetermined <> 0)" }

  static let standsNow = """
    INSERT INTO standing SELECT \(standing("NEW")), 1 WHERE \(isOpen("NEW"))
      ON CONFLICT DO UPDATE SET people = people + 1;
    """
  private static let ofStandingBefore = """
    \(isOpen("OLD")) AND (authority, kind, blockers, undetermined, since_qualification, since_registration, since_account,
      since_photo) = (\(standing("OLD")))
    """
  static let stoodBefore = """
    DELETE FROM standing WHERE people = 1 AND \(ofStandingBefore);
    UPDATE standing SET people = people - 1 WHERE \(ofStandingBefore);
    """
}
