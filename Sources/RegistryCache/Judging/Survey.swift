// SPDX-License-Identifier: GPL-3.0-or-later

import Licensing
import Synchronization

/// Finds the rows that would now be judged otherwise than they are stored, on as many connections as there are
/// processors: judging is reading but for the rows that change. Another connection sees what was committed last,
/// so whoever asks has changed no row in its own transaction, and holds the lock that keeps others from it.
struct Survey {
  private let writer: CacheWriter
  private let settings: Settings
  private let day: CivilDate

  /// Rows of one piece of work.
  private static let pieceSize: Int64 = 4_096

  /// - Parameter day: since when a blocker that is new stands.
  init(_ writer: CacheWriter, _ settings: Settings, day: CivilDate) {
    self.writer = writer
    self.settings = settings
    self.day = day
  }

  /// - Parameter progress: told of the rows looked at and of those found so far; throws to stop.
  /// - Returns: the rows, with what stands around every row; nil: that does not fit in its tables.
  func run(progress: (Int, Int) throws -> Void) throws -> (rows: RowSet, foreseen: ForeseenFacts)? {
    guard let foreseen = try foresee({ try progress(0, 0) }) else { return nil }
    let work = Work(
      foreseen: foreseen, settings: settings, day: day,
      pieces: Pieces(last: Int64(try writer.number("SELECT max(id) FROM registration")), size: Self.pieceSize))
    let path = writer.path
    let others = (0..<Crew.others).map { _ in
      { @Sendable in try Cache.beside(path) { try work.look($0) {} } }
    }
    try Crew.run(others, stop: work.pieces.stop) {
      try work.look(writer) { try progress(work.pieces.rowsDone, work.found.withLock { $0.count }) }
    }
    return (work.found.withLock { $0 }, foreseen)
  }

  /// Accounts on one connection, everything else on this one.
  private func foresee(_ progress: () throws -> Void) throws -> ForeseenFacts? {
    if Crew.others == 0 { return try ForeseenFacts(writer, progress: progress) }
    let (path, accounts) = (writer.path, AccountsBeside())
    var around: RowsAround?
    try Crew.run([{ try accounts.read(path) }], stop: accounts.stop) {
      around = try RowsAround(writer, progress: progress)
    }
    guard let around, let accounts = accounts.states else { return nil }
    return ForeseenFacts(accounts: accounts, around: around)
  }
}

/// The states of all accounts, read on another thread.
private final class AccountsBeside: Sendable {
  private let result = Mutex<AccountStates?>(nil)
  private let isStopped = Atomic(false)

  var states: AccountStates? { result.withLock { $0 } }

  func stop() { isStopped.store(true, ordering: .relaxed) }

  func read(_ path: String) throws {
    let states = try Cache.beside(path) { reader in
      try AccountStates(reader) { if isStopped.load(ordering: .relaxed) { throw CancellationError() } }
    }
    result.withLock { $0 = states }
  }
}

/// What all connections work at.
private final class Work: Sendable {
  let pieces: Pieces
  let found = Mutex(RowSet())
  private let foreseen: ForeseenFacts
  private let settings: Settings
  private let day: CivilDate

  init(foreseen: ForeseenFacts, settings: Settings, day: CivilDate, pieces: Pieces) {
    self.foreseen = foreseen
    self.settings = settings
    self.day = day
    self.pieces = pieces
  }

  /// Looks at piece after piece in one transaction.
  ///
  /// - Parameter progress: told after each piece.
  func look(_ reader: CacheReader, progress: () throws -> Void) throws {
    // Words of its own: threads that share them would wait for one another's counts of references.
    let gatherer = try FactsGatherer(reader, vocabulary: Vocabulary(settings), forMany: true)
    gatherer.foreseen = foreseen
    let rows = try StoredRows(reader, gatherer, try JudgementTable(reader.db))
    while let piece = pieces.take() {
      var (differing, count): ([Int64], Int) = ([], 0)
      try rows.forEach(in: piece, where: { _ in true }) { row in
        count += 1
        if try isOtherwise(row, gatherer) { differing.append(row.registration.id) }
      }
      if !differing.isEmpty { found.withLock { found in for row in differing { found.insert(row) } } }
      pieces.finish(rows: count)
      try progress()
    }
  }

  /// How the decisions on a certificate stand is settled by whoever writes.
  private func isOtherwise(_ row: StoredRow, _ gatherer: FactsGatherer) throws -> Bool {
    if row.mayBeDecided { return true }
    guard let facts = try gatherer.facts(of: row.registration) else { return row.judged != nil }
    guard let (before, place) = row.judged else { return true }
    return place != row.registration.place
      || before != StoredJudgement(facts, vocabulary: gatherer.vocabulary, before: before, day: day)
  }
}
