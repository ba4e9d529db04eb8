// SPDX-License-Identifier: GPL-3.0-or-later

import Testing

@Suite("The benchmark program")
struct BenchTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func bench(_ words: String...) throws -> RunResult {
    try EndToEndTests.run(words + ["--program", Binary.path], in: sandbox, timeout: 300, program: Binary.bench)
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

  @Test("refuses what it does not understand", arguments: [["kill", "--moments", "0"], ["kill", "--fast"], ["jump"]])
  func usage(words: [String]) throws {
    let result = try EndToEndTests.run(words, in: sandbox, program: Binary.bench)
    #expect(result.status == 64 && result.stdout.isEmpty && !result.stderr.isEmpty, "\(result)")
  }
}
