// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import TestSupport
import Testing

@Suite("Workbooks that somebody made to do harm")
struct HostileWorkbookTests {
  private let clerk: Clerk
  private var sandbox: Sandbox { clerk.sandbox }
  private static let temporary = "临时"
  private static let isLong = SeededRandom.rounds(1) > 1

  init() throws {
    clerk = try Clerk()
    try clerk.sandbox.makeFolder(Self.temporary)
  }

  /// Some of each group; a long run takes all.
  private static let some = [
    "entity-laughs-strings.xlsx", "entity-quadratic-sheet.xlsx", "column-XFD1.xlsx", "columns-513.xlsx",
    "columns-16384-empty-styled.xlsx", "row-10e30.xlsx", "row-1048576.xlsx", "ref-word.xlsx",
    "missing-xl-worksheets-sheet1.xml.xlsx", "zero-bytes-xl-workbook.xml.xlsx", "target-up.xlsx", "zip-slip.xlsx",
    "duplicate-sheet.xlsx", "string-index-wraps.xlsx", "cell-64k-and-1.xlsx", "xml-nul-sheet.xlsx",
    "xml-utf8-wrong-strings.xlsx", "nested-sheet.xlsx", "truncated-07.xlsx", "truncated-30.xls", "flipped-1[1-3].xlsx", "flipped-20.xls",
    "method-lzma.xlsx", "crc-wrong.xlsx", "encrypted.xlsx", "encrypted-filepass.xls", "encrypted-entry.xlsx",
    "really-docx.xlsx", "really-xlsb.xlsx", "really-xls.xlsx", "really-xlsx.xls", "really-html-page.xls", "ole-fat-cycle.xls",
    "biff-sst-rich-huge.xls", "formula-dde.xlsx", "macro.xlsm", "empty-rows.xlsx", "two-data-sheets.xlsx",
  ]

  /// Of the program and its worker, each.
  private static let mostKilobytes = 600_000

  @Test("end in one error that says what to do, in time and memory, with nothing imported and nothing left behind")
  func cleanErrors() throws {
    let made = try WorkbookMaker.hostile(Self.isLong ? ["--no-large"] : ["--only"] + Self.some, in: sandbox)
    #expect(made.count >= 40)
    try expectHarmless(made)
  }

  @Test("of gigabytes, packed small, are given up within memory and time")
  func bombs() throws {
    // Gigabytes take minutes to unpack, even where they are thrown away; a hundred thousand parts do not.
    let made = try WorkbookMaker.hostile(["--only"] + (Self.isLong ? ["bomb-*"] : ["bomb-nested.xlsx", "bomb-many-parts.xlsx"]), in: sandbox)
    #expect(made.count >= 4, "\(made.count), two of them good")
    try expectHarmless(made)
  }

  /// Imports each into a desk that has the rows of a faultless one already.
  private func expectHarmless(_ made: [WorkbookMaker.Made]) throws {
    let reference = try clerk.run("import", "nurses", sandbox.path("敌/reference.csv"), "--exported-on", "2026-11-20")
    try #require(reference.status == 0, "\(reference)")
    let before = try clerk.lists()
    for workbook in made { try expectHarmless(workbook) }
    #expect(try clerk.lists() == before)
  }

  private func expectHarmless(_ workbook: WorkbookMaker.Made) throws {
    let (result, kilobytes) = try importing("敌/" + workbook.file)
    #expect(kilobytes < Self.mostKilobytes, "\(workbook.file): \(kilobytes) kB")
    #expect(sandbox.names(in: Self.temporary).isEmpty, "\(workbook.file) leaves \(sandbox.names(in: Self.temporary))")
    let isAnything = workbook.expected.contains("any-error")
    switch result.status {
    case 65:
      #expect(workbook.expected != ["same-rows"], "\(workbook.file): \(result)")
      #expect(result.stdout == "", "\(workbook.file): \(result)")
      let lines = result.stderr.split(separator: "\n")
      #expect(lines.count == 1 && result.stderr.hasPrefix("错误：") && result.stderr.contains("请"), "\(workbook.file): \(result)")
      if workbook.expected == ["encrypted"] { #expect(result.stderr.contains("密码"), "\(workbook.file): \(result)") }
    case 0, 1:
      #expect(isAnything || result.status == 0 && workbook.expected.contains("same-rows"), "\(workbook.file): \(result)")
      let summary = try JSON(result.stdout)["summary"]
      // An archive has check sums: what is read of it is what somebody wrote.
      if !isAnything || workbook.file.hasPrefix("flipped-") && workbook.file.hasSuffix(".xlsx") {
        #expect(summary["read"].integer == 40 && summary["unchanged"].integer == 40, "\(workbook.file): \(summary)")
      }
    default: Issue.record("\(workbook.file), expected \(workbook.expected.sorted()): \(result)")
    }
    #expect(!result.stderr.contains("root:") && !result.stdout.contains("root:"), "\(workbook.file): \(result)")
  }

  /// A trial import, and the memory that the largest of its processes took.
  private func importing(_ file: String) throws -> (RunResult, kilobytes: Int) {
    let result = try EndToEndTests.run(
      [
        "-c",
        """
        import resource, subprocess, sys
        code = subprocess.run(sys.argv[2:]).returncode
        open(sys.argv[1], 'w').write(str(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
        sys.exit(code if code >= 0 else 128 - code)
        """, sandbox.path("peak"), Binary.path, "import", "nurses", sandbox.path(file), "--exported-on", "2026-11-20", "--dry-run",
        "--format", "json", "--as-of", Clerk.today,
      ], in: sandbox, environment: ["ECERT_CACHE": clerk.cache, "TMPDIR": sandbox.path(Self.temporary)],
      timeout: Self.isLong ? 1_800 : 240, program: "/usr/bin/python3")
    return (result, try #require(Int(try sandbox.text("peak")), "\(file): \(result)"))
  }

  @Test("Formulas, links, connections and entities are never followed, and no file outside is read")
  func links() throws {
    let listener = try Listener()
    let some = [
      "formula-webservice.xlsx", "external-link.xlsx", "data-connection.xlsx", "target-external-*", "target-root*",
      "entity-external-*-sheet.xlsx",
    ]
    let all = ["formula-*", "*-link.xlsx", "hyperlinks.xlsx", "data-connection.xlsx", "target-*", "entity-external-*", "entity-parameter-*"]
    let made = try WorkbookMaker.hostile(
      ["--only"] + (Self.isLong ? all : some), in: sandbox, environment: ["ECERT_LISTENER": String(listener.port)])
    #expect(made.count > 8)
    try expectHarmless(made)
    #expect(listener.connections == 0)
    // It would have noticed.
    try listener.connect()
    #expect(listener.connections == 1)
    #expect(try clerk.tables().contains("root:") == false)
  }
}
