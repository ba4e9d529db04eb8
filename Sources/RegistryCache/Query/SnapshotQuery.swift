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

  /// Institution, authority, day, judged, blocked and undetermined people, place by place and each by its days.
  var snapshotCounts: String {
    """
    SELECT institution_id, authority, day, judged, blocked, undetermined FROM snapshot_count
    WHERE \(placesSeen) AND day <= \(asOf.day) ORDER BY institution_id, authority, day
    """
  }
}
