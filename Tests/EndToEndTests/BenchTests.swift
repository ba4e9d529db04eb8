// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("The benchmark program")
struct BenchTests {
  private let sandbox: Sandbox
  /// The Python that the README's second command installs DuckDB for.
  private let peers = "\(#filePath)".replacing("Tests/EndToEndTests/BenchTests.swift", with: ".peers/bin/python3")

  init() throws { sandbox = try Sandbox() }

  private func bench(_ words: String...) throws -> RunResult { try bench(words) }

  private func bench(_ words: [String]) throws -> RunResult {
    try EndToEndTests.run((words.first == "--quick" ? ["measure"] : []) + words + ["--program", Binary.path], in: sandbox, timeout: 300, program: Binary.bench)
  }

  @Test("kills jobs and finds every cache whole")
  func kills() throws {
    let result = try bench("kill", "--moments", "16")
    #expect(result.status == 0, "\(result)")
    #expect(result.stdout.contains("every acknowledged decision is there"), "\(result)")
  }

  @Test("calls a program that forgets what it acknowledged a breach")
  func breach() throws {
    // Answers and writes nothing, once the cache has been prepared.
    let forgetful = try sandbox.write(
      "forgetful",
      """
      #!/bin/sh
      case "$*" in
      *--yes*|*many.csv*) echo done ;;
      *) exec '\(Binary.path)' "$@" ;;
      esac
      """)
    try #require(try shell("chmod +x '\(forgetful)'", in: sandbox).status == 0)
    let result = try EndToEndTests.run(
      ["kill", "--moments", "16", "--program", forgetful], in: sandbox, timeout: 300, program: Binary.bench)
    #expect(result.status == 1, "\(result)")
    #expect(result.stdout.contains("BREACH") && result.stdout.contains("seed"), "\(result)")
  }

  @Test("runs every job against its peers, which give the same result row by row")
  func measures() throws {
    let drawing = sandbox.path("growth.svg")
    let result = try bench(
      "measure", "--quick", "--people", "1e3,2e3", "--python", peers, "--folder", sandbox.path("work"), "--plot", drawing)
    #expect(result.status == 0, "\(result)")
    for job in [
      "version", "why", "import", "import again", "import 1 % changed", "judge everything", "summary by reason",
      "summary by institution", "blocked as ndjson", "hospital: blocked", "hospital: renewal due", "hospital: find 韦",
      "district: board", "district: unlock", "district: status", "province: board",
    ] {
      #expect(result.stdout.contains(" \(job) "), "\(job): \(result)")
    }
    #expect(result.stdout.contains("why agrees with DuckDB on 20 drawn people"), "\(result)")
    #expect(result.stdout.contains("answers of why while an import wrote"), "\(result)")
    #expect(result.stdout.contains("exponent"), "\(result)")
    #expect(try sandbox.text("growth.svg").hasPrefix("<svg "))
  }

  @Test("says which row a peer judges otherwise, and fails")
  func disagrees() throws {
    let words = ["--quick", "--people", "1e3", "--python", peers, "--folder", sandbox.path("work"), "--only", "judge"]
    #expect(try bench(words).status == 0)
    // The peer's tables hold what the cache said; now it says something else of one row.
    let changed = try shell(
      "'\(peers)' -c \"import duckdb; duckdb.connect('work/1000/peer.duckdb').execute('UPDATE j SET blockers = 8192 WHERE id = 7')\"",
      in: sandbox)
    try #require(changed.status == 0, "\(changed)")
    let result = try bench(words)
    #expect(result.status == 70 && result.stderr.contains("DuckDB judges otherwise"), "\(result)")
    #expect(result.stderr.contains("cache,7,8192,"), "\(result)")
  }

  @Test("refuses what it does not understand", arguments: [["kill", "--moments", "0"], ["kill", "--fast"], ["jump"]])
  func usage(words: [String]) throws {
    let result = try EndToEndTests.run(words, in: sandbox, program: Binary.bench)
    #expect(result.status == 64 && result.stdout.isEmpty && !result.stderr.isEmpty, "\(result)")
  }
}
