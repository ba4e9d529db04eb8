// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The SQL of lists and summaries over judged rows: what to read, and which rows the desk and its
/// filter want. Rules come in as bounds and bit sets that the rules' own functions made.
struct ListQuery {
  let condition: String
  let values: [SQLValue]
  /// The join of what decisions did, where any did something; without it no condition names it.
  let effectsIfAny: String

  static let effects = "LEFT JOIN decision_effect d ON d.registration_id = j.registration_id"

  /// What has been handed on, as the number of its place in `HandedOn.all`.
  static let handed = "(d.referred_on IS NOT NULL) * 2 + (d.submitted_on IS NOT NULL)"

  /// The blockers of a row on the day asked for: N2 is one comparison with 有效期至.
  static func blockers(_ filter: ListFilter) -> String {
    let bound = N2RegistrationNotExpired.lastExpiredEnd(asOf: filter.asOf, filter.settings)
    return "(j.blockers | CASE WHEN j.valid_until <= \(bound.day) THEN \(BlockerSet(.expired).rawValue) ELSE 0 END)"
  }

  init(_ filter: ListFilter, _ reader: CacheReader) throws {
    var conditions: [String] = []
    var values: [SQLValue] = []
    func require(_ condition: String, _ added: SQLValue...) {
      conditions.append(condition)
      values += added
    }
    switch filter.office {
    case .institution(let code):
      require("r.institution_id = ?", .integer(try reader.institutionID(code) ?? 0))
    case .authority(let division):
      let range = division.coverage
      require("(r.authority BETWEEN \(range.lowerBound) AND \(range.upperBound) OR r.authority = 0)")
    }
    if let institution = filter.institution {
      require("r.institution_id = ?", .integer(try reader.institutionID(institution) ?? 0))
    }
    if let kind = filter.kind { require("r.kind = \(kind.number)") }
    if let kind = filter.conditionKind { require("r.kind = \(kind.number)") }
    if let department = filter.department {
      require("r.department = ?", .integer(try reader.words.stored(department) ?? 0))
    }
    let blockers = Self.blockers(filter)
    for set in filter.blockers { require("\(blockers) & \(set.rawValue)") }
    let anyDecided = try !DecisionEffectTable.isEmpty(reader.db)
    effectsIfAny = anyDecided ? Self.effects : ""
    if anyDecided && !filter.includesAside {
      require("(d.aside_until IS NULL OR d.aside_until <= \(filter.asOf.day))")
    }
    if let owner = filter.owner { require("\(blockers) & \(Self.turn(of: owner, anyDecided))") }
    if let differences = filter.differences { require("j.differences & \(differences.rawValue)") }
    if let undetermined = filter.undetermined { require("j.undetermined & \(undetermined.rawValue)") }
    switch filter.verdict {
    case .blocked: require("\(blockers) <> 0")
    case .undetermined: require("\(blockers) = 0 AND j.undetermined <> 0")
    case .licensable: require("\(blockers) = 0 AND j.undetermined = 0")
    case nil: break
    }
    condition = conditions.joined(separator: " AND ")
    self.values = values
  }

  /// The blockers whose turn is with one owner: it moves when something has been handed on.
  private static func turn(of owner: Owner, _ anyDecided: Bool) -> String {
    if !anyDecided { return String(Remedy.blockers(of: owner, handed: .nothing).rawValue) }
    let cases = HandedOn.all.enumerated().map { place, handed in
      "WHEN \(place) THEN \(Remedy.blockers(of: owner, handed: handed).rawValue)"
    }
    return "CASE \(handed) \(cases.joined(separator: " ")) END"
  }

  /// Institution code, kind (physicians first), certificate; unknown institutions last.
  static func order(_ filter: ListFilter) -> String {
    let contract = "i.name IS NULL, i.code, r.kind, r.certificate, r.site <> 0"
    switch filter.order {
    case .institution: return contract
    case .since: return "\(since(filter)), \(contract)"
    case .name: return "r.name, \(contract)"
    }
  }

  /// The earliest day of a row's blockers; rows without one last.
  private static func since(_ filter: ListFilter) -> String {
    let bound = N2RegistrationNotExpired.lastExpiredEnd(asOf: filter.asOf, filter.settings)
    // Days from 有效期至 to the first expired day, as the rule has it.
    let offset = N2RegistrationNotExpired.firstExpiredDay(CivilDate(day: 0), filter.settings).day
    let stored = ["qualification", "registration", "account", "photo"].map { "ifnull(j.since_\($0), 1e9)" }
    let expired = "CASE WHEN j.valid_until <= \(bound.day) THEN j.valid_until + \(offset) ELSE 1e9 END"
    return "min(\((stored + [expired]).joined(separator: ", ")))"
  }
}
