// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// How people stand, in groups. An authority that asks for everybody it sees is answered from `standing`, which
/// counts rows whatever the day and whatever was decided; only rows that time has blocked or decisions changed are
/// read, taken out of where they are counted, and put where they stand today.
extension ListQuery {
  /// Kind, blockers, whether anything is undetermined, people, the earliest days of the four matters, the earliest
  /// end, what has been handed on, whether they are set aside.
  var standingGroups: String { isOfEverybody ? added : read }

  private var read: String {
    """
    SELECT j.kind, \(standing) AS standing, j.undetermined <> 0, count(*),
      min(j.since_qualification), min(j.since_registration), min(j.since_account), min(j.since_photo),
      min(j.valid_until), \(handed) AS handed, \(aside) AS aside
    \(from(.open, also: "\(standing) | j.undetermined"))
    GROUP BY 1, 2, 3, handed, aside
    """
  }

  private var added: String {
    let days = Self.letters.map { "nullif(min(\($0)), \(Schema.never))" }.joined(separator: ", ")
    let single = [expired("ended"), expired("unknown"), expiredToo] + (anyDecided ? [decided] : [])
    return """
      WITH ended AS MATERIALIZED (\(ended)), unknown AS NOT MATERIALIZED (\(unknown)),
        single AS MATERIALIZED (\(single.joined(separator: " UNION ALL ")))
      SELECT kind, standing, undetermined, sum(people), \(days), min(ends), handed, aside FROM (
        SELECT kind, standing, undetermined, q, r, a, p, min(ends) AS ends, handed, aside, sum(people) AS people FROM (
          \(everybody)
          UNION ALL SELECT kind, blockers, undetermined, q, r, a, p, NULL, 0, 0, -people FROM single
            WHERE blockers <> 0 OR undetermined <> 0
          UNION ALL SELECT kind, standing, undetermined, q, r, a, p, ends, handed, aside, people FROM single)
        GROUP BY kind, standing, undetermined, q, r, a, p, handed, aside HAVING sum(people) > 0)
      WHERE \(wanted) GROUP BY kind, standing, undetermined, handed, aside
      """
  }

  private var wanted: String {
    let stands = verdict.map { Self.stands($0, blockers: "standing", undetermined: "undetermined") } ?? "1"
    return leavesAsideOut ? "\(stands) AND aside = 0" : stands
  }

  private var everybody: String {
    ofAuthorities { range in
      """
      SELECT kind, blockers AS standing, undetermined, since_qualification AS q, since_registration AS r,
        since_account AS a, since_photo AS p, NULL AS ends, 0 AS handed, 0 AS aside, people
      FROM standing WHERE \(range)
      """
    }
  }

  /// Nurses' rows whose end has passed, without those that decisions changed.
  private var ended: String {
    ofAuthorities(known) { "SELECT o.registration_id, o.blockers, o.undetermined, o.valid_until FROM \(endedRows($0))" }
  }

  /// The same of unknown authority: an index has all that is asked of them.
  private var unknown: String { "SELECT o.* FROM \(endedRows(Self.unknown))" }

  private func endedRows(_ range: Authorities) -> String {
    let undecided = anyDecided
      ? " AND NOT EXISTS (SELECT 1 FROM decision_effect d WHERE d.registration_id = o.registration_id)" : ""
    return "\(ending(range)) AND o.valid_until <= \(bound)\(undecided)"
  }

  /// Those of which nothing else is open: they are counted nowhere else.
  private func expired(_ rows: String) -> String {
    """
    SELECT \(PersonKind.nurse.number) AS kind, 0 AS blockers, \(Self.isExpired) AS standing, 0 AS undetermined,
      \(Self.letters.map { "\(Schema.never) AS \($0)" }.joined(separator: ", ")), min(valid_until) AS ends, 0 AS handed,
      0 AS aside, count(*) AS people
    FROM \(rows) WHERE NOT \(Schema.isOpen(rows)) HAVING count(*) > 0
    """
  }

  /// Those that are counted without their end.
  private var expiredToo: String {
    let rows = [
      "ended o CROSS JOIN judgement j ON j.registration_id = o.registration_id WHERE \(Schema.isOpen("o"))",
      "unknown j WHERE \(Schema.isOpen("j"))",
    ]
    return rows.map { rows in
      """
      SELECT \(PersonKind.nurse.number), j.blockers, j.blockers | \(Self.isExpired), j.undetermined <> 0, \(Schema.days("j")),
        min(j.valid_until), 0, 0, count(*) FROM \(rows) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
      """
    }.joined(separator: " UNION ALL ")
  }

  private static let isExpired = BlockerSet(.expired).rawValue

  /// The days of the four matters, as `Schema.days` has them.
  private static let letters = ["q", "r", "a", "p"]

  /// Those to which decisions did something.
  private var decided: String {
    """
    SELECT j.kind, j.blockers, \(standing), j.undetermined <> 0, \(Schema.days("j")), min(j.valid_until), \(handed), \(aside),
      count(*)
    FROM decision_effect d CROSS JOIN judgement j ON j.registration_id = d.registration_id
    WHERE \(visible) AND (\(standing) <> 0 OR j.undetermined <> 0) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 10, 11
    """
  }
}
