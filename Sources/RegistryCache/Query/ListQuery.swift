// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// The SQL of lists and summaries over judged rows: where to look, and which rows the desk and its filter
/// want. Rules come in as bounds and bit sets that the rules' own functions made.
///
/// `j` is the judgement of a row, `r` the row itself, `d` what decisions did to it. Whatever a desk asks, no
/// more is read than it may see: one institution's rows by the institution, an authority's by the authority.
struct ListQuery {
  /// Where rows come from.
  enum Source {
    /// All judged rows.
    case everybody
    /// Those of which something is open on the day asked for.
    case open
    /// Nurses whose registration ends by a day.
    case ending(until: CivilDate)
  }

  private let filter: ListFilter
  /// The only institution whose rows are wanted, as its number; 0 when there is none of the code.
  let institution: Int64?
  /// Whether any decision did anything: where none did, no condition names `d`.
  let anyDecided: Bool
  private let conditions: [String]
  /// Something but the verdict and those set aside is asked for.
  private let isNarrowed: Bool
  /// The rows that an authority's desk may see.
  private let authorities: [Authorities]

  init(_ filter: ListFilter, _ reader: CacheReader) throws {
    self.filter = filter
    anyDecided = try !DecisionEffectTable.isEmpty(reader.db)
    var places = filter.institution.map { [$0] } ?? []
    switch filter.office {
    case .institution(let code):
      places.append(code)
      authorities = []
    case .authority(let division): authorities = [Self.unknown, Authorities(range: division.coverage)]
    }
    let numbers = try places.map { try reader.institutionID($0) ?? 0 }
    institution = Set(numbers).count > 1 ? 0 : numbers.first
    var narrowing = Self.narrowing(filter, anyDecided)
    if let department = filter.department {
      narrowing.append("r.department = \(try reader.words.stored(department) ?? 0)")
    }
    isNarrowed = !narrowing.isEmpty
    conditions = narrowing + Self.general(filter, anyDecided)
  }

  private static func narrowing(_ filter: ListFilter, _ anyDecided: Bool) -> [String] {
    let blockers = blockers(filter)
    var conditions = [filter.kind, filter.conditionKind].compactMap { $0 }.map { "j.kind = \($0.number)" }
    conditions += filter.blockers.map { "\(blockers) & \($0.rawValue)" }
    if let owner = filter.owner { conditions.append("\(blockers) & \(turn(of: owner, anyDecided))") }
    if let differences = filter.differences { conditions.append("j.differences & \(differences.rawValue)") }
    if let undetermined = filter.undetermined { conditions.append("j.undetermined & \(undetermined.rawValue)") }
    return conditions
  }

  private static func general(_ filter: ListFilter, _ anyDecided: Bool) -> [String] {
    let aside = anyDecided && !filter.includesAside ? ["NOT \(isAside(on: filter.asOf))"] : []
    let verdict = filter.verdict.map { [stands($0, blockers: blockers(filter), undetermined: "j.undetermined")] }
    return aside + (verdict ?? [])
  }

  /// Whether a row has a verdict, by what blocks it and what is undetermined.
  static func stands(_ verdict: Verdict, blockers: String, undetermined: String) -> String {
    switch verdict {
    case .blocked: "\(blockers) <> 0"
    case .undetermined: "\(blockers) = 0 AND \(undetermined) <> 0"
    case .licensable: "\(blockers) = 0 AND \(undetermined) = 0"
    }
  }

  /// Whether somebody is set aside on a day.
  static func isAside(on day: CivilDate) -> String { "ifnull(d.aside_until > \(day.day), 0)" }

  /// The blockers of a row on the day asked for: N2 is one comparison with 有效期至.
  private static func blockers(_ filter: ListFilter) -> String {
    "(j.blockers | CASE WHEN j.valid_until <= \(bound(filter)) THEN \(BlockerSet(.expired).rawValue) ELSE 0 END)"
  }

  /// The latest end that has passed on the day asked for.
  var bound: Int32 { Self.bound(filter) }

