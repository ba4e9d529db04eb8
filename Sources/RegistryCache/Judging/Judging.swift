// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing

/// Judges rows again and stores what the rules say, in the transaction that changed their facts.
final class Judging {
  /// The day and the desk that a change of eligibility is told for.
  struct Viewpoint {
    let office: Office
    let asOf: CivilDate
    let settings: Settings
  }

  private let gatherer: FactsGatherer
  private let table: JudgementTable
  private let decisions: DecisionStateTable
  private let reader: CacheReader
  private let viewpoint: Viewpoint
  private var eligibility = EligibilityChange()
  /// Rows that share a certificate with decisions on it with one that was judged: they show the same
  /// decisions, whose state follows from the first of them.
  private var besides = RowSet()

  /// Who became licensable and who blocked, and what became of decisions, so far.
  var change: EligibilityChange {
    var change = eligibility
    change.confirmed = decisions.confirmed
    change.drifted = decisions.drifted
    return change
  }

  init(_ reader: CacheReader, viewpoint: Viewpoint) throws {
    self.reader = reader
    self.viewpoint = viewpoint
    gatherer = try FactsGatherer(reader, vocabulary: Vocabulary(viewpoint.settings), forMany: true)
    table = try JudgementTable(reader.db)
    decisions = try DecisionStateTable(reader.db)
  }

  /// - Parameters:
  ///   - day: since when a blocker that is new stands.
  ///   - foreseen: what stands around every row, where it is known already.
  ///   - progress: is told after each row; throws to stop.
  func judge(
    _ rows: RowSet, day: CivilDate, foreseen known: ForeseenFacts? = nil, progress: () throws -> Void
  ) throws {
    if try isMany(rows), let foreseen = try known ?? ForeseenFacts(reader, progress: progress) {
      gatherer.foreseen = foreseen
      defer { gatherer.foreseen = nil }
      try judgeInOrder(rows, day: day, progress: progress)
    } else {
      try rows.forEach { id in
        try progress()
        try judge(id, day: day)
      }
    }
    try besides.forEach { if !rows.contains($0) { try judge($0, day: day) } }
    besides = RowSet()
  }

  private func judge(_ id: Int64, day: CivilDate) throws {
    guard let stored = try gatherer.registration(id) else { return }
    try judge(stored, before: try table.load(id), day: day)
  }

  /// From every fourth row on it is faster to read everything once, in the order in which it is stored.
  private func isMany(_ rows: RowSet) throws -> Bool {
    let there = try reader.rows(of: .physicians) + reader.rows(of: .nurses)
    return rows.count > 0 && rows.count * 4 >= there
  }

  private func judgeInOrder(_ rows: RowSet, day: CivilDate, progress: () throws -> Void) throws {
    let stored = try StoredRows(reader, gatherer, table)
    try stored.forEach(in: 1...Int64.max, where: rows.contains) { row in
      try progress()
      try judge(row.registration, before: row.judged, day: day)
    }
  }

  /// A row with this certificate is no longer there: decisions on it are about the next one, or about none.
  func settleGone(_ kind: PersonKind, _ certificate: String, day: CivilDate) throws {
    guard gatherer.book.mayHave(kind, certificate) else { return }
    let left = try reader.registrations(certificate: certificate, kind: kind)
    for id in left { try judge(id, day: day) }
    guard left.isEmpty, let states = try gatherer.book.states(kind, certificate, registration: nil) else { return }
    try decisions.settle(states, importID: nil, registration: nil, counts: true)
  }

  /// Stores how the decisions on a row's certificate stand now, before its verdict follows from them.
  private func settle(_ stored: StoredRegistration) throws {
    let (kind, certificate) = (stored.registration.kind, stored.registration.certificate)
    guard gatherer.book.mayHave(kind, certificate) else { return }
    let rows = try reader.registrations(certificate: certificate, kind: kind)
    for row in rows where row != stored.id { besides.insert(row) }
    guard let first = rows.first, let subject = first == stored.id ? stored : try gatherer.registration(first),
      var states = try gatherer.states(subject)
    else { return }
    if states.latest(.qualificationRefer, .standing) != nil, try isLinkMetByImports(subject),
      let answered = try gatherer.states(subject, importedLinkMet: true)
    {
      states = answered
    }
    let institution = try reader.institutionCode(subject.institutionID)
    try decisions.settle(
      states, importID: subject.importID, registration: subject.id,
      counts: viewpoint.office.sees(institution: institution, authority: Division(stored: subject.authority)))
  }

  private func isLinkMetByImports(_ stored: StoredRegistration) throws -> Bool {
    guard let facts = try gatherer.facts(of: stored) else { return false }
    return P1QualificationLinkedToRegistration.isMet(
      Judgement(facts.withoutDecisions, vocabulary: gatherer.vocabulary))
  }

  private func judge(
    _ stored: StoredRegistration, before loaded: (stored: StoredJudgement, place: JudgedPlace)?, day: CivilDate
  ) throws {
    try settle(stored)
    let before = loaded?.stored
    guard let facts = try gatherer.facts(of: stored) else {
      if before != nil { try table.remove(stored.id) }
      return
    }
    let now = StoredJudgement(facts, vocabulary: gatherer.vocabulary, before: before, day: day)
    let isSame = now == before
    if !isSame || loaded?.place != stored.place { try table.save(now, at: stored.place, for: stored.id) }
    if !isSame { try note(stored, before: before, now: now) }
  }

  private func note(_ stored: StoredRegistration, before: StoredJudgement?, now: StoredJudgement) throws {
    let verdictNow = verdict(now.judgement, stored.registration.kind)
    let verdictBefore = before.map { verdict($0.judgement, stored.registration.kind) }
    if verdictNow == verdictBefore { return }
    let institution = try reader.institutionCode(stored.institutionID)
    guard viewpoint.office.sees(institution: institution, authority: Division(stored: stored.authority)) else {
      return
    }
    eligibility.note(
      EligibilityChange.Person(
        kind: stored.registration.kind, certificate: stored.registration.certificate,
        name: stored.registration.name, institution: institution),
      before: verdictBefore, now: verdictNow)
  }

  private func verdict(_ judgement: Judgement, _ kind: PersonKind) -> Verdict {
    Standing(judgement, kind: kind, asOf: viewpoint.asOf, settings: viewpoint.settings).verdict
  }
}
