// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Judged rows that stand alike: how many, and since when the longest of them.
public struct StandingGroup: Sendable {
  public let kind: PersonKind
  public let blockers: BlockerSet
  public let isUndetermined: Bool
  /// What has been handed on, which decides whose turn it is.
  public let handed: HandedOn
  public let people: Int
  /// The earliest day of each matter within the group.
  public let oldest: BlockersSince
  /// The earliest 有效期至 within the group.
  public let earliestEnd: CivilDate?
}

extension CacheReader {
  /// Groups of the judged rows that a filter wants: what summaries, board and unlock count.
  public func standingGroups(_ filter: ListFilter) throws -> [StandingGroup] {
    let query = try ListQuery(filter, self)
    let statement = try SQLStatement(
      db,
      """
      SELECT r.kind, \(ListQuery.blockers(filter)) AS standing, j.undetermined <> 0, count(*),
        min(j.since_qualification), min(j.since_registration), min(j.since_account), min(j.since_photo),
        min(j.valid_until), \(query.effectsIfAny.isEmpty ? "0" : ListQuery.handed) AS handed
      FROM registration r JOIN judgement j ON j.registration_id = r.id \(query.effectsIfAny)
      WHERE \(query.condition)
      GROUP BY 1, 2, 3, handed
      """)
    statement.bind(query.values)
    var groups: [StandingGroup] = []
    while try statement.step() {
      groups.append(
        StandingGroup(
          kind: PersonKind(number: statement.integer(0)),
          blockers: BlockerSet(rawValue: UInt32(statement.integer(1))),
          isUndetermined: statement.integer(2) != 0,
          handed: HandedOn.all[Int(statement.integer(9))], people: Int(statement.integer(3)),
          oldest: BlockersSince(
            qualification: statement.day(4), registration: statement.day(5), account: statement.day(6),
            photo: statement.day(7)),
          earliestEnd: statement.day(8)))
    }
    return groups
  }

  /// Judged and blocked rows of each institution.
  public func institutionCounts(_ filter: ListFilter) throws
    -> [(code: String, name: String?, blocked: Int, judged: Int)]
  {
    var everybody = filter
    everybody.verdict = nil
    everybody.blockers = []
    everybody.differences = nil
    everybody.owner = nil
    let wanted = try ListQuery(filter, self)
    let judged = try ListQuery(everybody, self)
    let statement = try SQLStatement(
      db,
      """
      SELECT i.code, i.name, n.blocked, n.judged FROM (
        SELECT r.institution_id AS place, count(*) AS judged, total(\(wanted.condition)) AS blocked
        FROM registration r JOIN judgement j ON j.registration_id = r.id \(wanted.effectsIfAny)
        WHERE \(judged.condition) GROUP BY r.institution_id) n
      JOIN institution i ON i.id = n.place
      """)
    statement.bind(wanted.values + judged.values)
    var rows: [(code: String, name: String?, blocked: Int, judged: Int)] = []
    while try statement.step() {
      rows.append(
        (statement.text(0), statement.optionalText(1), Int(statement.integer(2)), Int(statement.integer(3))))
    }
    return rows
  }
}
