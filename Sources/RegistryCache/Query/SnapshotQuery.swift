// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The SQL of snapshots: `staff` has the counts that hold on every day; of people only those are read whom nothing but
/// the day has blocked.
extension ListQuery {
  /// Place (an institution's number), authority, judged, blocked and undetermined people of the places that the desk
  /// sees, on the filter's day. A place from which everybody has gone counts nobody.
  var placeCounts: String {
    """
    SELECT s.institution_id AS place, s.authority, s.judged, s.blocked + ifnull(e.people, 0) AS blocked,
      s.undetermined - ifnull(e.undetermined, 0) AS undetermined
    FROM (SELECT authority, institution_id, sum(judged) AS judged, sum(blocked) AS blocked, sum(undetermined) AS undetermined
        FROM staff WHERE \(placesSeen) GROUP BY 1, 2) s
      LEFT JOIN (SELECT authority, institution_id, count(*) AS people, sum(undetermined <> 0) AS undetermined
        FROM (\(blockedByTime)) GROUP BY 1, 2) e
      ON e.authority = s.authority AND e.institution_id = s.institution_id
    """
  }

  private var blockedByTime: String {
    ofPlaces { place in
      """
      SELECT o.authority, o.institution_id, o.undetermined FROM \(place.ending)
        AND o.valid_until <= \(bound) AND o.blockers = 0
      """
    }
  }

  /// Of each day with a snapshot, by how much judged, blocked and undetermined people were more than on the day before
  /// it that has one.
  var snapshotChanges: String {
    let columns = ["judged", "blocked", "undetermined"]
    let differences = columns.map { "\($0) - ifnull(lag(\($0)) OVER place, 0) AS \($0)" }.joined(separator: ", ")
    let sums = columns.map { "sum(\($0)) AS \($0)" }.joined(separator: ", ")
    let changes = columns.map { "ifnull(c.\($0), 0)" }.joined(separator: ", ")
    return """
      SELECT s.day, \(changes) FROM snapshot s LEFT JOIN (
        SELECT day, \(sums) FROM (
          SELECT day, \(differences) FROM snapshot_count WHERE \(placesSeen)
          WINDOW place AS (PARTITION BY institution_id, authority ORDER BY day))
        GROUP BY day) c ON c.day = s.day
      WHERE s.day <= \(asOf.day) ORDER BY s.day
      """
  }
}