  /// The blockers of a row on the day asked for.
  var standing: String { Self.blockers(filter) }

  /// An authority asks for all that it sees, of one verdict perhaps, and perhaps without those set aside.
  var isOfEverybody: Bool { !authorities.isEmpty && institution == nil && !isNarrowed }

  var asOf: CivilDate { filter.asOf }
  var verdict: Verdict? { filter.verdict }
  var leavesAsideOut: Bool { !filter.includesAside }

  private static func bound(_ filter: ListFilter) -> Int32 {
    N2RegistrationNotExpired.lastExpiredEnd(asOf: filter.asOf, filter.settings).day
  }

  /// What has been handed on, as the number of its place in `HandedOn.all`.
  var handed: String { anyDecided ? Self.handedOn : "0" }

  private static let handedOn = "(d.referred_on IS NOT NULL) * 2 + (d.submitted_on IS NOT NULL)"

  /// Whether somebody is set aside on the day asked for.
  var aside: String { anyDecided ? Self.isAside(on: filter.asOf) : "0" }

  /// The blockers whose turn is with one owner: it moves when something has been handed on.
  private static func turn(of owner: Owner, _ anyDecided: Bool) -> String {
    if !anyDecided { return String(Remedy.blockers(of: owner, handed: .nothing).rawValue) }
    let cases = HandedOn.all.enumerated().map { place, handed in
      "WHEN \(place) THEN \(Remedy.blockers(of: owner, handed: handed).rawValue)"
    }
    return "CASE \(handedOn) \(cases.joined(separator: " ")) END"
  }
}

/// A range of authorities, as a condition in SQL.
struct Authorities: Equatable, CustomStringConvertible {
  let range: ClosedRange<Int32>

  var description: String { "authority BETWEEN \(range.lowerBound) AND \(range.upperBound)" }
}

// MARK: - FROM and WHERE

extension ListQuery {
  static let unknown = Authorities(range: 0...0)

  /// The join of what decisions did to a row.
  static let effects = "LEFT JOIN decision_effect d ON d.registration_id = j.registration_id"

  static let institutions = "JOIN institution i ON i.id = j.institution_id"

  /// Where the rows of the filter's verdict are.
  var source: Source {
    switch filter.verdict {
    case .blocked, .undetermined: .open
    case .licensable, nil: .everybody
    }
  }

  /// FROM and WHERE of the wanted rows.
  ///
  /// - Parameters:
  ///   - withRow: `r` is asked for.
  ///   - joined: further joins.
  ///   - also: a further condition.
  func from(_ source: Source, withRow: Bool = false, joined: String = "", also: String? = nil) -> String {
    let (tables, scope) = tables(source, withRow: withRow || filter.department != nil)
    let decided = anyDecided ? Self.effects : ""
    let all = scope + conditions + (also.map { [$0] } ?? [])
    return "FROM \(tables) \(decided) \(joined) WHERE \(all.isEmpty ? "1" : all.joined(separator: " AND "))"
  }

  private func tables(_ source: Source, withRow: Bool) -> (tables: String, scope: [String]) {
    let row = withRow ? " CROSS JOIN registration r ON r.id = j.registration_id" : ""
    let seen = authorities.isEmpty ? [] : [visible]
    switch source {
    case .everybody:
      let ofRow = "CROSS JOIN judgement j ON j.registration_id = r.id"
      if let institution { return ("registration r \(ofRow)", ["r.institution_id = \(institution)"] + seen) }
      let rows = "(\(institutionsSeen)) s CROSS JOIN registration r ON r.institution_id = s.institution_id"
      return ("\(rows) \(ofRow)", seen)
    case .open: return ("(\(openRows)) j\(row)", institution == nil ? [] : seen)
    case .ending(let until): return ("(\(endingRows(until))) j\(row)", institution == nil ? [] : seen)
    }
  }

  /// The rows that the desk may see, of an authority's desk.
  var visible: String {
    "(\(authorities.map { "j.\($0)" }.joined(separator: " OR ")))"
  }

