// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("The program that reads workbooks for us")
struct WorkbookWorkerTests {
  private let clerk: Clerk
  private var sandbox: Sandbox { clerk.sandbox }
  private let workbook: String
  private static let worker: String = Binary.path.dropLast("ecert-admin".count) + "ecert-workbook"

  init() throws {
    clerk = try Clerk()
    workbook = try WorkbookMaker.write("护士.xlsx", [("护士", District(nurses: [District.Nurse(1)]).sheet("nurses"))], in: clerk.sandbox)
    // A program of its own in a folder of its own, without what it stands beside.
    let copied = try shell(
      "mkdir bin && { ln -L \"$ECERT\" bin/ecert-admin 2>/dev/null || cp -L \"$ECERT\" bin/ecert-admin; }", in: clerk.sandbox)
    try #require(copied.status == 0, "\(copied)")
  }

  private func run(_ words: [String], environment: [String: String?] = [:]) throws -> RunResult {
    let own: [String: String?] = ["ECERT_CACHE": clerk.cache]
    return try EndToEndTests.run(
      words + ["--as-of", Clerk.today], in: sandbox, environment: own.merging(environment) { $1 }, program: sandbox.path("bin/ecert-admin"))
  }

  private func take(environment: [String: String?] = [:]) throws -> RunResult {
    try run(["import", "nurses", workbook], environment: environment)
  }

  /// Puts a script where the worker is looked for.
  private func stand(_ script: String, at place: String = "bin/ecert-workbook", mode: mode_t = 0o755) throws {
    let path = try sandbox.write(place, "#!/bin/sh\n\(script)\n")
    try #require(chmod(path, mode) == 0)
  }

  @Test("is asked for by the name of its package where it is missing, and nothing is done")
  func missing() throws {
    let before = try clerk.tables()
    let words = ["ecert-workbook", "ecert-admin-workbook", "CSV"]
    let imported = try take()
    let listed = try run(["blocked", "--output", sandbox.path("表.xlsx")])
    for result in [imported, listed] {
      #expect(result.status == 69 && result.stdout == "", "\(result)")
      for word in words { #expect(result.stderr.contains(word), "“\(word)” is not said in: \(result)") }
    }
    #expect(!sandbox.exists("表.xlsx"))
    let english = try run(["import", "nurses", workbook, "--lang", "en"])
    #expect(english.status == 69 && english.stderr.contains("Install the package ecert-admin-workbook"), "\(english)")
    // Texts need no worker.
    try sandbox.write("护士.csv", District(nurses: [District.Nurse(1)]).sheet("nurses").csv())
    #expect(try clerk.tables() == before)
    #expect(try run(["import", "nurses", sandbox.path("护士.csv")]).status == 0)
  }

  @Test("counts as missing where it may not be run, or a library of it is missing", arguments: [mode_t(0o644), 0o755])
  func unusable(mode: mode_t) throws {
    // What the loader ends with where a shared library is not there.
    try stand("exit 127", mode: mode)
    expectRefused(try take(), 69, "ecert-admin-workbook")
  }

  @Test("is found beside the program and where its package puts it, and nowhere else")
  func places() throws {
    try sandbox.makeFolder("别处")
    for place in ["别处/ecert-workbook", "ecert-workbook"] { try stand("touch '\(sandbox.path("ran"))'", at: place) }
    expectRefused(try take(environment: ["PATH": sandbox.path("别处") + ":/usr/bin:/bin"]), 69, "ecert-admin-workbook")
    #expect(!sandbox.exists("ran"), "neither through PATH nor in the folder one is in")
    let installed = try shell("mkdir -p libexec/ecert-admin && cp '\(Self.worker)' libexec/ecert-admin/", in: sandbox)
    try #require(installed.status == 0, "\(installed)")
    #expect(try take().status == 0)
    #expect(try clerk.verdict(District.nurseNumber(1)) != nil)
  }

  @Test("gets an empty environment, the workbook, a pipe, and no other open file")
  func surroundings() throws {
    let (environment, files, words) = (sandbox.path("environment"), sandbox.path("files"), sandbox.path("words"))
    try stand(
      """
      /bin/cat /proc/$$/environ > '\(environment)'
      /bin/ls /proc/$$/fd > '\(files)'
      echo "$0 $*" > '\(words)'
      exit 20
      """)
    expectRefused(try take(environment: ["SECRET": "geheim"]), 65, "护士.xlsx", "请重新导出")
    #expect(try sandbox.text("environment") == "")
    // The shell holds its own script at a number of two digits.
    #expect(try sandbox.text("files").split(separator: "\n").filter { $0.count == 1 } == ["0", "1", "2"])
    #expect(try sandbox.text("words") == "\(sandbox.path("bin/ecert-workbook")) sheets\n")
  }

  /// Answers like the worker up to the middle of the rows.
  private func standHalf(end: String) throws {
    let sheet = District(nurses: [District.Nurse(1), District.Nurse(2)]).sheet("nurses")
    try sandbox.write("rows", sheet.csv())
    try stand(
      """
      case $1 in
      sheets) echo 'sheet,1,护士,' ;;
      *) /bin/cat '\(sandbox.path("rows"))'; \(end) ;;
      esac
      """)
  }

  @Test("that is killed, or fails, in the middle leaves nothing imported", arguments: [
    ("kill -9 $$", "中途停止"), ("exit 24", "工作表已损坏"), ("exit 28", "内存"), ("exit 30", "上限"), ("exit 99", "中途停止"),
  ])
  func broken(end: String, says: String) throws {
    let before = try clerk.tables()
    try standHalf(end: end)
    expectRefused(try take(), 65, "护士.xlsx", says, "请")
    #expect(try clerk.tables() == before)
  }

  @Test("that ends well with the same answer has everything imported")
  func whole() throws {
    try standHalf(end: "exit 0")
    #expect(try take().status == 0)
    #expect(try clerk.verdict(District.nurseNumber(2)) != nil)
  }

  @Test("that breaks off while it writes leaves no workbook behind")
  func writing() throws {
    try clerk.take(District(nurses: [District.Nurse(1) { $0.photo = "无" }]))
    try stand("/bin/echo half; kill -9 $$")
    // The log beside the cache comes and goes.
    let before = sandbox.names().filter { !$0.hasPrefix("cache.db") }
    let result = try run(["blocked", "--output", sandbox.path("表.xlsx")])
    #expect(result.status != 0 && result.stdout == "" && result.stderr.contains("ecert-workbook"), "\(result)")
    #expect(sandbox.names().filter { !$0.hasPrefix("cache.db") } == before)
  }
}
