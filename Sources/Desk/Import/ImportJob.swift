// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Licensing
import RegistryCache

/// Imports the files of one command, all of them or none, in one transaction.
public struct ImportJob {
  private let desk: Desk
  private let request: ImportRequest
  private let port: ImportPort
  /// Says in the reader's language what is wrong with a row; it goes into the rejects file.
  private let explain: (RowProblem) -> String

  public init(
    desk: Desk, request: ImportRequest, port: ImportPort, explain: @escaping (RowProblem) -> String
  ) {
    self.desk = desk
    self.request = request
    self.port = port
    self.explain = explain
  }

  /// - Throws: `ImportError`, `ExchangeError`, `CacheError`, and what the port throws; the cache is then
  ///   as it was.
  public func run() throws -> ImportOutcome {
    var rejects: [RejectsFile] = []
    do {
      let outcome = try desk.cache.write(dryRun: request.isDryRun) { writer in
        let outcome = try run(writer, &rejects)
        if outcome.refusedByStrict { throw RefusedByStrict(outcome: outcome) }
        if request.snapshot != .no && !request.isDryRun { try port.confirm(outcome) }
        try port.checkInterrupt()
        // Before the commit: where it cannot take its place, nothing is imported.
        try rejects.forEach { try $0.commit() }
        return outcome
      }
      if request.isDryRun { rejects.forEach { $0.discard() } }
      return outcome
    } catch ImportError.snapshotWithoutRows {
      try keep(rejects)
      throw ImportError.snapshotWithoutRows
    } catch let refused as RefusedByStrict {
      try keep(rejects)
      return refused.outcome
    } catch {
      rejects.forEach { $0.discard() }
      throw error
    }
  }

  /// Rolls the transaction back with its outcome.
  private struct RefusedByStrict: Error {
    let outcome: ImportOutcome
  }

  private func run(_ writer: CacheWriter, _ rejects: inout [RejectsFile]) throws -> ImportOutcome {
    let day = request.exportedOn ?? desk.asOf
    let session = try ImportSession(
      writer,
      .init(
        kind: request.kind, exportedOn: day, importedOn: desk.asOf, importedAt: desk.now,
        operatorName: desk.operatorName, office: desk.office, asOf: desk.asOf, covered: request.covered,
        expectedRows: expectedRows))
    var outcome = ImportOutcome()
    let map = request.map.over(HeadingMap(desk.settings.value(.headings(of: request.kind))) ?? HeadingMap(entries: []))
    for file in request.files {
      outcome.files.append(try importFile(file, map, session, &rejects))
    }
    if request.isStrict, outcome.total.rejected > 0 {
      outcome.refusedByStrict = true
    } else {
      try removeLeftOut(session, &outcome)
    }
    if !outcome.refusedByStrict {
      outcome.change = try judge(session)
      try remember(writer, session, &outcome)
    }
    try checkRejects(writer, rejects, outcome)
    return outcome
  }

  /// From the size of the files, rather too few: a row of staff takes about 150 bytes of UTF-8.
  private var expectedRows: Int {
    Int(request.files.reduce(0) { $0 + (InputFile.regularSize(of: $1) ?? 0) } / 200)
  }

  /// A file of rejected rows that somebody has worked on is not written over; a trial says so too.
  private func checkRejects(_ writer: CacheWriter, _ rejects: [RejectsFile], _ outcome: ImportOutcome) throws {
    if request.isDryRun {
      for file in outcome.files where file.counts.rejected > 0 {
        let path = FileImport.rejectsPath(file.path, request)
        try RejectsFile.checkReplaceable(path, sealed: nil, reader: writer, port: port)
      }
    }
    for file in rejects {
      guard let sealed = try file.seal() else { continue }
      try RejectsFile.checkReplaceable(file.path, sealed: sealed, reader: writer, port: port)
      try writer.rememberRejectsFile(sha256: sealed)
    }
  }

  private func importFile(
    _ file: String, _ map: HeadingMap, _ session: ImportSession, _ rejects: inout [RejectsFile]
  ) throws -> ImportOutcome.File {
    do {
      var reading = try FileImport(
        file: file, request: request, map: map, session: session, desk: desk, port: port, explain: explain)
      if let written = reading.rejects { rejects.append(written) }
      return try reading.run()
    } catch let error as ReadingError {
      throw FileError(file: file, error: error)
    } catch let error as ImportError {
      throw FileContentError(file: file, error: error)
    }
  }

  private func removeLeftOut(_ session: ImportSession, _ outcome: inout ImportOutcome) throws {
    guard request.snapshot != .no, !outcome.files.isEmpty else { return }
    if outcome.total.accepted == 0 { throw ImportError.snapshotWithoutRows }
    outcome.files[outcome.files.count - 1].counts.removed =
      try session.removeLeftOut(everywhere: request.snapshot == .everything)
    try session.end(outcome.files[outcome.files.count - 1].counts)
  }

  private func judge(_ session: ImportSession) throws -> EligibilityChange {
    let total = Int64(session.touchedRows)
    var done = 0
    return try session.judge {
      done += 1
      if done & 0x3ff == 0 {
        try port.checkInterrupt()
        port.progress(.judging, Int64(done), max(total, Int64(done)), done)
      }
    }
  }

  private func remember(_ writer: CacheWriter, _ session: ImportSession, _ outcome: inout ImportOutcome) throws {
    if request.covered.isEmpty {
      let filter = ListFilter(office: desk.office, asOf: desk.asOf, settings: desk.settings)
      for subject in session.coveredSubjects.sorted(by: { $0.stored < $1.stored }) {
        outcome.uncovered += try writer.uncoveredInstitutions(subject, filter).map {
          .init(subject: subject, institution: $0.code, without: $0.without, judged: $0.judged)
        }
      }
    }
    outcome.strangers = try request.covered.filter { try !writer.hasStaff($0) }
    let setting = Setting.headings(of: request.kind)
    let known = HeadingMap(desk.settings.value(setting)) ?? HeadingMap(entries: [])
    let map = request.map.over(known)
    if map != known {
      try writer.store(setting, value: map.text)
      outcome.remembered = map
    }
  }

  /// Where nothing is imported the list of what is wrong is kept all the same.
  private func keep(_ rejects: [RejectsFile]) throws {
    if request.isDryRun { return rejects.forEach { $0.discard() } }
    try desk.cache.write { writer in
      for file in rejects { if let sealed = try file.seal() { try writer.rememberRejectsFile(sha256: sealed) } }
      try rejects.forEach { try $0.commit() }
    }
  }
}
