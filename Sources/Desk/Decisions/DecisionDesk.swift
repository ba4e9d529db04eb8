// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import RegistryCache

/// A desk while it decides: within one transaction that sees its own decisions.
public struct DecisionDesk {
  private let desk: Desk
  let session: DecisionSession
  let calendar: WorkingCalendar
  private let vocabulary: Vocabulary
  private let finder: PersonFinder

  init(_ desk: Desk, _ session: DecisionSession) {
    finder = PersonFinder(desk)
    self.desk = desk
    self.session = session
    calendar = WorkingCalendar(desk.settings)
    vocabulary = Vocabulary(desk.settings)
  }

  /// The row that PERSON names. - Throws: `PersonError`.
  func subject(_ typed: String) throws -> DecisionSubject { try subject(try finder.find(typed, session.writer)) }

  func subject(_ row: ListedRow) throws -> DecisionSubject {
    guard let facts = try session.writer.facts(of: row.registrationID, vocabulary: vocabulary) else {
      throw PersonError.notFound
    }
    return DecisionSubject(row: row, facts: facts, states: try session.states(facts))
  }
}

/// What becomes of one item.
enum ItemResult {
  case take(DecisionDraft, about: ListedRow)
  /// It stands already: nothing is written twice.
  case settled(ListedRow)
}

extension Desk {
  /// Decides item by item in one transaction, past those that are refused.
  ///
  /// - Parameters:
  ///   - isBatch: what is decided gets a number in common.
  ///   - allOrNothing: the first refused item rolls everything back.
  ///   - atEnd: what belongs to the same transaction.
  ///   - decide: what it throws as `ItemProblem`, or as what one is made of, refuses the item.
  ///   - preview: what was confirmed; where the facts have changed since, nothing is written.
  func decide<Item>(
    _ items: [Item], named: (Item) -> (item: String, line: Int?), isBatch: Bool, dryRun: Bool,
    allOrNothing: Bool = false, preview: DecisionOutcome? = nil, checkInterrupt: () throws -> Void = {},
    atEnd: (CacheWriter, DecisionOutcome) throws -> Void = { _, _ in },
    _ decide: (Item, DecisionDesk) throws -> ItemResult
  ) throws -> DecisionOutcome {
    try cache.write(dryRun: dryRun) { writer in
      let session = try DecisionSession(
        writer, office: office, operatorName: operatorName, at: now, asOf: asOf, isBatch: isBatch)
      let at = DecisionDesk(self, session)
      var outcome = DecisionOutcome()
      var numbers: [(n: Int, draft: DecisionDraft, before: ListedRow)] = []
      for item in items {
        try checkInterrupt()
        do {
          switch try decide(item, at) {
          case .settled(let row): outcome.settled.append(row)
          case .take(let draft, let row): numbers.append((try session.append(draft), draft, row))
          }
        } catch {
          let problem = try ItemProblem(error)
          if allOrNothing { throw problem }
          let name = named(item)
          outcome.refused.append(.init(item: name.item, line: name.line, problem: problem))
        }
      }
      try session.finish()
      outcome.batch = numbers.isEmpty ? nil : session.batch
      outcome.taken = try numbers.map { taken in
        // An undo may be about a row that is gone or no longer judged.
        let after = try writer.listed(taken.before.registrationID, asOf: asOf, settings: settings)
        return .init(n: taken.n, draft: taken.draft, before: taken.before, after: after ?? taken.before)
      }
      if let preview, !outcome.decidesSame(as: preview) { throw PreviewOutdated() }
      try atEnd(writer, outcome)
      return outcome
    }
  }
}
