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
  private let reader: CacheReader
  private let viewpoint: Viewpoint
  private(set) var change = EligibilityChange()

  init(_ reader: CacheReader, viewpoint: Viewpoint) throws {
    self.reader = reader
    self.viewpoint = viewpoint
    gatherer = try FactsGatherer(reader, vocabulary: Vocabulary(viewpoint.settings))
    table = try JudgementTable(reader.db)
  }

  /// - Parameters:
  ///   - day: since when a blocker that is new stands.
  ///   - progress: is told after each row; throws to stop.
  func judge(_ rows: RowSet, day: CivilDate, progress: () throws -> Void) throws {
    try rows.forEach { id in
      try progress()
      guard let stored = try gatherer.registration(id) else { return }
      try judge(stored, day: day)
    }
  }

  private func judge(_ stored: StoredRegistration, day: CivilDate) throws {
    let before = try table.load(stored.id)
    guard let facts = try gatherer.facts(of: stored) else {
      if before != nil { try table.remove(stored.id) }
      return
    }
    let judgement = Judgement(facts, vocabulary: gatherer.vocabulary)
    let since = BlockersSince(
      judgement.blockers, before: before?.judgement.blockers ?? [], since: before?.since ?? BlockersSince(),
      day: day)
    let now = StoredJudgement(judgement: judgement, since: since)
    if now != before { try table.save(now, for: stored.id) }
    try note(stored, before: before, now: now)
  }

  private func note(_ stored: StoredRegistration, before: StoredJudgement?, now: StoredJudgement) throws {
    let verdictNow = verdict(now.judgement, stored.registration.kind)
    let verdictBefore = before.map { verdict($0.judgement, stored.registration.kind) }
    if verdictNow == verdictBefore { return }
    let institution = try reader.institutionCode(stored.institutionID)
    guard viewpoint.office.sees(institution: institution, authority: Division(stored: stored.authority)) else {
      return
    }
    change.note(
      EligibilityChange.Person(
        kind: stored.registration.kind, certificate: stored.registration.certificate,
        name: stored.registration.name, institution: institution),
      before: verdictBefore, now: verdictNow)
  }

  private func verdict(_ judgement: Judgement, _ kind: PersonKind) -> Verdict {
    Standing(judgement, kind: kind, asOf: viewpoint.asOf, settings: viewpoint.settings).verdict
  }
}
