// SPDX-License-Identifier: GPL-3.0-or-later

import GRDB
import Glibc
import Licensing
import TestSupport

@testable import RegistryCache

/// A cache of a test's own, at the desk of a fictional province.
final class ScratchCache {
  static let today = day("2026-11-23")
  static let office = Division("450000").map(Office.authority) ?? .institution(code: "none")

  let folder: ScratchFolder
  let path: String
  let cache: Cache

  init(office: Office = ScratchCache.office) throws {
    folder = try ScratchFolder()
    path = folder.path + "/cache.db"
    try Cache.create(path, desk: DeskIdentity(office: office, operatorName: "tester", createdAt: 1))
    cache = try Cache.open(path, willWrite: true)
  }

  /// The file as another program would open it: nothing of ours in between.
  func raw() throws -> DatabaseQueue { try Self.raw(path) }

  /// A connection beside the program's own, which knows what its indexes rest on.
  static func raw(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { _ = InitialsFunction.register(on: $0.sqliteConnection) }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Imports rows as one file, and judges what they touch.
  @discardableResult
  func load(
    _ kind: ExportKind, on exportDay: String = "2026-11-23", covered: [String] = [],
    _ body: (ImportSession) throws -> Void
  ) throws -> EligibilityChange {
    try cache.write { writer in
      let session = try ImportSession(writer, options(kind, on: exportDay, covered: covered))
      try session.begin(file: "export.csv")
      try body(session)
      var counts = ImportCounts()
      counts.added = 1
      try session.end(counts)
      return try session.judge {}
    }
  }

  func options(
    _ kind: ExportKind, on exportDay: String, covered: [String] = [], expectedRows: Int = 0
  ) -> ImportSession.Options {
    .init(
      kind: kind, exportedOn: day(exportDay), importedOn: Self.today, importedAt: 2, operatorName: "tester",
      office: Self.office, asOf: Self.today, covered: covered, expectedRows: expectedRows)
  }

  /// What became of one row, imported as a file of its own.
  func outcome(_ row: RegistrationRow, on exportDay: String = "2026-11-23") throws -> RowOutcome {
    var outcome = RowOutcome.stale
    try load(row.kind == .physician ? .physicians : .nurses, on: exportDay) { outcome = try $0.store(row).outcome }
    return outcome
  }

  func load(_ rows: RegistrationRow..., on exportDay: String = "2026-11-23") throws {
    for row in rows { _ = try outcome(row, on: exportDay) }
  }

  /// Judged rows by certificate and institution, in list order.
  func listed() throws -> [ListedRow] {
    try cache.read { reader in
      var rows: [ListedRow] = []
      let filter = ListFilter(office: Self.office, asOf: Self.today, settings: try reader.settings())
      try reader.forEachListed(filter) { rows.append($0) }
      return rows
    }
  }

  func certificates() throws -> [String] { try listed().map(\.certificate) }

  /// Blockers of the one judged row with this certificate.
  func blockers(_ certificate: String) throws -> [String]? {
    try listed().first { $0.certificate == certificate }?.standing.blockers.members.map(\.rawValue)
  }

  /// nil: no row with this certificate is judged.
  func blocks(_ certificate: String, _ blocker: String) throws -> Bool? {
    try blockers(certificate)?.contains(blocker)
  }

  /// nil: no row with this certificate is judged.
  func warns(_ certificate: String, _ warning: String) throws -> Bool? {
    try listed().first { $0.certificate == certificate }?.judgement.warnings.members
      .contains { $0.rawValue == warning }
  }

  func damage() throws -> [CacheDamage] { try cache.read { try $0.check {} } }
}

/// A day that a test writes down; the epoch, which no test uses, when it is none.
func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(day: 0) }
