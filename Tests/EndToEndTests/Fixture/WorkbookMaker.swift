// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

/// Workbooks that other programs write and read: openpyxl and XlsxWriter, which the README's second command installs.
enum WorkbookMaker {
  private static let fixture = "\(#filePath)".replacing("WorkbookMaker.swift", with: "Workbooks")

  /// `ECERT_PEERS_PYTHON`, else the environment beside the package.
  private static let python =
    getenv("ECERT_PEERS_PYTHON").map { String(cString: $0) }
    ?? "\(#filePath)".replacing("Tests/EndToEndTests/Fixture/WorkbookMaker.swift", with: ".peers/bin/python3")

  /// The five exports, by kind of row: so their files are called too.
  static let exports = ["institutions", "qualifications", "physicians", "nurses", "accounts"]

  static let exportFolder = fixture + "/input"

  /// What a workbook is made of, and what an importer should make of it.
  struct Made {
    let file: String
    /// One word and others that are as good: `same-rows`, `damaged`, `limit`…
    let expected: Set<String>
  }

  /// Makes the kinds whose names fit one of the patterns: the names of the kinds.
  static func kinds(_ patterns: [String], in sandbox: Sandbox) throws -> [String] {
    try run(["kinds", exportFolder, sandbox.path("种类"), "--only"] + patterns, in: sandbox)
    let files = try lines(of: "种类/expected.tsv", in: sandbox).map { $0[0] }
    return Set(files.map { $0.components(".").dropFirst().joined(separator: ".") }).sorted()
  }

  /// Makes the hostile files whose names fit one of the patterns, in the folder `敌`.
  static func hostile(_ words: [String], in sandbox: Sandbox, environment: [String: String?] = [:]) throws -> [Made] {
    try run(["hostile", sandbox.path("敌")] + words, in: sandbox, environment: environment)
    return try lines(of: "敌/expected.tsv", in: sandbox).map { line in
      Made(file: line[0], expected: Set([line[1]] + line[2].split(separator: ",").map(String.init)))
    }
  }

  /// What a shell is told to write a workbook of tables: `SHEET=TABLE.csv`.
  static func writing(_ words: String...) -> String {
    ([python, fixture + "/make.py", "write"] + words).map { "'\($0)'" }.joined(separator: " ")
  }

  /// Writes a workbook of texts. A sheet whose name begins with ! is hidden.
  @discardableResult
  static func write(_ name: String, _ sheets: [(name: String, table: Sheet)], in sandbox: Sandbox) throws -> String {
    var words = ["write", sandbox.path(name)]
    for (place, sheet) in sheets.enumerated() {
      let table = try sandbox.write("\(name).\(place).csv", sheet.table.csv())
      words.append("\(sheet.name)=\(table)")
    }
    try run(words, in: sandbox)
    return sandbox.path(name)
  }

  /// Changes cells of the first sheet, as a person does: `F2=202145000002`.
  static func set(_ name: String, _ cells: [String], in sandbox: Sandbox) throws {
    try run(["set", sandbox.path(name)] + cells, in: sandbox)
  }

  static func read(_ name: String, in sandbox: Sandbox) throws -> ReadWorkbook {
    let answer = try run(["read", sandbox.path(name)], in: sandbox)
    return ReadWorkbook(try answer.stdout.split(separator: "\n").map { try JSON(String($0)) })
  }

  @discardableResult
  private static func run(_ words: [String], in sandbox: Sandbox, environment: [String: String?] = [:]) throws -> RunResult {
    let result = try EndToEndTests.run(
      ["-B", fixture + "/make.py"] + words, in: sandbox, environment: environment, timeout: 300, program: python)
    try #require(result.status == 0, "\(words): \(result)")
    return result
  }

  /// The rows of a table behind its heading.
  private static func lines(of file: String, in sandbox: Sandbox) throws -> [[String]] {
    try sandbox.text(file).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
