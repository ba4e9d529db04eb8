// SPDX-License-Identifier: GPL-3.0-or-later

import Desk
import Exchange
import Licensing
import TestSupport

@testable import RegistryCache

/// A desk of a test's own: a cache in a folder of its own, and what is done to it.
final class ScratchDesk {
  static let today = day("2026-11-23")
  /// Noon of 2026-11-23 in Shanghai.
  static let noon: Int64 = 1_795_406_400

  let folder: ScratchFolder
  let path: String
  let port = MemoryPort()
  private var files = 0

  init(_ office: Office? = Division("450000").map(Office.authority)) throws {
    folder = try ScratchFolder()
    path = folder.path + "/cache.db"
    try Desk.create(path: path, office: office ?? .institution(code: "none"), operatorName: "tester", now: Self.noon)
  }

  func desk(asOf: CivilDate = today, willWrite: Bool = true) throws -> Desk {
    try Desk(path: path, willWrite: willWrite, operatorName: nil, asOf: asOf, now: Self.noon)
  }

  /// Makes it another office's: a clerk would begin another cache.
  func move(to office: Office) throws {
    try desk().cache.write { writer in
      try SQLStatement(writer.db, "UPDATE desk SET office = ?, code = ?")
        .run(.text(office.kind.rawValue), .text(office.code))
    }
  }

  func file(_ bytes: [UInt8], named name: String? = nil) throws -> String {
    files += 1
    return try folder.file(bytes, named: name ?? "export\(files).csv")
  }

  /// Imports files of one command; their names are those of the folder unless given.
  @discardableResult
  func load(
    _ kind: ExportKind, _ files: [[UInt8]], using other: MemoryPort? = nil,
    _ change: (inout ImportRequest) -> Void = { _ in }
  ) throws -> ImportOutcome {
    var request = ImportRequest(kind: kind, files: try files.map { try file($0) })
    change(&request)
    return try ImportJob(desk: try desk(), request: request, port: (other ?? port).port) { "\($0.problem)" }.run()
  }

  @discardableResult
  func load(_ kind: ExportKind, _ text: String, _ change: (inout ImportRequest) -> Void = { _ in }) throws
    -> ImportOutcome
  {
    try load(kind, [Array(text.utf8)], change)
  }

  @discardableResult
  func load(_ sheet: Sheet, _ change: (inout ImportRequest) -> Void = { _ in }) throws -> ImportOutcome {
    try load(sheet.kind, [sheet.bytes()], change)
  }

  /// Every judged row with everything that a list may print of it, `since` apart.
  func list() throws -> [String] {
    let desk = try desk()
    var lines: [String] = []
    try desk.list(desk.filter) { lines.append(Self.line($0)) }
    return lines
  }

  func certificates() throws -> [String] {
    let desk = try desk()
    var certificates: [String] = []
    try desk.list(desk.filter) { certificates.append($0.certificate) }
    return certificates
  }

  private static func line(_ row: ListedRow) -> String {
    let standing = row.standing
    let parts: [String] = [
      row.kind.rawValue, row.certificate, row.name, row.idNumber, row.institutionCode,
      row.institutionName ?? "-", row.authority?.text ?? "-", row.department ?? "-",
      standing.verdict.rawValue, standing.prompt?.rawValue ?? "-",
      standing.blockers.members.map(\.rawValue).joined(separator: " "),
      standing.undetermined.members(of: row.kind).map { "\($0.condition.rawValue):\($0.missing.rawValue)" }
        .joined(separator: " "),
      row.judgement.differences.members.map(\.rawValue).joined(separator: " "),
      row.judgement.candidate ?? "-", row.judgement.accountFound ? "account" : "-",
      row.judgement.validUntil?.description ?? "-",
      row.judgement.warnings.members.map(\.rawValue).joined(separator: " "),
    ]
    return parts.joined(separator: "|")
  }

  /// What `cache check` finds.
  func damage() throws -> [String] { try desk().check {}.map { "\($0.finding)" } }

  /// Every row of every table as it is stored.
  func dump() throws -> [String] {
    try desk().cache.read { reader in
      var lines: [String] = []
      let tables = try SQLStatement(reader.db, "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      while try tables.step() {
        let table = tables.text(0)
        if table == "sqlite_sequence" { continue }
        let width = try SQLStatement(reader.db, "SELECT count(*) FROM pragma_table_info('\(table)')")
        let columns = try width.step() ? Int32(width.integer(0)) : 0
        let rows = try SQLStatement(reader.db, "SELECT * FROM \(table)")
        while try rows.step() {
          lines.append(table + " " + (0..<columns).map { "\(rows.value($0))" }.joined(separator: " "))
        }
      }
      return lines.sorted()
    }
  }
}

/// A day that a test writes down; the epoch, which no test uses, when it is none.
func day(_ iso: String) -> CivilDate { CivilDate(iso: iso) ?? CivilDate(day: 0) }