  private static let openColumns = """
    registration_id, kind, institution_id, authority, blockers, undetermined, since_qualification, \
    since_registration, since_account, since_photo, valid_until
    """

  /// Rows with something open from one index, and from the other those that only time has blocked, which are
  /// nurses' and wait for nothing else.
  private var openRows: String {
    let differences = filter.differences == nil ? ("", "") : (", o.differences", ", 0")
    let columns = Self.openColumns.qualified(by: "o")
    return ofPlaces { place in
      """
      SELECT \(columns)\(differences.0) FROM \(place.open) AND \(Schema.isOpen("o"))
      UNION ALL SELECT o.registration_id, \(PersonKind.nurse.number), o.institution_id, o.authority, o.blockers, o.undetermined,
          NULL, NULL, NULL, NULL, o.valid_until\(differences.1)
        FROM \(place.ending) AND \(onlyExpired)
      """
    }
  }

  private func endingRows(_ until: CivilDate) -> String {
    ofPlaces { place in
      """
      SELECT o.registration_id, \(PersonKind.nurse.number) AS kind, o.institution_id, o.authority, o.blockers,
        o.undetermined, o.valid_until FROM \(place.ending) AND o.valid_until <= \(until.day)
      """
    }
  }

  /// One SELECT for the institution that is asked for, else for each range of authorities.
  ///
  /// - Parameter select: FROM and WHERE of the open rows `o`, and of those with an end.
  func ofPlaces(_ select: ((open: String, ending: String)) -> String) -> String {
    if let institution {
      let staff = "WHERE s.institution_id = \(institution)"
      return select(("\(Self.openOfStaff) \(staff)", "\(Self.ending) \(staff)"))
    }
    return ofAuthorities { range in
      select(("judgement o INDEXED BY judgement_open WHERE o.\(range)", ending(range)))
    }
  }

  /// FROM and WHERE of the rows `o` with an end. Those of unknown authority, whom every authority sees, stand in
  /// thousands of institutions with few each: they are found by the end alone.
  func ending(_ range: Authorities) -> String {
    range == Self.unknown
      ? "judgement o INDEXED BY judgement_ending_unknown WHERE o.authority = 0 AND o.valid_until IS NOT NULL"
      : "\(Self.ending) WHERE s.\(range)"
  }

  /// `o`: rows of the institutions `s`, by the end of their registration.
  private static let ending = """
    staff s CROSS JOIN judgement o INDEXED BY judgement_ending
      ON s.kind = \(PersonKind.nurse.number) AND o.authority = s.authority AND o.institution_id = s.institution_id
    """

  /// `o`: rows of the institutions `s` with something open.
  private static let openOfStaff = """
    staff s CROSS JOIN judgement o INDEXED BY judgement_open
      ON o.authority = s.authority AND o.institution_id = s.institution_id AND o.kind = s.kind
    """

  private var onlyExpired: String {
    "o.valid_until <= \(bound) AND NOT \(Schema.isOpen("o"))"
  }

  /// Of one institution, its number the first value to be bound: the rows of which something is open.
  private var openInstitution: String {
    let isBlocked = filter.verdict == .blocked ? " AND (o.blockers <> 0 OR o.valid_until <= \(bound))" : ""
    return """
      SELECT o.registration_id FROM \(Self.openOfStaff) WHERE s.institution_id = ?1 AND \(Schema.isOpen("o"))\(isBlocked)
      UNION ALL SELECT o.registration_id FROM \(Self.ending) WHERE s.institution_id = ?1 AND \(onlyExpired)
      """
  }

  private var institutionsSeen: String {
    ofAuthorities(joined: " UNION ") { "SELECT institution_id FROM staff WHERE \($0) AND judged > 0" }
  }

  /// Those authorities that the desk answers for.
  var known: [Authorities] { authorities.filter { $0 != Self.unknown } }

  /// One SELECT for each range of authorities; nil: for all that the desk may see.
  func ofAuthorities(
    _ ranges: [Authorities]? = nil, joined set: String = " UNION ALL ", _ select: (Authorities) -> String
  ) -> String {
    (ranges ?? authorities).map(select).joined(separator: set)
  }

