// SPDX-License-Identifier: GPL-3.0-or-later

import TestSupport
import Testing

@Suite("The same rows in every kind of workbook")
struct WorkbookKindTests {
  private let sandbox: Sandbox
  private static let physicians = ["110450203000123", "110450203000124", "241450203000125"]
  private static let nurses = ["201845000001", "201845000002", "202145000003", "202145000004"]

  init() throws { sandbox = try Sandbox() }

  /// A desk that has imported the file that each export is in.
  private func desk(_ name: String, _ file: (_ export: String) throws -> String) throws -> (Clerk, [JSON]) {
    let clerk = Clerk(sandbox: sandbox, cache: name + ".db")
    try clerk.expectDone("init", "--office", "authority", "--division", District.division, "--operator", "陆云")
    let counts = try WorkbookMaker.exports.map { export in
      let path = try file(export)
      let result = try clerk.run(
        "import", export, path, "--exported-on", "2026-11-20", "--rejects", sandbox.path("\(name).\(export).csv"),
        "--format", "json")
      try #require(result.status == 0 || result.status == 1, "\(path): \(result)")
      return try JSON(result.stdout)["summary"]
    }
    return (clerk, counts)
  }

  /// The exports as text, with what the cell of two lines has between them.
  private func reference(_ name: String, between: String) throws -> (Clerk, [JSON]) {
    try desk(name) { export in
      let file = "\(export).\(name).csv"
      let script = """
        import sys
        bytes = open(sys.argv[1], 'rb').read()
        open(sys.argv[2], 'wb').write(bytes.replace('外科\\r\\n'.encode(), ('外科' + sys.argv[3]).encode()))
        """
      let made = try run(
        ["-c", script, "\(WorkbookMaker.exportFolder)/\(export).csv", sandbox.path(file), between], in: sandbox, program: "/usr/bin/python3")
      try #require(made.status == 0, "\(made)")
      return sandbox.path(file)
    }
  }

  /// All that lists and `why` say, to be compared byte by byte.
  private func said(_ clerk: Clerk) throws -> [String] {
    let lists = [["blocked", "--all"], ["blocked", "--only-undetermined", "--all"], ["find", "4", "--limit", "100"]]
    let why = SeededRandom.rounds(1) == 1 ? [Self.physicians[1]] : Self.physicians + Self.nurses
    return try (lists + why.map { ["why", $0] }).map { try clerk.run($0 + ["--format", "json"]).stdout }
  }

  /// What a few kinds stand for: every library, both containers, days, sheets, pages, text.
  private static let few = [
    "a-text", "b-rich-shared", "d-1904", "e-sheets", "f-libreoffice-text", "g-all", "h-html-gbk", "h-utf16-text",
  ]

  @Test("of whatever program give the same counts, lists and reasons as the exports in CSV, byte by byte")
  func sameRows() throws {
    let isLong = SeededRandom.rounds(1) > 1
    let kinds = try WorkbookMaker.kinds(isLong ? ["[a-h]-*", "i-codes-*"] : Self.few, in: sandbox)
    #expect(kinds.count >= Self.few.count, "\(kinds)")
    // A line end within a cell stays in a text, and is a space in a workbook.
    let workbook = try reference("workbook", between: " ")
    let text = try reference("text", between: "\n")
    let expected = (workbook: try said(workbook.0), text: try said(text.0))
    for kind in kinds {
      let (clerk, counts) = try desk(kind) { export in sandbox.path("种类/\(export).\(kind)") }
      #expect(counts == workbook.1, "\(kind)")
      let said = try said(clerk)
      #expect(said == (kind.hasPrefix("h-utf16-text") ? expected.text : expected.workbook), "\(kind)")
    }
  }

  @Test("that keeps ID numbers as numbers says that they are damaged, and never names another person")
  func damagedNumbers() throws {
    let whole = try reference("whole", between: " ")
    let certificates = Self.physicians + Self.nurses
    let before = try certificates.map { try whole.0.why($0) }
    for kind in try WorkbookMaker.kinds([SeededRandom.rounds(1) > 1 ? "i-id-*" : "i-id-general"], in: sandbox) {
      let (clerk, counts) = try desk(kind) { export in
        // Institutions have no ID numbers.
        sandbox.path(export == "institutions" ? "\(export).whole.csv" : "种类/\(export).\(kind)")
      }
      for place in [1, 2, 3] { #expect(counts[place]["warnings"]["id.excel-damaged"].integer == 2, "\(kind): \(counts[place])") }
      let accounts = try sandbox.text("\(kind).accounts.csv")
      #expect(accounts.contains("key.excel-damaged"), "\(kind): \(accounts)")
      #expect(counts[4]["rejected"].integer == 3 && counts[4]["added"].integer == 1, "\(kind): \(counts[4])")
      for (certificate, old) in zip(certificates, before) {
        let row = try clerk.why(certificate)
        #expect(row["name"] == old["name"], "\(kind) \(certificate)")
        let warnings = row["warnings"].elements.compactMap(\.string)
        if warnings.contains("id.excel-damaged") {
          #expect(row["idNumber"] != old["idNumber"] && row["verdict"].string != "licensable", "\(kind): \(row)")
        } else {
          #expect(row["idNumber"] == old["idNumber"], "\(kind): \(row)")
        }
      }
    }
  }
}
