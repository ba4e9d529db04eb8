// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// How people stand, in groups. An authority that asks for everybody it sees is answered from `standing`, which
/// counts rows whatever the day and whatever was decided; only rows that time has blocked or decisions changed are
/// read, taken out of where they are counted, and put where they stand today.
extension ListQuery {
  /// Kind, blockers, whether anything is undetermined, people, the earliest days of the four matters, the earliest
  /// end, what has been handed on, whether they are set aside.
  var standingGroups: String { isOfEverybody ? counted(parts) : read }

  private var read: String {
    """
    SELECT j.kind, \(standing) AS standing, j.undetermined <> 0, count(*),
      min(j.since_qualification), min(j.since_registration), min(j.since_account), min(j.since_photo),
      min(j.valid_until), \(handed) AS handed, \(aside) AS aside
    \(from(.open, also: "\(standing) | j.undetermined"))
    GROUP BY 1, 2, 3, handed, aside
    """
  }

  private func counted(_ parts: [String]) -> String {
    let never = Schema.never
    let days = ["q", "r", "a", "p"].map { "nullif(min(\($0)), \(never))" }.joined(separator: ", ")
    return """
      WITH single AS MATERIALIZED (\(parts.joined(separator: " UNION ALL ")))
      SELECT kind, standing, undetermined, sum(people), \(days), min(ends), handed, aside FROM (
        SELECT kind, standing, undetermined, q, r, a, p, min(ends) AS ends, handed, aside, sum(people) AS people FROM (
          \(everybody)
          UNION ALL SELECT kind, blockers, undetermined, q, r, a, p, NULL, 0, 0, -people FROM single
            WHERE blockers <> 0 OR undetermined <> 0
          UNION ALL SELECT kind, standing, undetermined, q, r, a, p, ends, handed, aside, people FROM single)
        GROUP BY kind, standing, undetermined, q, r, a, p, handed, aside HAVING sum(people) > 0)
      GROUP BY kind, standing, undetermined, handed, aside
      """
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

  /// Groups of the rows that stand otherwise than they are counted.
  private var parts: [String] {
    let expired = [false, true].map { isOpen in
      ofAuthorities { range in
        """
        SELECT s.kind, o.blockers, o.blockers | \(BlockerSet(.expired).rawValue) AS standing,
          o.undetermined <> 0 AS undetermined, \(isOpen ? Self.days : Self.noDays), min(o.valid_until) AS ends,
          0 AS handed, 0 AS aside, count(*) AS people
        FROM \(ListQuery.ending)\(isOpen ? " CROSS JOIN judgement j ON j.registration_id = o.registration_id" : "")
        WHERE s.\(range) AND o.valid_until <= \(bound) AND \(isOpen ? Schema.isOpen("o") : "NOT \(Schema.isOpen("o"))")
          \(undecided) \(isOpen ? "GROUP BY 1, 2, 3, 4, 5, 6, 7, 8" : "HAVING count(*) > 0")
        """
      }
    }
    return anyDecided ? expired + [decided] : expired
  }

  /// Of rows with nothing open nothing but the end has to be known.
  private static let noDays = ["q", "r", "a", "p"].map { "\(Schema.never) AS \($0)" }.joined(separator: ", ")

  private static let days = zip(["qualification", "registration", "account", "photo"], ["q", "r", "a", "p"])
    .map { "ifnull(j.since_\($0), \(Schema.never)) AS \($1)" }.joined(separator: ", ")

  private var undecided: String {
    anyDecided ? "AND NOT EXISTS (SELECT 1 FROM decision_effect d WHERE d.registration_id = o.registration_id)" : ""
  }

  private var decided: String {
    """
    SELECT j.kind, j.blockers, \(standing) AS standing, j.undetermined <> 0 AS undetermined, \(Self.days),
      min(j.valid_until) AS ends, \(handed) AS handed, \(aside) AS aside, count(*) AS people
    FROM decision_effect d CROSS JOIN judgement j ON j.registration_id = d.registration_id
    WHERE \(visible) AND (\(standing) <> 0 OR j.undetermined <> 0) GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, handed, aside
    """
  }
}