  /// WHERE of the wanted rows for a query that begins elsewhere and joins `r`, `j` and `d` itself.
  func condition(also: String) -> String {
    let place = institution.map { ["j.institution_id = \($0)"] } ?? []
    let seen = authorities.isEmpty ? [] : [visible]
    return (place + seen + conditions + [also]).joined(separator: " AND ")
  }

  /// The wanted rows of one institution, its number the first value to be bound, sorted as lists have them.
  func ofOneInstitution(_ columns: String, also: String? = nil) -> String {
    """
    SELECT \(columns) FROM \(rowsOfOneInstitution) \(Self.effects)
    WHERE \(condition(also: "r.institution_id = ?1" + (also.map { " AND " + $0 } ?? "")))
    ORDER BY \(Self.withinInstitution)
    """
  }

  /// The wanted ones of some rows, in the order of lists: what a list shows of each, with its institution.
  ///
  /// - Parameter rows: a table or subquery of their numbers, `id`.
  func ofRows(_ rows: String, also: String) -> String {
    """
    SELECT \(CacheReader.listedColumns), i.code, i.name FROM \(rows) f CROSS JOIN registration r ON r.id = f.id
      CROSS JOIN judgement j ON j.registration_id = f.id \(Self.effects) \(Self.institutions)
    WHERE \(condition(also: also)) ORDER BY \(Self.order(filter))
    """
  }

  private var rowsOfOneInstitution: String {
    switch source {
    case .everybody, .ending: "registration r CROSS JOIN judgement j ON j.registration_id = r.id"
    case .open:
      """
      (\(openInstitution)) o CROSS JOIN registration r ON r.id = o.registration_id
        CROSS JOIN judgement j ON j.registration_id = o.registration_id
      """
    }
  }

  /// Of `staff`: the counts of the wanted people's institutions, whatever else the filter says.
  var counted: String {
    let kinds = [filter.kind, filter.conditionKind].compactMap { $0 }.map { " AND kind = \($0.number)" }.joined()
    return "FROM staff WHERE \(placesSeen)\(kinds) AND judged > 0"
  }

  /// Of counts by `authority` and `institution_id`: those of the wanted people's places, whatever else the filter says.
  var placesSeen: String {
    let scope =
      switch filter.office {
      case .institution: "1"
      case .authority: "(\(ofAuthorities(joined: " OR ") { "\($0)" }))"
      }
    return scope + (institution.map { " AND institution_id = \($0)" } ?? "")
  }

  /// The institutions whose rows may be wanted: number, code and name, in the order of lists.
  var institutionsInOrder: String {
    let wanted = institution.map { "id = \($0)" } ?? "id IN (\(institutionsSeen))"
    return "SELECT id, code, name FROM institution i WHERE \(wanted) ORDER BY \(Self.ofInstitutions)"
  }
}

// MARK: - ORDER BY

extension ListQuery {
  /// By code; unknown institutions last.
  private static let ofInstitutions = "i.name IS NULL, i.code"

  /// Within one institution: kind (physicians first), certificate.
  static let withinInstitution = "r.kind, r.certificate, r.site"

  static func order(_ filter: ListFilter) -> String {
    let contract = "\(ofInstitutions), \(withinInstitution)"
    switch filter.order {
    case .institution: return contract
    case .since: return "\(since(filter)), \(contract)"
    case .name: return "r.name, \(contract)"
    }
  }

  /// The earliest day of a row's blockers; rows without one last.
  private static func since(_ filter: ListFilter) -> String {
    // Days from 有效期至 to the first expired day, as the rule has it.
    let offset = N2RegistrationNotExpired.firstExpiredDay(CivilDate(day: 0), filter.settings).day
    let stored = ["qualification", "registration", "account", "photo"].map { "ifnull(j.since_\($0), 1e9)" }
    let expired = "CASE WHEN j.valid_until <= \(bound(filter)) THEN j.valid_until + \(offset) ELSE 1e9 END"
    return "min(\((stored + [expired]).joined(separator: ", ")))"
  }
}
