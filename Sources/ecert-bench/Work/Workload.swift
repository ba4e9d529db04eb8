// SPDX-License-Identifier: GPL-3.0-or-later

import Exchange
import Glibc
import Licensing
import SampleDistrict

/// A country of one size: its exports and the caches made of them. What stands in the folder is taken as it is.
final class Workload {
  let people: Int
  let folder: WorkFolder
  let program: String
  let python: String
  private var knownPhysician: String?

  static let day = CivilDate(iso: "2026-11-23") ?? CivilDate(day: 0)
  /// Of rows in the file of qualifications whose import is measured.
  static let mostQualifications = 2_000_000
  /// Of the workbook that is read.
  static let mostRowsOfWorkbook = 500_000

  /// - Parameter parent: the folder of all sizes.
  init(people: Int, parent: WorkFolder, program: String, python: String) throws {
    self.people = people
    self.program = program
    self.python = python
    folder = try WorkFolder(parent.file("\(people)"))
  }

  func file(_ name: String) -> String { folder.file(name) }

  func command(_ cache: String, _ words: [String]) -> [String] {
    [program, "--cache", file(cache), "--as-of", Self.day.description, "--no-pager"] + words
  }

  func must(_ words: [String], output: String? = nil) throws {
    let use = try Child.start(words, output: output, errors: file("complaints")).use()
    // Some rows of a sample are rejected on purpose: then an import ends with 1.
    guard use.status == 0 || use.status == 1 else {
      let complaint = try folder.text("complaints").suffix(500)
      throw Failed(description: "\(words.joined(separator: " ")) ended with \(use.status): \(complaint)")
    }
  }

  // MARK: - Exports

  private var district: SampleDistrict { SampleDistrict(size: .country(people: people), today: Self.day) }

  func export(_ kind: ExportKind) throws -> String {
    let name = "\(kind.rawValue).csv"
    if folder.size(name) == 0 {
      guard let stream = fopen(file("part"), "wbe") else { throw SystemError(call: file("part"), number: errno) }
      try district.write(kind, encoding: .utf8) { fwrite($0, 1, $0.count, stream) }
      fclose(stream)
      rename(file("part"), file(name))
    }
    return file(name)
  }

  /// The first rows of the qualifications' export, as a file of its own.
  func someQualifications() throws -> String {
    try made("some.csv", "head -n \(Self.mostQualifications + 1) '\(try export(.qualifications))'")
  }

  /// The program that reads workbooks, beside ours.
  var worker: String { program.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/ecert-workbook" }

  /// The first rows of the qualifications' export as somebody else's workbook.
  func workbook() throws -> String {
    if folder.size("some.xlsx") == 0 {
      let rows = try made("sheet.csv", "head -n \(Self.mostRowsOfWorkbook) '\(try export(.qualifications))'")
      try must([python, "-c", OpenPyXL.write, rows, file("part")])
      rename(file("part"), file("some.xlsx"))
    }
    return file("some.xlsx")
  }

  /// The same with another issuer in every hundredth row.
  func someQualificationsChanged() throws -> String {
    let change = "NR % 100 == 2 { sub(/[^,]*$/, \"国家卫生健康委员会\") } { print }"
    return try made("changed.csv", "awk '\(change)' '\(try someQualifications())'")
  }

  private func made(_ name: String, _ command: String) throws -> String {
    if folder.size(name) == 0 {
      try must(["/bin/sh", "-c", command], output: file("part"))
      rename(file("part"), file(name))
    }
    return file(name)
  }

  /// Bytes of the five exports.
  func exportedBytes() throws -> Int {
    try ExportKind.allCases.reduce(0) { sum, kind in
      _ = try export(kind)
      return sum + folder.size("\(kind.rawValue).csv")
    }
  }

  // MARK: - Caches

  /// The cache of an authority's desk with everything in it, in the order that judges everybody once.
  func whole() throws -> String {
    if folder.size("whole.db") > 0 { return "whole.db" }
    try fresh("making.db")
    for kind: ExportKind in [.institutions, .qualifications, .accounts, .physicians, .nurses] {
      try must(command("making.db", ["import", kind.rawValue, try export(kind), "--quiet"]))
    }
    try sqlite("making.db", "PRAGMA wal_checkpoint(TRUNCATE)")
    rename(file("making.db"), file("whole.db"))
    return "whole.db"
  }

  /// One of the district's physicians, the same for every run.
  func physician() throws -> String {
    if let known = knownPhysician { return known }
    let found = try ask(
      try whole(), "SELECT certificate FROM registration WHERE kind = 1 AND authority = 450203 ORDER BY id LIMIT 1")
    knownPhysician = found
    return found
  }

  /// An empty cache.
  func fresh(_ name: String) throws {
    remove(name)
    try must(command(name, ["init", "--office", "authority", "--division", "450203", "--operator", "bench"]))
  }

  func remove(_ name: String) { for end in ["", "-wal", "-shm"] { unlink(file(name + end)) } }

  func copy(_ from: String, to name: String) throws {
    remove(name)
    try must(["/bin/cp", "--reflink=auto", file(from), file(name)])
  }

  enum Desk: String {
    case district, province, hospital
  }

  /// The same cache at another desk. `init` alone says whose desk a cache is, so a copy is told by the sqlite3 shell.
  func at(_ desk: Desk) throws -> String {
    let whole = try whole()
    if desk == .district { return whole }
    let name = "\(desk.rawValue).db"
    if folder.size(name) > 0 { return name }
    try copy(whole, to: "making.db")
    switch desk {
    case .district, .province: try sqlite("making.db", "UPDATE desk SET code = '450000'")
    case .hospital:
      try sqlite(
        "making.db",
        """
        UPDATE desk SET office = 'institution', code = (SELECT code FROM institution WHERE name = '青螺区人民医院')
        """)
    }
    try sqlite("making.db", "PRAGMA wal_checkpoint(TRUNCATE)")
    rename(file("making.db"), file(name))
    return name
  }

  // MARK: - The sqlite3 shell

  func sqlite(_ cache: String, _ sql: String, output: String? = nil, options: [String] = []) throws {
    try must(["/usr/bin/sqlite3"] + options + [file(cache), sql], output: output.map(file))
  }

  /// One value out of a cache.
  func ask(_ cache: String, _ sql: String) throws -> String {
    try sqlite(cache, sql, output: "value")
    return String(try folder.text("value").split(separator: "\n").first ?? "")
  }
}
