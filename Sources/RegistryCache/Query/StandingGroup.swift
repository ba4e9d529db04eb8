// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Judged rows that stand alike and are not licensable: how many, and since when the longest of them.
public struct StandingGroup: Sendable {
  public let kind: PersonKind
  public let blockers: BlockerSet
  public let isUndetermined: Bool
  /// What has been handed on, which decides whose turn it is.
  public let handed: HandedOn
  /// They are set aside today.
  public let isAside: Bool
  public let people: Int
  /// The earliest day of each matter within the group.
  public let oldest: BlockersSince
  /// The earliest 有效期至 within the group.
  public let earliestEnd: CivilDate?
}

extension CacheReader {
  /// Groups of the rows that a filter wants and of which something is open: what summaries, board and unlock
  /// count.
  public func standingGroups(_ filter: ListFilter) throws -> [StandingGroup] {
    let statement = try SQLStatement(db, try ListQuery(filter, self).standingGroups)
    var groups: [StandingGroup] = []
    while try statement.step() {
      groups.append(
        StandingGroup(
          kind: PersonKind(number: statement.integer(0)),
          blockers: BlockerSet(rawValue: UInt32(statement.integer(1))),
          isUndetermined: statement.integer(2) != 0,
          handed: HandedOn.all[Int(statement.integer(9))], isAside: statement.integer(10) != 0,
          people: Int(statement.integer(3)),
          oldest: BlockersSince(
            qualification: statement.day(4), registration: statement.day(5), account: statement.day(6),
            photo: statement.day(7)),
          earliestEnd: statement.day(8)))
    }
    return groups
  }

  /// Wanted and judged rows of each institution that has wanted ones.
  ///
  /// - Parameter filter: of blocked rows.
  public func institutionCounts(_ filter: ListFilter) throws
    -> [(code: String, name: String?, blocked: Int, judged: Int)]
  {
    let judged = try judgedCounts(filter)
    let statement = try SQLStatement(
      db,
      """
      SELECT n.place, i.code, i.name, n.blocked FROM (
        SELECT j.institution_id AS place, count(*) AS blocked \(try ListQuery(filter, self).from(.open))
        GROUP BY 1) n JOIN institution i ON i.id = n.place
      """)
    var rows: [(code: String, name: String?, blocked: Int, judged: Int)] = []
    while try statement.step() {
      rows.append(
        (
          statement.text(1), statement.optionalText(2), Int(statement.integer(3)), judged[statement.integer(0)] ?? 0
        ))
    }
    return rows
  }

  /// Judged rows of each institution, of the filter's kind and department, without people set aside where the
  /// filter leaves them out.
  private func judgedCounts(_ filter: ListFilter) throws -> [Int64: Int] {
    var everybody = ListFilter(office: filter.office, asOf: filter.asOf, settings: filter.settings)
    everybody.institution = filter.institution
    everybody.kind = filter.kind
    everybody.conditionKind = filter.conditionKind
    everybody.department = filter.department
    everybody.includesAside = filter.includesAside
    let query = try ListQuery(everybody, self)
    if filter.department != nil {
      return try counts("SELECT j.institution_id, count(*) \(query.from(.everybody)) GROUP BY 1")
    }
    var judged = try counts("SELECT institution_id, sum(judged) \(query.counted) GROUP BY 1")
    if filter.includesAside { return judged }
    everybody.includesAside = true
    let aside = try ListQuery(everybody, self).asideRows(on: filter.asOf)
    for (place, count) in try counts("SELECT j.institution_id, count(*) \(aside) GROUP BY 1") {
      judged[place, default: 0] -= count
    }
    return judged
  }

  private func counts(_ sql: String) throws -> [Int64: Int] {
    let statement = try SQLStatement(db, sql)
    var counts: [Int64: Int] = [:]
    while try statement.step() { counts[statement.integer(0)] = Int(statement.integer(1)) }
    return counts
  }
}
