// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Licensing

/// What a cache must know after some imports, by the letter of contract § 4 and in the plainest way: the
/// rows as they came, by their keys. It judges nothing; a fresh cache that is fed with it does.
struct FactBook {
  struct Fact {
    var day: CivilDate
    var cells: [String: String]
  }

  /// Whom imports of one subject cover: institutions, or everybody.
  struct Covered {
    var everybody = false
    var institutions: Set<String> = []
  }

  private(set) var facts: [ExportKind: [FactKey: Fact]] = [:]
  private(set) var qualifications = Covered()
  private(set) var accounts: [PersonKind: Covered] = [:]

  /// - Parameters:
  ///   - accepted: rows that are right.
  ///   - rejected: rows of which something is wrong that is not their key.
  mutating func apply(
    _ request: ImportRequest, day: CivilDate, accepted: Sheet, rejected: [[String: String]], settings: Settings
  ) {
    let kind = accepted.kind
    for row in accepted.cells {
      guard let key = FactKey(kind, row) else { continue }
      store(row, key, kind, day, settings)
    }
    cover(accepted, request.covered)
    if request.snapshot != .no { remove(request, day, accepted, rejected) }
  }

  private mutating func store(
    _ row: [String: String], _ key: FactKey, _ kind: ExportKind, _ day: CivilDate, _ settings: Settings
  ) {
    guard let stored = facts[kind]?[key] else {
      facts[kind, default: [:]][key] = Fact(day: day, cells: row)
      return
    }
    if day < stored.day { return }
    if day == stored.day, let person = kind.personKind {
      let inForce = settings.words(person == .physician ? .physicianInForce : .nurseInForce)
      func isInForce(_ row: [String: String]) -> Bool { inForce.contains(row["注册状态"] ?? "") }
      if isInForce(stored.cells), !isInForce(row), stored.cells["机构代码"] != row["机构代码"] { return }
    }
    // A column that the export does not have leaves what is stored.
    facts[kind]?[key] = Fact(day: day, cells: stored.cells.merging(row) { $1 })
  }

  private mutating func cover(_ accepted: Sheet, _ institutions: [String]) {
    func extend(_ covered: inout Covered) {
      if institutions.isEmpty { covered.everybody = true }
      covered.institutions.formUnion(institutions)
    }
    switch accepted.kind {
    case .qualifications: extend(&qualifications)
    case .accounts:
      for person in Set(accepted.cells.compactMap { FactKey(.accounts, $0)?.person }) {
        extend(&accounts[person, default: Covered()])
      }
    case .institutions, .physicians, .nurses: break
    }
  }

  private mutating func remove(
    _ request: ImportRequest, _ day: CivilDate, _ accepted: Sheet, _ rejected: [[String: String]]
  ) {
    let kind = accepted.kind
    let named = Set(accepted.cells.compactMap { FactKey(kind, $0) })
    let kept = rejected.compactMap { FactKey(kind, $0) }
    let places = Set(accepted.cells.compactMap { $0["机构代码"] })
    let people = Set(named.compactMap(\.person))
    facts[kind] = facts[kind]?.filter { key, fact in
      if named.contains(key) || fact.day > day { return true }
      if kept.contains(where: { $0.text == key.text && ($0.person == nil || $0.person == key.person) }) { return true }
      if kind == .accounts { return key.person.map { !people.contains($0) } ?? true }
      return kind.personKind != nil && request.snapshot == .namedInstitutions
        && !places.contains(fact.cells["机构代码"] ?? "")
    }
  }

  /// Exports that say all of it, each with whom it covers.
  func sheets() -> [(sheet: Sheet, covered: [String])] {
    func sheet(_ kind: ExportKind, _ keep: (FactKey) -> Bool = { _ in true }) -> Sheet {
      let rows = (facts[kind] ?? [:]).filter { keep($0.key) }.map(\.value.cells)
      return Sheet(kind, headings: LittleDistrict.headings(kind), cells: rows)
    }
    func covers(_ covered: Covered?) -> [String] {
      covered.map { $0.everybody ? [] : $0.institutions.sorted() } ?? []
    }
    let all: [(Sheet, [String])] = [
      (sheet(.institutions), []), (sheet(.physicians), []), (sheet(.nurses), []),
      (sheet(.qualifications), covers(qualifications)),
      (sheet(.accounts) { $0.person == .physician }, covers(accounts[.physician])),
      (sheet(.accounts) { $0.person == .nurse }, covers(accounts[.nurse])),
    ]
    return all.filter { !$0.0.rows.isEmpty }
  }
}
