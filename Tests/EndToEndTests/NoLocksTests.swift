// SPDX-License-Identifier: GPL-3.0-or-later

import Glibc
import Testing

@Suite("On a file system that cannot lock files nothing is read or written, and the cache stays as it was")
struct NoLocksTests {
  private let clerk: Clerk
  private let library: String

  /// A static program takes no preloaded library, so this is about the one that `swift test` builds.
  private static let program = Binary.locate(
    named: nil, arguments: CommandLine.arguments, executable: Binary.testRunner, workingDirectory: "/")

  init() throws {
    clerk = try Clerk()
    try clerk.take(District(physicians: [District.Physician(1) { $0.photo = "无" }]))
    library = clerk.sandbox.path("no_locks.so")
    // The compiler that stands beside swift.
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    let source = "\(#filePath)".replacing("NoLocksTests.swift", with: "Fixture/no_locks.c")
    let built = try shell(
      "clang -shared -fPIC -Wall -Werror -o '\(library)' '\(source)'", in: clerk.sandbox, environment: ["PATH": path])
    try #require(built.status == 0, "\(built)")
  }

  private func run(_ words: [String]) throws -> RunResult {
    try EndToEndTests.run(
      words + ["--cache", clerk.cache, "--as-of", Clerk.today], in: clerk.sandbox,
      environment: ["LD_PRELOAD": library], program: Self.program)
  }

  @Test("whatever is asked: exit 74, what is the matter, and where the cache should be")
  func refused() throws {
    let before = try clerk.tables()
    let file = try clerk.sandbox.write("医师.csv", District.sheet([District.Physician(2)]).csv())
    for words in [
      ["blocked"], ["why", District.practiceCode(1)], ["import", "physicians", file],
      ["note", District.practiceCode(1), "在核实", "--yes"], ["cache", "check"],
    ] {
      let chinese = try run(words)
      expectRefused(chinese, 74, clerk.cache, "不能锁定文件", "--cache")
      let english = try run(words + ["--lang", "en"])
      #expect(english.status == 74 && english.stdout == "", "\(english)")
      #expect(english.stderr.contains("cannot lock files") && english.stderr.contains("--cache FILE"), "\(english)")
    }
    #expect(try clerk.tables() == before)
  }

  @Test("and no new cache is begun there")
  func begun() throws {
    let words = ["init", "--office", "authority", "--division", "450203", "--cache", clerk.sandbox.path("新.db")]
    let result = try EndToEndTests.run(
      words, in: clerk.sandbox, environment: ["LD_PRELOAD": library], program: Self.program)
    expectRefused(result, 74, "新.db", "不能锁定文件")
    #expect(!clerk.sandbox.names().contains { $0.hasPrefix("新.db") })
  }
}
